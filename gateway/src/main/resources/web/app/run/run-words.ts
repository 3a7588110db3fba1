// What stands on the page of a run, in the reader's language.
import { language, type Language } from "../core/language";
import type { RunKind } from "../core/types";
import type { Rank } from "./run-figures";

interface RunWords {
  allRuns: string;
  loading: string;
  run: string;
  again: string;
  kind: Record<RunKind, string>;
  where: Record<string, string>;
  why: string;
  both: string;
  spike: (times: string, longest: string) => string;
  downhill: string;
  gone: string;
  ran: string;
  cost: string;
  assumed: string;
  distance: string;
  noDistance: string;
  time: string;
  pauses: string;
  moving: string;
  movingTold: string;
  movingAssumed: string;
  pace: string;
  paceFrom: string;
  flat: string;
  flatFrom: string;
  flatAssumed: string;
  heart: string;
  highest: (beats: string) => string;
  beats: string;
  up: string;
  down: string;
  longest: string;
  longestValue: (times: string) => string;
  longestFrom: (longest: string) => string;
  noLongest: string;
  toldBy: (source: string) => string;
  corrected: string;
  load: string;
  loadFrom: (effort: string, minutes: string) => string;
  loadAssumed: (effort: string, minutes: string) => string;
  legs: (au: string) => string;
  impulse: string;
  impulseFrom: Record<"PER_SAMPLE" | "MEAN", string>;
  anchors: (rest: string, max: string) => string;
  sexUnknown: string;
  byAge: string;
  hour: string;
  hourFrom: (threshold: string) => string;
  edwards: string;
  edwardsFrom: (max: string) => string;
  rtss: string;
  rtssFrom: (share: string, threshold: string) => string;
  zones: string;
  zonesFrom: (threshold: string) => string;
  zone: string;
  range: string;
  upTo: (beats: number) => string;
  from: (beats: number) => string;
  laps: string;
  lap: string;
  unknown: string;
  needs: (figure: string, what: string) => string;
  toProfile: string;
  figure: Record<string, string>;
  need: Record<string, string>;
  exactly: string;
  lost: string;
  away: string;
  provider: Record<string, string>;
  rank: Record<Rank, string>;
}

const ENGLISH: RunWords = {
  allRuns: "All runs",
  loading: "Loading…",
  run: "Run",
  again: "Try again",
  kind: { RECOVERY: "Recovery run", EASY: "Easy run", MODERATE: "Moderate run", HARD: "Hard run", LONG: "Long run", RACE: "Race" },
  where: { RUNNING: "Road", TRAIL_RUNNING: "Trail", TREADMILL_RUNNING: "Treadmill", TRACK_RUNNING: "Track" },
  why: "Why this kind:",
  both: "It was long as well as hard.",
  spike: (times, longest) =>
    `This was ${times} times your longest run of the thirty days before (${longest}). Please keep the next long run to what your legs know.`,
  downhill: "A lot of it went downhill: your legs carry more of that than your breath tells you.",
  gone: "The recording of this run is no longer kept. Its figures stay as they are; it cannot be taken apart or joined any more.",
  ran: "What you ran",
  cost: "What it cost",
  assumed: "assumed",
  distance: "Distance",
  noDistance: "not measured",
  time: "Time",
  pauses: "pauses included",
  moving: "Time moving",
  movingTold: "without pauses",
  movingAssumed: "Nobody told the pauses, so this is the whole time.",
  pace: "Pace",
  paceFrom: "Distance in the time moving.",
  flat: "Pace on the flat",
  flatFrom: "What the same effort would have been without ups and downs (Minetti 2002).",
  flatAssumed: "The course of the heights is not known, so it counts as level.",
  heart: "Heart rate, mean",
  highest: (beats) => `highest ${beats}`,
  beats: "bpm",
  up: "Up",
  down: "Down",
  longest: "Against your longest run",
  longestValue: (times) => `${times} times`,
  longestFrom: (longest) => `Longest of the thirty days before: ${longest}. Above 1.10 times, we ask you to take care.`,
  noLongest: "No run of the thirty days before has a distance.",
  toldBy: (source) => `from ${source}`,
  corrected: "corrected by you",
  load: "Load",
  loadFrom: (effort, minutes) => `Your effort of ${effort} × ${minutes} min.`,
  loadAssumed: (effort, minutes) => `You did not rate the effort, so ${effort}, usual for this kind of run, × ${minutes} min.`,
  legs: (au) => `Your legs: ${au} AU, more because of the downhill.`,
  impulse: "Training impulse (TRIMP)",
  impulseFrom: { PER_SAMPLE: "your recorded heart rate, second by second", MEAN: "your mean heart rate over the whole time" },
  anchors: (rest, max) => `between ${rest} at rest and ${max} at most`,
  sexUnknown: "your profile does not tell your sex",
  byAge: "estimated from your age",
  hour: "Against an hour at threshold",
  hourFrom: (threshold) => `An hour at your threshold heart rate of ${threshold} is 100.`,
  edwards: "Load by heart zones (Edwards)",
  edwardsFrom: (max) => `Minutes in five zones up to ${max} bpm, weighted 1 to 5.`,
  rtss: "Load by pace (rTSS)",
  rtssFrom: (share, threshold) => `At ${share} % of your threshold speed (${threshold} /km).`,
  zones: "Time in heart rate zones",
  zonesFrom: (threshold) => `Friel's zones, from the threshold heart rate in your profile: ${threshold} bpm.`,
  zone: "Zone",
  range: "Heart rate",
  upTo: (beats) => `up to ${beats}`,
  from: (beats) => `${beats} and more`,
  laps: "Laps",
  lap: "Lap",
  unknown: "What cannot be told yet",
  needs: (figure, what) => `${figure}: needs ${what}.`,
  toProfile: "Open your profile",
  figure: {
    gradeAdjusted: "Pace on the flat",
    zones: "Time in heart rate zones",
    impulse: "Training impulse (TRIMP)",
    "impulse.trimp100": "Against an hour at threshold",
    edwards: "Load by heart zones (Edwards)",
    pace: "Load by pace (rTSS)",
  },
  need: {
    "the ground covered": "a distance",
    "a recorded heart rate": "a heart rate recorded along the way",
    "a heart rate": "a heart rate",
    "a threshold heart rate in the profile": "a threshold heart rate in your profile",
    "a highest heart rate or a birth year in the profile": "a highest heart rate or a birth year in your profile",
    "a resting heart rate in the profile": "a resting heart rate in your profile",
    "a resting heart rate below the highest": "a resting heart rate below the highest in your profile",
    "a threshold pace in the profile": "a threshold pace in your profile",
  },
  exactly: "Exactly how each figure is worked out",
  lost: "This run is not here any more. It may have been deleted, or joined with another.",
  away: "This run cannot be shown right now. Check your connection, then try again.",
  provider: { file: "an uploaded file", manual: "your own entry" },
  rank: {
    RECORDING: "the recording itself",
    MAKER: "the maker of the watch",
    PLATFORM: "a platform that counted again",
    HUB: "an app that passes on what others counted",
    OTHER: "a source we do not know",
    HAND: "typed in by hand",
  },
};

