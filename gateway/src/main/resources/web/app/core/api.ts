// One way to talk to the services: JSON in and out, refusals as Problem, the header that proves this page sent it.

export interface FieldError {
  field: string;
  message: string;
}

/** A refusal (RFC 9457), or no answer at all (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: FieldError[] = [],
    /** What would make a refused plan possible, each on its own. */
    readonly waysOut: string[] = [],
    /** The version the server keeps, of something that is known otherwise. */
    readonly stored: Record<string, unknown> | null = null,
  ) {
    super(detail || title);
  }

  /** The last part of the problem's type, such as "needs-rest-day". */
  get slug(): string {
    return this.type.split("/").pop() ?? "";
  }
}

export interface Answer<T> {
  data: T;
  etag: string | null;
  /** The language it is in, if the service says so: not all of it need be that of this page. */
  language: string | null;
  status: number;
}

interface Options {
  body?: unknown;
  form?: FormData;
  ifMatch?: string | null;
  /** The same key on every attempt of one change, so that a repeated request changes nothing twice. */
  idempotencyKey?: string;
  timeoutSeconds?: number;
}

const ATTEMPTS_OF_A_READ = 3;
const NO_CONNECTION = "Ironstride cannot be reached. Check your connection, then try again.";

/** A key for one change a person makes. */
export function newKey(): string {
  return crypto.randomUUID();
}

/** Fires when the server says that the session has ended. */
export const sessionEnded = new EventTarget();

export async function get<T>(path: string): Promise<Answer<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await request<T>("GET", path);
    } catch (failure) {
      const passing = failure instanceof Problem && (failure.status === 0 || failure.status >= 502);
      if (!passing || attempt >= ATTEMPTS_OF_A_READ) throw failure;
      await new Promise((done) => setTimeout(done, 400 * attempt * attempt));
    }
  }
}

/** As get, but nothing there is an answer too. */
export async function find<T>(path: string): Promise<Answer<T> | null> {
  try {
    return await get<T>(path);
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) return null;
    throw failure;
  }
}

export async function send<T>(method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, options: Options = {}): Promise<Answer<T>> {
  return request<T>(method, path, options);
}

async function request<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
  const headers: Record<string, string> = { Accept: "application/json", "X-Requested-With": "JavaScript" };
  let body: BodyInit | undefined;
  if (method !== "GET") headers["X-Ironstride"] = "1";
  if (options.idempotencyKey) headers["Idempotency-Key"] = options.idempotencyKey;
  if (options.ifMatch) headers["If-Match"] = options.ifMatch;
  if (options.form) {
    body = options.form;
  } else if (options.body !== undefined) {
    headers["Content-Type"] = "application/json";
    body = JSON.stringify(options.body);
  }
  const response = await reach(path, {
    method,
    headers,
    body,
    signal: AbortSignal.timeout((options.timeoutSeconds ?? 30) * 1000),
  });
  if (!response.ok) throw await refusal(response);
  const text = await response.text();
  return {
    data: (text ? JSON.parse(text) : undefined) as T,
    etag: response.headers.get("ETag"),
    language: response.headers.get("Content-Language"),
    status: response.status,
  };
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, credentials: "same-origin", redirect: "error" });
  } catch {
    throw new Problem(0, "about:blank", "No connection", NO_CONNECTION);
  }
}

async function refusal(response: Response): Promise<Problem> {
  if (response.status === 401 || response.status === 499) {
    sessionEnded.dispatchEvent(new Event("ended"));
    return new Problem(401, "session-ended", "Your session has ended", "Sign in again to go on.");
  }
  try {
    const body = await response.json();
    return new Problem(
      response.status,
      body.type ?? "about:blank",
      body.title ?? "Refused",
      body.detail ?? body.title ?? "",
      body.errors ?? [],
      body.waysOut ?? [],
      body.stored ?? null,
    );
  } catch {
    return new Problem(response.status, "about:blank", "Something went wrong", `The server answered ${response.status}. Try again.`);
  }
}

/** The sentence to show for whatever went wrong. */
export function sentence(failure: unknown): string {
  if (failure instanceof Problem) return failure.detail || failure.title;
  return "Something went wrong on this page. Reload it, then try again.";
}
