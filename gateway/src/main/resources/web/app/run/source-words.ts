// What stands about the sources of a run, in the reader's language.
import { language, type Language } from "../core/language";

interface SourceWords {
  title: string;
  one: string;
  several: (count: number, first: string) => string;
  order: string;
  told: string;
  gives: string;
  givesNothing: string;
  you: string;
  field: Record<string, string>;
  split: string;
  splitTitle: string;
  splitText: (count: number, names: string) => string;
  splitYes: string;
  splitNo: string;
  splitBusy: string;
  splitDone: (count: number) => string;
  parted: string;
  partedText: string;
  join: string;
  joinTitle: string;
  joinText: (count: number) => string;
  joinYes: string;
  joinNo: string;
  joinBusy: string;
  joinDone: string;
  notJoined: string;
  changed: string;
  offline: string;
  gone: string;
  names: Record<string, string>;
}

const ENGLISH: SourceWords = {
  title: "Where this run comes from",
  one: "One recording tells of this run.",
  several: (count, first) =>
    `${count} recordings tell of the same time, so they count as one run. Where they differ, the nearest to what happened counts: ${first}.`,
  order: "The nearest first:",
  told: "It says",
  gives: "Taken from it",
  givesNothing: "nothing, because others tell it better.",
  you: "Corrected by you",
  field: {
    startedAt: "start",
    timeZone: "time zone",
    durationSeconds: "time",
    movingSeconds: "time moving",
    distanceMetres: "distance",
    ascentMetres: "metres up",
    descentMetres: "metres down",
    averageHeartRate: "mean heart rate",
    maxHeartRate: "highest heart rate",
    rpe: "effort",
    tags: "marks",
    type: "ground",
    heartSeconds: "course of the heart rate",
    paceSeconds: "course of the pace",
    graded: "heights",
    laps: "laps",
  },
  split: "These were separate runs",
  splitTitle: "Take this run apart?",
  splitText: (count, names) =>
    `You then have ${count} runs, one each from ${names}. Each counts with a load of its own, so your plan may change. You can join them again at any time.`,
  splitYes: "Take it apart",
  splitNo: "Leave it as one run",
  splitBusy: "Taking it apart…",
  splitDone: (count) => `These are ${count} runs now. If that was a mistake, join them again below.`,
  parted: "Taken apart by you",
  partedText: "At the same time you have:",
  join: "Join them again",
  joinTitle: "Make one run of them again?",
  joinText: (count) =>
    `These ${count} runs then count once, as one. Nothing of them is lost: you can take them apart again at any time. Your plan may change.`,
  joinYes: "Join them",
  joinNo: "Leave them apart",
  joinBusy: "Joining…",
  joinDone: "This is one run again. Nothing was lost: you can take it apart again.",
  notJoined: "They are still separate runs: less than half of their time is the same.",
  changed: "This run has changed in the meantime. This is how it is now; look at it, then try again.",
  offline: "Ironstride cannot be reached. It may or may not have worked: pressing again does no harm.",
  gone: "The recording of one of them is no longer kept, so this cannot be changed any more.",
  names: { file: "Uploaded file", manual: "Your own entry", runner: "You" },
};

const GERMAN: SourceWords = {
  title: "Woher dieser Lauf kommt",
  one: "Eine Aufzeichnung erzählt von diesem Lauf.",
  several: (count, first) =>
    `${count} Aufzeichnungen erzählen von derselben Zeit, deshalb zählen sie als ein Lauf. Wo sie sich unterscheiden, zählt die, die am nächsten dran war: ${first}.`,
  order: "Die nächste zuerst:",
  told: "Sagt",
  gives: "Daraus genommen",
  givesNothing: "nichts, weil andere es genauer wissen.",
  you: "Von dir berichtigt",
  field: {
    startedAt: "Beginn",
    timeZone: "Zeitzone",
    durationSeconds: "Zeit",
    movingSeconds: "Zeit in Bewegung",
    distanceMetres: "Strecke",
    ascentMetres: "Meter bergauf",
    descentMetres: "Meter bergab",
    averageHeartRate: "mittlerer Puls",
    maxHeartRate: "höchster Puls",
    rpe: "Anstrengung",
    tags: "Kennzeichen",
    type: "Untergrund",
    heartSeconds: "Verlauf des Pulses",
    paceSeconds: "Verlauf des Tempos",
    graded: "Höhen",
    laps: "Runden",
  },
  split: "Das waren verschiedene Läufe",
  splitTitle: "Diesen Lauf trennen?",
  splitText: (count, names) =>
    `Du hast dann ${count} Läufe, je einen von ${names}. Jeder zählt mit eigener Belastung, dein Plan kann sich also ändern. Du kannst sie jederzeit wieder verbinden.`,
  splitYes: "Trennen",
  splitNo: "Ein Lauf bleiben lassen",
  splitBusy: "Wird getrennt …",
  splitDone: (count) => `Das sind jetzt ${count} Läufe. War das ein Versehen, verbinde sie unten wieder.`,
  parted: "Von dir getrennt",
  partedText: "Zur selben Zeit hast du:",
  join: "Wieder verbinden",
  joinTitle: "Wieder einen Lauf daraus machen?",
  joinText: (count) =>
    `Diese ${count} Läufe zählen dann nur einmal, als einer. Nichts davon geht verloren: Du kannst sie jederzeit wieder trennen. Dein Plan kann sich ändern.`,
  joinYes: "Verbinden",
  joinNo: "Getrennt lassen",
  joinBusy: "Wird verbunden …",
  joinDone: "Das ist wieder ein Lauf. Nichts ging verloren: Du kannst ihn wieder trennen.",
  notJoined: "Es sind weiter verschiedene Läufe: Weniger als die Hälfte ihrer Zeit ist dieselbe.",
  changed: "Dieser Lauf hat sich inzwischen geändert. So ist er jetzt: Schau ihn an, dann versuch es noch einmal.",
  offline: "Ironstride ist nicht erreichbar. Vielleicht hat es geklappt, vielleicht nicht: Noch einmal drücken schadet nicht.",
  gone: "Die Aufzeichnung von einem davon wird nicht mehr aufbewahrt, deshalb lässt sich das nicht mehr ändern.",
  names: { file: "Hochgeladene Datei", manual: "Dein eigener Eintrag", runner: "Du" },
};

const WORDS: Record<Language, SourceWords> = { en: ENGLISH, de: GERMAN };

export const words = WORDS[language];