const GERMAN: RunWords = {
  allRuns: "Alle Läufe",
  loading: "Wird geladen …",
  run: "Lauf",
  again: "Noch einmal versuchen",
  kind: {
    RECOVERY: "Erholungslauf",
    EASY: "Lockerer Lauf",
    MODERATE: "Mittlerer Lauf",
    HARD: "Harter Lauf",
    LONG: "Langer Lauf",
    RACE: "Wettkampf",
  },
  where: { RUNNING: "Straße", TRAIL_RUNNING: "Gelände", TREADMILL_RUNNING: "Laufband", TRACK_RUNNING: "Bahn" },
  why: "Warum diese Art:",
  both: "Er war nicht nur hart, sondern auch lang.",
  spike: (times, longest) =>
    `Das war das ${times}-Fache deines längsten Laufs der dreißig Tage davor (${longest}). Bitte lauf beim nächsten langen Lauf nur so weit, wie es deine Beine kennen.`,
  downhill: "Es ging viel bergab: Das kostet deine Beine mehr, als dein Atem merkt.",
  gone: "Die Aufzeichnung dieses Laufs wird nicht mehr aufbewahrt. Seine Werte bleiben, wie sie sind; trennen oder verbinden lässt er sich nicht mehr.",
  ran: "Was du gelaufen bist",
  cost: "Was es gekostet hat",
  assumed: "angenommen",
  distance: "Strecke",
  noDistance: "nicht gemessen",
  time: "Zeit",
  pauses: "mit Pausen",
  moving: "Zeit in Bewegung",
  movingTold: "ohne Pausen",
  movingAssumed: "Niemand hat Pausen genannt, deshalb ist es die ganze Zeit.",
  pace: "Tempo",
  paceFrom: "Strecke in der Zeit in Bewegung.",
  flat: "Tempo in der Ebene",
  flatFrom: "Was dieselbe Anstrengung ohne Auf und Ab gewesen wäre (Minetti 2002).",
  flatAssumed: "Der Verlauf der Höhen ist nicht bekannt, deshalb zählt der Lauf als eben.",
  heart: "Puls im Mittel",
  highest: (beats) => `höchster ${beats}`,
  beats: "Schläge/min",
  up: "Bergauf",
  down: "Bergab",
  longest: "Gegen deinen längsten Lauf",
  longestValue: (times) => `das ${times}-Fache`,
  longestFrom: (longest) => `Längster der dreißig Tage davor: ${longest}. Über dem 1,10-Fachen bitten wir um Vorsicht.`,
  noLongest: "Kein Lauf der dreißig Tage davor hat eine Strecke.",
  toldBy: (source) => `von ${source}`,
  corrected: "von dir berichtigt",
  load: "Belastung",
  loadFrom: (effort, minutes) => `Deine Anstrengung ${effort} × ${minutes} min.`,
  loadAssumed: (effort, minutes) => `Du hast die Anstrengung nicht bewertet: deshalb ${effort}, üblich für diese Art Lauf, × ${minutes} min.`,
  legs: (au) => `Für die Beine ${au} AU, mehr wegen des Bergablaufens.`,
  impulse: "Trainings\u00ADimpuls (TRIMP)",
  impulseFrom: { PER_SAMPLE: "dein aufgezeichneter Puls, Sekunde für Sekunde", MEAN: "dein mittlerer Puls über die ganze Zeit" },
  anchors: (rest, max) => `zwischen ${rest} in Ruhe und höchstens ${max}`,
  sexUnknown: "dein Profil nennt kein Geschlecht",
  byAge: "nach dem Alter geschätzt",
  hour: "Gegen eine Stunde an der Schwelle",
  hourFrom: (threshold) => `Eine Stunde bei deinem Schwellenpuls von ${threshold} ist 100.`,
  edwards: "Belastung nach Pulszonen (Edwards)",
  edwardsFrom: (max) => `Minuten in fünf Zonen bis ${max} Schläge/min, gewichtet mit 1 bis 5.`,
  rtss: "Belastung nach Tempo (rTSS)",
  rtssFrom: (share, threshold) => `Bei ${share} % deiner Schwellen\u00ADgeschwindigkeit (${threshold} /km).`,
  zones: "Zeit in Pulszonen",
  zonesFrom: (threshold) => `Zonen nach Friel, vom Schwellenpuls in deinem Profil: ${threshold} Schläge/min.`,
  zone: "Zone",
  range: "Puls",
  upTo: (beats) => `bis ${beats}`,
  from: (beats) => `ab ${beats}`,
  laps: "Runden",
  lap: "Runde",
  unknown: "Was sich noch nicht sagen lässt",
  needs: (figure, what) => `${figure}: braucht ${what}.`,
  toProfile: "Dein Profil öffnen",
  figure: {
    gradeAdjusted: "Tempo in der Ebene",
    zones: "Zeit in Pulszonen",
    impulse: "Trainings\u00ADimpuls (TRIMP)",
    "impulse.trimp100": "Gegen eine Stunde an der Schwelle",
    edwards: "Belastung nach Pulszonen (Edwards)",
    pace: "Belastung nach Tempo (rTSS)",
  },
  need: {
    "the ground covered": "eine Strecke",
    "a recorded heart rate": "einen unterwegs aufgezeichneten Puls",
    "a heart rate": "einen Puls",
    "a threshold heart rate in the profile": "einen Schwellenpuls in deinem Profil",
    "a highest heart rate or a birth year in the profile": "einen höchsten Puls oder ein Geburtsjahr in deinem Profil",
    "a resting heart rate in the profile": "einen Ruhepuls in deinem Profil",
    "a resting heart rate below the highest": "einen Ruhepuls unter dem höchsten in deinem Profil",
    "a threshold pace in the profile": "ein Schwellentempo in deinem Profil",
  },
  exactly: "Wie jeder Wert genau gerechnet ist",
  lost: "Diesen Lauf gibt es nicht mehr. Er wurde vielleicht gelöscht oder mit einem anderen verbunden.",
  away: "Dieser Lauf lässt sich gerade nicht zeigen. Prüf deine Verbindung, dann versuch es noch einmal.",
  provider: { file: "einer hochgeladenen Datei", manual: "deinem eigenen Eintrag" },
  rank: {
    RECORDING: "die Aufzeichnung selbst",
    MAKER: "der Hersteller der Uhr",
    PLATFORM: "eine Plattform, die noch einmal gezählt hat",
    HUB: "eine App, die weitergibt, was andere gezählt haben",
    OTHER: "eine Quelle, die wir nicht kennen",
    HAND: "von Hand eingetragen",
  },
};

const WORDS: Record<Language, RunWords> = { en: ENGLISH, de: GERMAN };

export const words = WORDS[language];

const NAMES: Record<string, string> = {
  garmin: "Garmin",
  polar: "Polar",
  suunto: "Suunto",
  coros: "COROS",
  wahoo: "Wahoo",
  apple: "Apple",
  fitbit: "Fitbit",
  strava: "Strava",
  "intervals-icu": "intervals.icu",
  "open-wearables": "Open Wearables",
  "health-auto-export": "Health Auto Export",
  "health-connect": "Health Connect",
  "google-health": "Google Health",
  terra: "Terra",
};

/** A source as it is called, within a sentence. */
export function sourceName(provider: string): string {
  return words.provider[provider] ?? NAMES[provider] ?? provider;
}
