// The profile while it is being filled in: strings as typed, turned into the API's body only when saved.
import { browserZone } from "../core/dates";

export interface RunRow {
  day: string;
  start: string;
  minutes: string;
  kind: string;
}

export interface Draft {
  timeZone: string;
  birthYear: string;
  sex: string;
  strengthMonths: string;
  goalKind: string;
  goalMetric: string;
  goalTarget: string;
  goalDate: string;
  raceName: string;
  raceDate: string;
  raceStart: string;
  raceDistance: string;
  racePriority: string;
  runWeek: RunRow[];
  longCountsAsHard: boolean;
  equipment: string[];
  heartRest: string;
  heartMax: string;
  heartThreshold: string;
  thresholdPace: string;
  health: Record<string, boolean | null>;
  pregnant: boolean | null;
  cleared: boolean;
}

/** Asked before any plan; a yes to one of them keeps the plan light until the runner says a clinician agreed. */
export const HEALTH_QUESTIONS: [string, string][] = [
  ["heart", "Do you have a heart condition, or have you had chest pain, fainting or unusual breathlessness?"],
  ["bones", "Do you have a bone, joint or muscle problem that gets worse when you train?"],
  ["medicine", "Do you take medicine for your heart or your blood pressure?"],
  ["advice", "Has a doctor told you to train only under supervision, or not at all?"],
];

export const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

export function emptyDraft(): Draft {
  return {
    timeZone: browserZone(),
    birthYear: "",
    sex: "",
    strengthMonths: "",
    goalKind: "GENERAL",
    goalMetric: "",
    goalTarget: "",
    goalDate: "",
    raceName: "",
    raceDate: "",
    raceStart: "09:00",
    raceDistance: "TEN_K",
    racePriority: "A",
    runWeek: [
      { day: "TUESDAY", start: "07:00", minutes: "45", kind: "EASY" },
      { day: "THURSDAY", start: "07:00", minutes: "45", kind: "EASY" },
      { day: "SUNDAY", start: "08:00", minutes: "75", kind: "LONG" },
    ],
    longCountsAsHard: true,
    equipment: [],
    heartRest: "",
    heartMax: "",
    heartThreshold: "",
    thresholdPace: "",
    health: Object.fromEntries(HEALTH_QUESTIONS.map(([name]) => [name, null])),
    pregnant: null,
    cleared: false,
  };
}

type Json = Record<string, unknown>;

const text = (value: unknown) => (value === null || value === undefined ? "" : String(value));

/** The form as it was last saved. */
export function draftOf(profile: Json): Draft {
  const draft = emptyDraft();
  const goal = (profile.goal ?? {}) as Json;
  const race = ((profile.races as Json[] | undefined) ?? [])[0];
  const heart = (profile.heart ?? {}) as Json;
  const screening = profile.screening as Json | undefined;
  return {
    ...draft,
    timeZone: text(profile.timeZone) || draft.timeZone,
    birthYear: text(profile.birthYear),
    sex: text(profile.sex),
    strengthMonths: text(profile.strengthMonths),
    goalKind: text(goal.kind) || draft.goalKind,
    goalMetric: text(goal.metric),
    goalTarget: text(goal.target),
    goalDate: text(goal.date),
    raceName: text(race?.name),
    raceDate: text(race?.date),
    raceStart: clock(race?.start) || draft.raceStart,
    raceDistance: text(race?.distance) || draft.raceDistance,
    racePriority: text(race?.priority) || draft.racePriority,
    runWeek: ((profile.runWeek as Json[] | undefined) ?? []).map((run) => ({
      day: text(run.day),
      start: clock(run.start),
      minutes: text(run.minutes),
      kind: text(run.kind),
    })),
    longCountsAsHard: profile.longCountsAsHard !== false,
    equipment: (profile.equipment as string[] | undefined) ?? [],
    heartRest: text(heart.rest),
    heartMax: text(heart.max),
    heartThreshold: text(heart.threshold),
    thresholdPace: paceText(profile.thresholdPaceSecondsPerKm as number | null | undefined),
    // Which question was answered with yes is not kept; a yes has to be looked at again.
    health: Object.fromEntries(HEALTH_QUESTIONS.map(([name]) => [name, screening && !screening.anyYes ? false : null])),
    pregnant: screening ? screening.pregnant === true : null,
    cleared: screening?.cleared === true,
  };
}

/** The body of PUT /api/athletes/me. Fields this form does not ask for stay as they were. */
export function bodyOf(draft: Draft, kept: Json | null, today: string): Json {
  const number = (value: string) => (value.trim() === "" ? null : Number(value));
  const heart = compact({ rest: number(draft.heartRest), max: number(draft.heartMax), threshold: number(draft.heartThreshold) });
  const race = {
    name: draft.raceName.trim() || "My race",
    date: draft.raceDate,
    start: draft.raceStart,
    distance: draft.raceDistance,
    priority: draft.racePriority,
  };
  return compact({
    ...untouched(kept),
    timeZone: draft.timeZone,
    birthYear: number(draft.birthYear),
    sex: draft.sex || null,
    strengthMonths: number(draft.strengthMonths),
    goal: compact({
      kind: draft.goalKind,
      metric: draft.goalMetric.trim() || null,
      target: draft.goalTarget.trim() || null,
      date: draft.goalDate || null,
    }),
    races: draft.raceDate ? [race] : [],
    runPlanning: "MINE",
    runWeek: draft.runWeek.map((run) => ({ ...run, minutes: number(run.minutes) })),
    longCountsAsHard: draft.longCountsAsHard,
    equipment: draft.equipment,
    heart: Object.keys(heart).length > 0 ? heart : null,
    thresholdPaceSecondsPerKm: paceSeconds(draft.thresholdPace),
    screening: {
      answeredOn: today,
      anyYes: anyYes(draft),
      cleared: anyYes(draft) && draft.cleared,
      pregnant: draft.pregnant === true,
    },
  });
}

export function anyYes(draft: Draft): boolean {
  return Object.values(draft.health).some((answer) => answer === true);
}

/** "4:45" is 285 seconds; null if empty or not a pace. */
export function paceSeconds(pace: string): number | null {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(pace.trim());
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

function paceText(seconds: number | null | undefined): string {
  return seconds ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` : "";
}

/** "07:00:00" and "07:00" are both shown as 07:00. */
function clock(value: unknown): string {
  return text(value).slice(0, 5);
}

const CARRIED = ["availability", "slotStart", "minutesPerSession", "oneRepMax", "likes", "dislikes", "pain", "plyometricGate", "weights"];

function untouched(kept: Json | null): Json {
  return Object.fromEntries(Object.entries(kept ?? {}).filter(([name]) => CARRIED.includes(name)));
}

function compact(body: Json): Json {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null && value !== undefined));
}
