// What was done in the gym waits here until the server has it: phones lose their connection between walls of iron.
import { Problem, send } from "../core/api";
import { store } from "../core/store";

export interface Message {
  /** A later message under the same key replaces an earlier one that is not sent yet. */
  key: string;
  method: "PUT" | "POST";
  path: string;
  body: Record<string, unknown>;
  /** Set once the runner has decided that this version shall replace the one the server knows. */
  ifMatch?: string;
  /** What the server keeps instead, until the runner chooses. */
  stored?: Record<string, unknown>;
}

const PREFIX = "ironstride.outbox.";
const RETRY_MILLIS = 15_000;
const TRY_LATER = new Set([0, 401, 408, 425, 429]);

/** Messages of the athlete who is signed in, in this browser's store. They may be sent in any order, and twice. */
class Outbox extends EventTarget {
  /** The refusal that no later attempt can turn into success, to be shown once. */
  refused: unknown = null;
  private sending: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the browser keeps nothing, messages live as long as the page. */
  private readonly memory = new Map<string, string>();

  constructor() {
    super();
    addEventListener("online", () => void this.flush());
    addEventListener("pageshow", () => void this.flush());
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) void this.flush();
    });
    // Who is signed in is known only now, and with it whose messages wait.
    store.addEventListener("change", () => {
      if (this.next()) void this.flush();
    });
  }

  put(message: Message): void {
    this.write(message);
    this.tell();
    void this.flush();
  }

  /** Those that the server does not have yet. */
  waiting(prefix = ""): Message[] {
    return this.keys()
      .map((key) => this.read(key))
      .filter((message): message is Message => !!message && message.key.startsWith(prefix));
  }

  /** Whether a planned session was finished here, and the server does not know yet. */
  hasEndOf(plannedSessionId: string): boolean {
    return this.waiting().some(
      (message) => message.key.endsWith(".end") && (message.body.session as { plannedSessionId?: string })?.plannedSessionId === plannedSessionId,
    );
  }

  conflicts(prefix: string): Message[] {
    return this.waiting(prefix).filter((message) => message.stored);
  }

  /** Sends this version over the one the server knows. */
  keepMine(message: Message): void {
    this.put({ ...message, stored: undefined, ifMatch: "*" });
  }

  drop(message: Message): void {
    this.remove(message.key);
    this.tell();
  }

  /** Sends what waits; resolves when there is nothing more to send now. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
      this.tell();
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    clearTimeout(this.timer);
    for (let message = this.next(); message; message = this.next()) {
      const before = JSON.stringify(message);
      try {
        await send(message.method, message.path, { body: message.body, ifMatch: message.ifMatch });
        // What was changed while it was on its way stays and is sent again.
        if (this.raw(message.key) === before) this.remove(message.key);
      } catch (failure) {
        if (!(failure instanceof Problem) || TRY_LATER.has(failure.status) || failure.status >= 500) {
          this.timer = setTimeout(() => void this.flush(), RETRY_MILLIS);
          return;
        }
        this.settle(message, failure);
      }
    }
  }

  private settle(message: Message, refusal: Problem): void {
    if (refusal.status === 409 && refusal.stored) {
      this.write({ ...message, stored: refusal.stored });
      return;
    }
    this.remove(message.key);
    this.refused = refusal;
  }

  private next(): Message | undefined {
    return this.waiting().find((message) => !message.stored);
  }

  private get mine(): string {
    return `${PREFIX}${store.session?.id ?? ""}.`;
  }

  private keys(): string[] {
    if (!store.session?.id) return [];
    const kept = [...this.memory.keys()];
    try {
      kept.push(...Object.keys(localStorage));
    } catch {
      // A forbidden store keeps nothing.
    }
    return [...new Set(kept)].filter((key) => key.startsWith(this.mine)).map((key) => key.slice(this.mine.length));
  }

  private raw(key: string): string | null {
    const place = this.mine + key;
    try {
      return localStorage.getItem(place) ?? this.memory.get(place) ?? null;
    } catch {
      return this.memory.get(place) ?? null;
    }
  }

  private read(key: string): Message | null {
    try {
      return JSON.parse(this.raw(key) ?? "null") as Message | null;
    } catch {
      return null;
    }
  }

  private write(message: Message): void {
    const text = JSON.stringify(message);
    const place = this.mine + message.key;
    try {
      localStorage.setItem(place, text);
      this.memory.delete(place);
    } catch {
      this.memory.set(place, text);
    }
  }

  private remove(key: string): void {
    this.memory.delete(this.mine + key);
    try {
      localStorage.removeItem(this.mine + key);
    } catch {
      // It was only in memory.
    }
  }

  private tell(): void {
    this.dispatchEvent(new Event("change"));
  }
}

export const outbox = new Outbox();
