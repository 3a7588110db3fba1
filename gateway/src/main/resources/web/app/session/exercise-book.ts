import { find } from "../core/api";
import type { Exercise } from "../core/types";

/** Names and cues of exercises, fetched once per visit. Without them a session still shows its ids as words. */
export class ExerciseBook {
  private static readonly known = new Map<string, Exercise>();

  constructor(private readonly onArrival: () => void) {}

  find(id: string): Exercise | undefined {
    return ExerciseBook.known.get(id);
  }

  open(ids: string[]): void {
    for (const id of new Set(ids)) {
      if (!ExerciseBook.known.has(id)) void this.fetch(id);
    }
  }

  private async fetch(id: string): Promise<void> {
    try {
      const answer = await find<Exercise>(`/api/exercises/${encodeURIComponent(id)}`);
      if (answer) ExerciseBook.known.set(id, { ...answer.data, language: answer.language ?? undefined });
      this.onArrival();
    } catch {
      // The catalogue is a comfort here, not a need: the session can be done without it.
    }
  }
}
