// What every page shares: who is signed in, the plan, its decisions, and what has just changed.
import { find, get, newKey, send, sentence } from "./api";
import { browserZone } from "./dates";
import { Live, type LiveState } from "./live";
import { items, type Decision, type Listed, type Plan, type PlannedSession, type Session } from "./types";

const CHANGES_PATH = "/api/plans/current/changes";
const HIGHLIGHT_MILLIS = 20_000;

/** States of a decision in which it shapes the plan, or asks to. */
export const IN_FORCE = new Set(["APPLIED", "PROPOSED", "APPROVED"]);

class Store extends EventTarget {
  session: Session | null = null;
  /** The profile as the server keeps it; null until one is saved. */
  profile: Record<string, unknown> | null = null;
  profileEtag: string | null = null;
  plan: Plan | null = null;
  decisions: Decision[] = [];
  loaded = false;
  failure: unknown = null;
  live: LiveState = "connecting";
  /** Ids of sessions that changed a moment ago. */
  changed = new Set<string>();
  announcement = "";

  private stream: Live | null = null;
  private refreshing: Promise<void> | null = null;
  private again = false;
  private highlight: ReturnType<typeof setTimeout> | undefined;

  get zone(): string {
    const zone = this.profile?.timeZone;
    return typeof zone === "string" ? zone : browserZone();
  }

  async begin(): Promise<void> {
    this.failure = null;
    try {
      this.session = (await get<Session>("/session")).data;
      if (this.session.signedIn) await this.load();
    } catch (failure) {
      this.failure = failure;
    }
    this.tell();
  }

  /** Everything anew, without comparing. */
  async load(): Promise<void> {
    const profile = await find<Record<string, unknown>>("/api/athletes/me");
    this.profile = profile?.data ?? null;
    this.profileEtag = profile?.etag ?? null;
    await this.fetchPlan();
    this.loaded = true;
    if (this.plan) this.listen();
    this.tell();
  }

  /** Fetches the plan again and says what is different. Calls that come meanwhile are answered by one more. */
  async refresh(): Promise<void> {
    this.again = true;
    this.refreshing ??= this.refreshUntilQuiet().finally(() => (this.refreshing = null));
    return this.refreshing;
  }

  async answer(decision: Decision, reply: "undo" | "approve" | "reject"): Promise<void> {
    await send("POST", `/api/decisions/${encodeURIComponent(decision.id)}/${reply}`, { idempotencyKey: newKey() });
    await this.refresh();
  }

  say(words: string): void {
    this.announcement = words;
    this.tell();
  }

  decisionsFor(sessionId: string): Decision[] {
    return this.decisions.filter(
      (decision) => decision.sessionId === sessionId || decision.changes?.some((change) => change.sessionId === sessionId),
    );
  }

  findSession(id: string): PlannedSession | null {
    for (const week of this.plan?.weeks ?? []) {
      const found = week.sessions?.find((session) => session.id === id);
      if (found) return found;
    }
    return null;
  }

  private async refreshUntilQuiet(): Promise<void> {
    while (this.again) {
      this.again = false;
      const before = { plan: this.plan, decisions: this.decisions };
      try {
        await this.fetchPlan();
      } catch (failure) {
        this.say(`Your plan may have changed, but it could not be loaded. ${sentence(failure)}`);
        return;
      }
      this.compare(before.plan, before.decisions);
      if (this.plan) this.listen();
      this.tell();
    }
  }

  private async fetchPlan(): Promise<void> {
    const plan = await find<Plan>("/api/plans/current");
    this.plan = plan?.data ?? null;
    const decisions = this.plan ? await find<Listed<Decision>>("/api/plans/current/decisions?limit=200") : null;
    this.decisions = decisions ? items(decisions.data) : [];
  }

  private compare(before: Plan | null, knownDecisions: Decision[]): void {
    if (!before || !this.plan) return;
    const old = sessionsOf(before);
    const fresh = sessionsOf(this.plan);
    const changed = [...fresh].filter(([id, session]) => fingerprint(old.get(id)) !== fingerprint(session)).map(([id]) => id);
    const known = new Map(knownDecisions.map((decision) => [decision.id, decision.state]));
    const news = this.decisions.filter((decision) => known.get(decision.id) !== decision.state);
    const gone = [...old.keys()].filter((id) => !fresh.has(id)).length;
    if (changed.length + gone + news.length === 0) return;
    this.mark(changed);
    this.announcement = announcement(news, changed.length + gone);
  }

  private mark(ids: string[]): void {
    ids.forEach((id) => this.changed.add(id));
    clearTimeout(this.highlight);
    this.highlight = setTimeout(() => {
      this.changed.clear();
      this.tell();
    }, HIGHLIGHT_MILLIS);
  }

  private listen(): void {
    if (this.stream) return;
    this.stream = new Live(
      () => `${CHANGES_PATH}?since=${this.plan?.revision ?? 0}`,
      (state) => {
        this.live = state;
        this.tell();
      },
      () => void this.refresh(),
      () => this.stillSignedIn(),
    );
    this.stream.start();
  }

  /** False only when the server says so: no answer means offline, not signed out. */
  private async stillSignedIn(): Promise<boolean> {
    try {
      const session = await fetch("/session", { credentials: "same-origin" }).then((answer) => answer.json() as Promise<Session>);
      if (session.signedIn === false) this.signedOut();
      return session.signedIn !== false;
    } catch {
      return true;
    }
  }

  signedOut(): void {
    if (!this.session?.signedIn) return;
    this.stream?.stop();
    this.stream = null;
    this.session = { signedIn: false };
    this.announcement = "Your session has ended. Sign in again to go on.";
    this.tell();
  }

  private tell(): void {
    this.dispatchEvent(new Event("change"));
  }
}

function sessionsOf(plan: Plan): Map<string, PlannedSession> {
  return new Map(plan.weeks.flatMap((week) => week.sessions ?? []).map((session) => [session.id, session]));
}

function fingerprint(session: PlannedSession | undefined): string {
  if (!session) return "";
  const { date, start, class: kind, status, pinned, items: work } = session;
  return JSON.stringify([date, start, kind, status, pinned, work]);
}

/** One sentence for everyone, spoken and shown: the newest reason first, the others only counted. */
function announcement(news: Decision[], changes: number): string {
  const texts = news.filter((decision) => IN_FORCE.has(decision.state)).map((decision) => decision.text);
  const more = texts.length > 2 ? `${texts.length - 1} more changes are listed.` : texts.length === 2 ? "One more change is listed." : "";
  if (texts.length > 0) return `Your plan has changed. ${texts[0]} ${more}`.trim();
  if (news.some((decision) => decision.state === "UNDONE")) return "Undone: your plan is as it was before.";
  if (news.some((decision) => decision.state === "WITHDRAWN")) return "Your plan has changed: a reason for an earlier change no longer holds.";
  return changes === 1 ? "One session of your plan has changed." : `${changes} sessions of your plan have changed.`;
}

export const store = new Store();
