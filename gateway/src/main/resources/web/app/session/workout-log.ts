import { newKey, send } from "../core/api";
import type { PlannedSession } from "../core/types";

/** One set as the runner does it. */
export interface SetEntry {
  /** Number within the whole session, from 1: the address of the set. */
  n: number;
  exerciseId: string;
  itemIndex: number;
  timed: boolean;
  reps: number | null;
  seconds: number | null;
  loadKg: number | null;
  rpe: number | null;
  done: boolean;
  saving: boolean;
}

interface Kept {
  id: string;
  entries: SetEntry[];
}

const KEY = "ironstride.workout.";

/** A workout under way. Kept in the browser too, so that a locked phone or a reload loses nothing. */
export class WorkoutLog {
  private constructor(
    private readonly planned: PlannedSession,
    private readonly id: string,
    readonly entries: SetEntry[],
  ) {}

  readonly started = true;

  /** The workout left open on this device; null if there is none. */
  static resume(planned: PlannedSession): WorkoutLog | null {
    if (planned.status !== "PLANNED") return null;
    try {
      const kept = JSON.parse(localStorage.getItem(KEY + planned.id) ?? "null") as Kept | null;
      return kept ? new WorkoutLog(planned, kept.id, kept.entries) : null;
    } catch {
      return null;
    }
  }

  static async begin(planned: PlannedSession): Promise<WorkoutLog> {
    const answer = await send<{ id: string }>("POST", "/api/sessions", {
      body: { plannedSessionId: planned.id, startedAt: new Date().toISOString() },
      idempotencyKey: newKey(),
    });
    const log = new WorkoutLog(planned, answer.data.id, entriesOf(planned));
    log.keep();
    return log;
  }

  entriesOf(itemIndex: number): SetEntry[] {
    return this.entries.filter((entry) => entry.itemIndex === itemIndex);
  }

  async save(entry: SetEntry): Promise<void> {
    entry.saving = true;
    try {
      await send("PUT", `/api/sessions/${encodeURIComponent(this.id)}/sets/${entry.n}`, { body: bodyOf(entry) });
      this.keep();
    } catch (failure) {
      entry.done = false;
      throw failure;
    } finally {
      entry.saving = false;
    }
  }

  async complete(rpe: number, enjoyment: number | null): Promise<void> {
    await send("POST", `/api/sessions/${encodeURIComponent(this.id)}/complete`, {
      body: { endedAt: new Date().toISOString(), rpe, ...(enjoyment ? { enjoyment } : {}) },
      idempotencyKey: newKey(),
    });
    localStorage.removeItem(KEY + this.planned.id);
  }

  private keep(): void {
    try {
      localStorage.setItem(KEY + this.planned.id, JSON.stringify({ id: this.id, entries: this.entries }));
    } catch {
      // A full or forbidden store only means that a reload starts the log anew.
    }
  }
}

function entriesOf(planned: PlannedSession): SetEntry[] {
  let n = 0;
  return planned.items.flatMap((item, itemIndex) =>
    Array.from({ length: item.sets }, () => ({
      n: ++n,
      exerciseId: item.exerciseId,
      itemIndex,
      timed: !!item.seconds,
      reps: item.reps ?? null,
      seconds: item.seconds ?? null,
      loadKg: item.loadKg ?? null,
      rpe: item.rpe ?? null,
      done: false,
      saving: false,
    })),
  );
}

/** Only what is known: an absent number is not sent as one. */
function bodyOf(entry: SetEntry): Record<string, unknown> {
  const { exerciseId, reps, seconds, loadKg, rpe, timed } = entry;
  const amount = timed ? { seconds } : { reps };
  const all = { exerciseId, ...amount, loadKg, rpe };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
