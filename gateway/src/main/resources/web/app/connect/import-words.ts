// What stands about files that come in, in the reader's language.
import { language, type Language } from "../core/language";

interface ImportWords {
  title: string;
  effort: string;
  optional: string;
  notSaid: string;
  ofTen: (rpe: number) => string;
  choose: string;
  busy: string;
  tooLarge: (name: string) => string;
  saved: (name: string) => string;
  known: (name: string) => string;
  taken: (name: string) => string;
  imports: string;
  progress: string;
  read: (done: string, total: string) => string;
  leave: string;
  away: string;
  result: (imported: number, known: number, refused: number) => string;
  nothing: string;
  refused: (count: number) => string;
  first: (count: number) => string;
  finished: string;
  of: (day: string) => string;
}

const ENGLISH: ImportWords = {
  title: "Upload a file from your watch",
  effort: "How hard was it?",
  optional: "optional",
  notSaid: "Not said",
  ofTen: (rpe) => `${rpe} of 10`,
  choose: "Choose a FIT, GPX or TCX file, a zip of them or a whole Strava or Garmin export, or drop it here",
  busy: "Uploading…",
  tooLarge: (name) => `${name} is larger than 1 GB. Split it, then send the parts one by one.`,
  saved: (name) => `${name} is saved.`,
  known: (name) => `${name} was already known.`,
  taken: (name) => `${name} has arrived and is being read. You can leave this page: it goes on by itself.`,
  imports: "Imports",
  progress: "Files read",
  read: (done, total) => `${done} of ${total} files read.`,
  leave: "You can leave this page: it goes on by itself.",
  away: "Ironstride cannot be reached right now. The import goes on all the same; this page looks again by itself.",
  result: (imported, known, refused) =>
    [
      imported === 0 ? "No run is new" : `${imported} ${imported === 1 ? "run is" : "runs are"} saved`,
      known ? `${known} ${known === 1 ? "was" : "were"} already known` : "",
      refused ? `${refused} ${refused === 1 ? "file holds" : "files hold"} no run` : "",
    ]
      .filter(Boolean)
      .join(", ") + ".",
  nothing: "There was no activity in it.",
  refused: (count) => `Why ${count} ${count === 1 ? "file was" : "files were"} not taken`,
  first: (count) => `The first ${count} of them:`,
  finished: "Import finished.",
  of: (day) => `Import of ${day}`,
};

const GERMAN: ImportWords = {
  title: "Eine Datei von deiner Uhr hochladen",
  effort: "Wie anstrengend war es?",
  optional: "freiwillig",
  notSaid: "Keine Angabe",
  ofTen: (rpe) => `${rpe} von 10`,
  choose: "Wähle eine FIT-, GPX- oder TCX-Datei, ein Zip davon oder einen ganzen Export von Strava oder Garmin, oder zieh sie hierher",
  busy: "Wird hochgeladen …",
  tooLarge: (name) => `${name} ist größer als 1 GB. Teil die Datei und schick die Teile einzeln.`,
  saved: (name) => `${name} ist gespeichert.`,
  known: (name) => `${name} war schon bekannt.`,
  taken: (name) => `${name} ist da und wird gelesen. Du kannst diese Seite verlassen: Es geht von selbst weiter.`,
  imports: "Importe",
  progress: "Gelesene Dateien",
  read: (done, total) => `${done} von ${total} Dateien gelesen.`,
  leave: "Du kannst diese Seite verlassen: Es geht von selbst weiter.",
  away: "Ironstride ist gerade nicht erreichbar. Der Import geht trotzdem weiter; diese Seite schaut von selbst wieder nach.",
  result: (imported, known, refused) =>
    [
      imported === 0 ? "Kein Lauf ist neu" : `${imported} ${imported === 1 ? "Lauf ist" : "Läufe sind"} gespeichert`,
      known ? `${known} ${known === 1 ? "war" : "waren"} schon bekannt` : "",
      refused ? `${refused} ${refused === 1 ? "Datei enthält" : "Dateien enthalten"} keinen Lauf` : "",
    ]
      .filter(Boolean)
      .join(", ") + ".",
  nothing: "Es war keine Aktivität darin.",
  refused: (count) => `Warum ${count} ${count === 1 ? "Datei" : "Dateien"} nicht ${count === 1 ? "genommen wurde" : "genommen wurden"}`,
  first: (count) => `Die ersten ${count} davon:`,
  finished: "Der Import ist fertig.",
  of: (day) => `Import vom ${day}`,
};

const WORDS: Record<Language, ImportWords> = { en: ENGLISH, de: GERMAN };

export const words = WORDS[language];
