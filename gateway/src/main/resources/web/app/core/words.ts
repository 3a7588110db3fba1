// The API's enumerations in a runner's words.
import type { Change, Item, PlannedSession, RunKind, SessionClass, SessionStatus, Week } from "./types";
import { shortDay } from "./dates";

export const CLASS_WORD: Record<SessionClass, string> = {
  HEAVY: "Heavy",
  MODERATE: "Moderate",
  LIGHT: "Light",
  MOBILITY: "Mobility",
};

export const CLASS_MEANING: Record<SessionClass, string> = {
  HEAVY: "Big lifts, few reps. Leave a rep or two in reserve.",
  MODERATE: "Loaded legs, well within reach.",
  LIGHT: "Upper body, core and technique. Easy on the legs.",
  MOBILITY: "Stretching or a light walk.",
};

export const STATUS_WORD: Record<SessionStatus, string> = {
  PLANNED: "Planned",
  DONE: "Done",
  MISSED: "Missed",
  SKIPPED: "Skipped",
};

export const RUN_WORD: Record<RunKind, string> = {
  RECOVERY: "Recovery run",
  EASY: "Easy run",
  MODERATE: "Moderate run",
  HARD: "Hard run",
  LONG: "Long run",
  RACE: "Race",
};

export const PHASE_WORD: Record<string, string> = {
  AA: "Getting used to it",
  MS: "Building strength",
  PW: "Power",
  MT: "Keeping strength",
  TP: "Freshening up",
};

export const STATE_WORD: Record<string, string> = {
  APPLIED: "In force",
  PROPOSED: "Proposed",
  APPROVED: "Approved",
  REJECTED: "Rejected",
  UNDONE: "Undone",
  WITHDRAWN: "No longer needed",
};

const LETTER: Record<string, string> = { H: "heavy", M: "moderate", L: "light" };
const COUNT = ["no", "one", "two", "three", "four"];

const TERM_WORD: Record<string, string> = {
  P1: "a hard or long run follows within two days",
  P2: "it starts within a day of a hard or long run",
  P3: "a day is shared with a run",
  P4: "strength comes before the run that day",
  P5: "the gaps between sessions are not quite even",
  P6: "a slot is not one you prefer",
  P7: "a slot is new compared with last week",
  P9: "three strenuous days come in a row",
  P10: "a long run has no rest day beside it",
};

/** "One heavy and one light session." from the rung HL. */
export function rungWords(rung: string): string {
  const counts = [...rung].reduce((seen, letter) => seen.set(letter, (seen.get(letter) ?? 0) + 1), new Map<string, number>());
  const parts = [...counts].map(([letter, count]) => `${COUNT[count] ?? count} ${LETTER[letter] ?? letter}`);
  const text = parts.join(" and ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${rung.length === 1 ? "session" : "sessions"}.`;
}

/** Why the week looks as it does: what was traded for it, in words. */
export function placementWords(week: Week): string[] {
  const placement = week.placement;
  if (!placement?.rung) return [];
  const costs = Object.entries(placement.terms ?? {})
    .filter(([term, points]) => points > 0 && TERM_WORD[term])
    .map(([term]) => TERM_WORD[term]);
  const rests = (placement.terms?.P8 ?? 0) < 0 ? ["You keep more than one full rest day."] : [];
  const trade = costs.length > 0 ? [`No other arrangement was better, although ${costs.join("; ")}.`] : ["Nothing had to be traded for it."];
  return [rungWords(placement.rung), ...trade, ...rests];
}

/** "3 × 8 each side" */
export function dose(item: Item): string {
  const unit = item.seconds ? `${item.seconds} s` : `${item.reps ?? "?"}`;
  return `${item.sets} × ${unit}${item.perSide ? " each side" : ""}`;
}

export function rest(seconds: number): string {
  return seconds % 60 === 0 && seconds >= 60 ? `${seconds / 60} min` : `${seconds} s`;
}

/** "Wed 25 Nov 07:00, heavy" */
export function changeWords(change: Change | null | undefined): string {
  if (!change) return "nothing";
  const when = change.date ? shortDay(change.date) : "";
  const slot = change.start ?? change.slot ?? "";
  const what = change.class ? CLASS_WORD[change.class].toLowerCase() : "";
  const status = change.status && change.status !== "PLANNED" ? STATUS_WORD[change.status].toLowerCase() : "";
  const place = [when, slot].filter(Boolean).join(" ");
  return [place, what, status].filter(Boolean).join(", ") || "nothing";
}

/** A whole session in one breath, for a screen reader. */
export function sessionWords(session: PlannedSession): string {
  return `${CLASS_WORD[session.class]} strength, ${session.start}, ${session.minutes} minutes, ${STATUS_WORD[session.status].toLowerCase()}`;
}

/** exercise_id to "Exercise id", until its name is known. */
export function nameOfId(id: string): string {
  const text = id.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
