// What the services answer; names are those of the API. Only what the page reads is listed.

import type { Spike } from "../run/run-figures";

export type SessionClass = "HEAVY" | "MODERATE" | "LIGHT" | "MOBILITY";
export type SessionStatus = "PLANNED" | "DONE" | "MISSED" | "SKIPPED";
export type RunKind = "RECOVERY" | "EASY" | "MODERATE" | "HARD" | "LONG" | "RACE";

export interface Item {
  exerciseId: string;
  pattern?: string;
  sets: number;
  reps?: number | null;
  seconds?: number | null;
  perSide?: boolean;
  rpe?: number | null;
  percentOneRepMax?: number | null;
  loadKg?: number | null;
  tempo?: string | null;
  restSeconds?: number | null;
  contacts?: number | null;
}

export interface PlannedSession {
  id: string;
  date: string;
  slot?: string;
  start: string;
  minutes: number;
  class: SessionClass;
  status: SessionStatus;
  pinned?: boolean;
  items: Item[];
}

export interface PlannedRun {
  date: string;
  start: string;
  minutes: number;
  kind: RunKind;
}

export interface Week {
  isoWeek: string;
  phase?: string;
  deload?: boolean;
  runs?: PlannedRun[];
  sessions?: PlannedSession[];
  placement?: { rung?: string; score?: number; terms?: Record<string, number> } | null;
}

export interface Plan {
  id: string;
  revision: number;
  weeks: Week[];
}

export interface Change {
  date?: string | null;
  slot?: string | null;
  start?: string | null;
  class?: SessionClass | null;
  status?: SessionStatus | null;
}

export interface Decision {
  id: string;
  key?: string;
  rule: string;
  state: string;
  sessionId?: string | null;
  because?: { fact: string; value?: unknown; threshold?: unknown }[];
  before?: Change | null;
  after?: Change | null;
  /** All it did, where it touched more than one session. */
  changes?: { sessionId: string; before: Change; after: Change }[];
  until?: string | null;
  undoable?: boolean;
  text: string;
  /** Local time until which a proposal waits, and what holds if nobody answers. */
  deadline?: string | null;
  safeDefault?: string | null;
  decidedBy?: "ATHLETE" | "COACH" | null;
  /** Where the guide says what is known about it. */
  evidence?: string | null;
}

/** A slot of a session's week: whether it may stand there, and what that would cost. */
export interface SlotChoice {
  date: string;
  slot: string;
  start: string;
  here: boolean;
  possible: boolean;
  score?: number | null;
}

export interface Run {
  id: string;
  startedAt: string;
  timeZone?: string;
  durationSeconds: number;
  distanceMetres?: number | null;
  class?: RunKind | null;
  spike?: Spike | null;
}

/** Several files at once: what became of each. */
export interface FilesAnswer {
  created: number;
  known: number;
  refused: number;
  items: { name?: string; status: number; run?: Run; problem?: { detail: string } }[];
}

/** A whole export that is worked through in the background. */
export interface RunImport {
  id: string;
  state: "RUNNING" | "DONE";
  createdAt: string;
  finishedAt?: string | null;
  total: number;
  done: number;
  imported: number;
  known: number;
  refused: number;
  fault?: string | null;
  refusals: { name: string; reason: string }[];
}

export interface Exercise {
  id: string;
  /** Of its words: the browser asks for its reader's own. */
  language?: string;
  name: string;
  setup?: string;
  steps?: string[];
  cues?: string[];
  errors?: string[];
  /** Absent for a coach's own exercise that nobody has drawn. */
  figure?: { shown: string; poses: { name: string; label: string }[] } | null;
}

export interface IngestToken {
  id: string;
  name?: string | null;
  token?: string;
  createdAt?: string | null;
  lastUsedAt?: string | null;
}

export interface Session {
  signedIn: boolean;
  /** The athlete's id: what waits in this browser is sent for nobody else. */
  id?: string;
  name?: string;
  roles?: string[];
}

/** Lists come whole or in pages; the page reads both. */
export type Listed<T> = T[] | { items: T[]; next?: string | null };

export function items<T>(listed: Listed<T>): T[] {
  return Array.isArray(listed) ? listed : (listed.items ?? []);
}
