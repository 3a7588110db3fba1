import { newKey } from "../core/api";
import type { Pain, Side } from "../core/pain";
import type { PlannedSession } from "../core/types";
import { outbox, type Message } from "./outbox";

/** One set as the runner does it. */
export interface SetEntry {
  /** Number within the whole session, from 1: the address of the set. */
  n: number;
  exerciseId: string;
  itemIndex: number;
  timed: boolean;
  side: Side | null;
  reps: number | null;
  seconds: number | null;
  loadKg: number | null;
  rpe: number | null;
  missedReps: boolean;
  done: boolean;
}

/** How the session began. It travels with every message, so that they may arrive in any order. */
interface Start {
  plannedSessionId: string;
  startedAt: string;
}

interface Kept {
  id: string;
  start: Start;
  entries: SetEntry[];
}

/** What the runner says at the end. */
export interface End {
  rpe: number;
  enjoyment: number | null;
  pain: Pain[];
  notes: string;
}

const KEY = "ironstride.workout.";

/** A workout under way, kept in the browser: a locked phone, a reload or a dead connection loses nothing. */
export class WorkoutLog {
  private constructor(
    private readonly planned: PlannedSession,
    readonly id: string,
    private readonly start: Start,
    readonly entries: SetEntry[],
  ) {}

  readonly started = true;

  /** The workout left open on this device; null if there is none. */
  static resume(planned: PlannedSession): WorkoutLog | null {
    if (planned.status !== "PLANNED") return null;
    try {
      const kept = JSON.parse(localStorage.getItem(KEY + planned.id) ?? "null") as Kept | null;
      return kept?.start ? new WorkoutLog(planned, kept.id, kept.start, kept.entries) : null;
    } catch {
      return null;
    }
  }

  static begin(planned: PlannedSession): WorkoutLog {
    const start = { plannedSessionId: planned.id, startedAt: new Date().toISOString() };
    const log = new WorkoutLog(planned, newKey(), start, entriesOf(planned));
    log.keep();
    log.tell("start", "PUT", "", { ...start });
    return log;
  }

  entriesOf(itemIndex: number): SetEntry[] {
    return this.entries.filter((entry) => entry.itemIndex === itemIndex);
  }

  /** Whether the server does not have this set yet as it stands here. */
  isWaiting(entry: SetEntry): boolean {
    return outbox.waiting(this.keyOf(entry)).some((message) => message.key === this.keyOf(entry));
  }

  save(entry: SetEntry): void {
    this.keep();
    this.tell(`set.${entry.n}`, "PUT", `/sets/${entry.n}`, {
      ...bodyOf(entry),
      loggedAt: new Date().toISOString(),
      session: this.start,
    });
  }

  complete(end: End): void {
    this.finish("complete", end);
  }

  abandon(end: End): void {
    this.finish("abandon", end);
  }

  /** Sets that another device logged otherwise; the runner chooses. */
  conflicts(): Message[] {
    return outbox.conflicts(`${this.id}.set.`);
  }

  /** Takes over what the server keeps of a set. */
  takeTheirs(message: Message): void {
    const number = Number(message.path.split("/").pop());
    const entry = this.entries.find((one) => one.n === number);
    const theirs = message.stored;
    if (entry && theirs) {
      entry.reps = numberOf(theirs.reps);
      entry.seconds = numberOf(theirs.seconds);
      entry.loadKg = numberOf(theirs.loadKg);
      entry.rpe = numberOf(theirs.rpe);
      entry.done = theirs.done === true && theirs.deleted !== true;
    }
    outbox.drop(message);
    this.keep();
  }

  private finish(how: "complete" | "abandon", end: End): void {
    const told = {
      endedAt: new Date().toISOString(),
      ...(end.rpe ? { rpe: end.rpe } : {}),
      ...(end.enjoyment ? { enjoyment: end.enjoyment } : {}),
      ...(end.pain.length > 0 ? { pain: end.pain } : {}),
      ...(end.notes ? { notes: end.notes } : {}),
      session: this.start,
    };
    this.tell("end", "POST", `/${how}`, told);
    try {
      localStorage.removeItem(KEY + this.planned.id);
    } catch {
      // Then it was never kept.
    }
  }

  private tell(key: string, method: "PUT" | "POST", path: string, body: Record<string, unknown>): void {
    outbox.put({ key: `${this.id}.${key}`, method, path: `/api/sessions/${this.id}${path}`, body });
  }

  private keyOf(entry: SetEntry): string {
    return `${this.id}.set.${entry.n}`;
  }

  private keep(): void {
    try {
      localStorage.setItem(KEY + this.planned.id, JSON.stringify({ id: this.id, start: this.start, entries: this.entries }));
    } catch {
      // A full or forbidden store only means that a reload starts the log anew.
    }
  }
}

const SIDES: Side[] = ["LEFT", "RIGHT"];

function entriesOf(planned: PlannedSession): SetEntry[] {
  let n = 0;
  return planned.items.flatMap((item, itemIndex) =>
    Array.from({ length: item.sets }, () => (item.perSide ? SIDES : [null])).flatMap((sides) =>
      sides.map((side) => ({
        n: ++n,
        exerciseId: item.exerciseId,
        itemIndex,
        timed: !!item.seconds,
        side,
        reps: item.reps ?? null,
        seconds: item.seconds ?? null,
        loadKg: item.loadKg ?? null,
        rpe: item.rpe ?? null,
        missedReps: false,
        done: false,
      })),
    ),
  );
}

/** Only what is known: an absent number is not sent as one. */
function bodyOf(entry: SetEntry): Record<string, unknown> {
  const { exerciseId, reps, seconds, loadKg, rpe, timed, side, missedReps, done } = entry;
  const amount = timed ? { seconds } : { reps };
  const all = { exerciseId, ...amount, loadKg, rpe, side, missedReps: missedReps || null, done: done ? null : false };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
