// What the form asks, and the report it makes of the answers.
import type { Pain } from "../core/pain";

export interface Answers {
  sleepQuality?: number;
  fatigue?: number;
  soreness?: number;
  stress?: number;
  sleepHours?: number;
  hrvMillis?: number;
  restingHeartRate?: number;
  feltIll?: boolean;
  symptoms?: string[];
  onMedication?: boolean;
  pain?: Pain[];
  warningSigns?: string[];
}

export const SYMPTOMS: [string, string][] = [
  ["ABOVE_NECK", "A cold or sore throat, mild"],
  ["FEVER", "Fever"],
  ["CHEST", "In the chest"],
  ["MYALGIA", "Aching muscles all over"],
  ["GI", "Stomach or bowel"],
];

export const WARNING_SIGNS: [string, string][] = [
  ["FOCAL_BONE_PAIN", "Pain at one point of a bone, or pain that does not ease with warm-up"],
  ["GROIN_PAIN_ON_LOADING", "Pain in the groin or front of the hip when I load it"],
  ["BONY_TENDERNESS", "A bone is tender after a jump in training"],
  ["NIGHT_OR_REST_PAIN", "Pain at night or at rest"],
  ["LIMP", "I limp"],
  ["SWELLING_OR_LOCKING", "A joint swells, gives way or locks"],
  ["NUMBNESS", "Numbness"],
  ["BLADDER_OR_BOWEL_CHANGE", "Bladder or bowel are not as usual"],
  ["WARM_SWOLLEN_CALF", "A calf is swollen and warm"],
  ["CHEST_PAIN", "Chest pain"],
  ["PALPITATIONS", "Palpitations"],
  ["FAINTING", "I fainted"],
  ["UNUSUAL_BREATHLESSNESS", "Unusual breathlessness"],
  ["PREGNANCY_WARNING", "A warning sign in pregnancy"],
  ["MISSED_PERIODS_AND_FATIGUE", "Missed periods and fatigue"],
];

/** Whether something was told that a professional should see. */
export function isUrgent(answers: Answers): boolean {
  return (answers.warningSigns ?? []).length > 0 || (answers.symptoms ?? []).includes("CHEST");
}

/** The report: only what was answered. */
export function bodyOf(answers: Answers, timeZone: string, date: string): Record<string, unknown> {
  const { sleepHours, symptoms, onMedication, pain, warningSigns, feltIll, ...plain } = answers;
  const symptomatic = feltIll === true && (symptoms ?? []).length > 0;
  const body = {
    ...plain,
    sleepMinutes: sleepHours === undefined ? undefined : Math.round(sleepHours * 60),
    feltIll,
    illness: symptomatic ? { symptoms, onMedication: onMedication ?? false } : undefined,
    pain: pain && pain.length > 0 ? pain : undefined,
    warningSigns: warningSigns && warningSigns.length > 0 ? warningSigns : undefined,
    date,
    timeZone,
    reportedAt: new Date().toISOString(),
  };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}
