// Why a run is of its kind, in words: what tracking-service names by rule and datum (domain.md 6.6).
import { language, type Language } from "../core/language";

type Both = Record<Language, string>;

const TAG: Record<string, Both> = {
  RACE: { en: "it is marked as a race", de: "er ist als Wettkampf gekennzeichnet" },
  INTERVAL: { en: "it is marked as intervals", de: "er ist als Intervalle gekennzeichnet" },
  TEMPO: { en: "it is marked as a tempo run", de: "er ist als Tempolauf gekennzeichnet" },
  THRESHOLD: { en: "it is marked as a threshold run", de: "er ist als Schwellenlauf gekennzeichnet" },
  HILLS: { en: "it is marked as hills", de: "er ist als Berglauf gekennzeichnet" },
  LONG: { en: "it is marked as a long run", de: "er ist als langer Lauf gekennzeichnet" },
};

const DATUM: Record<string, Both> = {
  "rpe>=7": { en: "you rated the effort 7 of 10 or more", de: "du hast die Anstrengung mit 7 von 10 oder mehr bewertet" },
  "rpe 5-6": { en: "you rated the effort 5 to 6 of 10", de: "du hast die Anstrengung mit 5 bis 6 von 10 bewertet" },
  "rpe<5": { en: "you rated the effort below 5 of 10", de: "du hast die Anstrengung mit weniger als 5 von 10 bewertet" },
  "rpe<=2": { en: "you rated the effort 2 of 10 at most", de: "du hast die Anstrengung mit höchstens 2 von 10 bewertet" },
  "10min>=95%LTHR": {
    en: "ten minutes or more were at 95 % of your threshold heart rate or above",
    de: "zehn Minuten oder mehr lagen bei mindestens 95 % deines Schwellenpulses",
  },
  "10min>=90%HRmax": {
    en: "ten minutes or more were at 90 % of your highest heart rate or above",
    de: "zehn Minuten oder mehr lagen bei mindestens 90 % deines höchsten Pulses",
  },
  "10min>=threshold speed": {
    en: "ten minutes or more were at your threshold speed or faster",
    de: "zehn Minuten oder mehr liefst du mit Schwellengeschwindigkeit oder schneller",
  },
  "IF>=0.92": {
    en: "on the whole you ran at 92 % of your threshold speed or faster",
    de: "im Ganzen liefst du mit mindestens 92 % deiner Schwellengeschwindigkeit",
  },
  "IF 0.85-0.92": {
    en: "on the whole you ran at 85 to 92 % of your threshold speed",
    de: "im Ganzen liefst du mit 85 bis 92 % deiner Schwellengeschwindigkeit",
  },
  "IF<0.85": {
    en: "on the whole you ran below 85 % of your threshold speed",
    de: "im Ganzen liefst du unter 85 % deiner Schwellengeschwindigkeit",
  },
  "IF<0.70": {
    en: "on the whole you ran below 70 % of your threshold speed",
    de: "im Ganzen liefst du unter 70 % deiner Schwellengeschwindigkeit",
  },
  "avgHR>=90%LTHR": {
    en: "your mean heart rate was 90 % of the threshold or more",
    de: "dein mittlerer Puls lag bei mindestens 90 % der Schwelle",
  },
  "avgHR<90%LTHR": {
    en: "your mean heart rate was below 90 % of the threshold",
    de: "dein mittlerer Puls lag unter 90 % der Schwelle",
  },
  "avgHR<75%LTHR": {
    en: "your mean heart rate was below 75 % of the threshold",
    de: "dein mittlerer Puls lag unter 75 % der Schwelle",
  },
  ">=90min": { en: "it took 90 minutes or more", de: "er dauerte 90 Minuten oder mehr" },
  ">=75min and >=1.4x median28d": {
    en: "it took 75 minutes or more, and 1.4 times your usual run of the last 28 days or more",
    de: "er dauerte 75 Minuten oder mehr und mindestens das 1,4-Fache deines üblichen Laufs der letzten 28 Tage",
  },
  "<=40min": { en: "it took 40 minutes at most", de: "er dauerte höchstens 40 Minuten" },
  "<60min": {
    en: "only its time is known, and that is below 60 minutes",
    de: "nur seine Dauer ist bekannt, und die liegt unter 60 Minuten",
  },
  "60-89min": {
    en: "only its time is known, and that is 60 to 89 minutes",
    de: "nur seine Dauer ist bekannt, und die liegt bei 60 bis 89 Minuten",
  },
};

const PLANNED: Both = { en: "so it was planned, and nothing else is known of it", de: "so war er geplant, und sonst ist nichts über ihn bekannt" };
const BY_AGE_MARK = " (HRmax 208 - 0.7 x age)";
const BY_AGE: Both = { en: " (estimated from your age)", de: " (nach dem Alter geschätzt)" };

function datum(part: string): string {
  if (part.startsWith("tag:")) return TAG[part.slice(4)]?.[language] ?? part;
  if (part.startsWith("planned:")) return PLANNED[language];
  return DATUM[part]?.[language] ?? part;
}

/** "You rated the effort 7 of 10 or more." of "rpe>=7"; what has no words yet stays as it was told. */
export function basisWords(basis: string): string {
  const byAge = basis.endsWith(BY_AGE_MARK);
  const parts = (byAge ? basis.slice(0, -BY_AGE_MARK.length) : basis).split(",").map(datum);
  const last = parts.pop() ?? "";
  const text = parts.length > 0 ? `${parts.join(", ")} ${language === "de" ? "und" : "and"} ${last}` : last;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${byAge ? BY_AGE[language] : ""}.`;
}
