// What stands about erasing everything, in the reader's language: nobody should have to guess here.
import { language, type Language } from "../core/language";

interface EraseWords {
  title: string;
  lead: string;
  open: string;
  heading: string;
  never: string;
  lose: string;
  lost: string[];
  stays: string;
  sure: string;
  no: string;
  yes: string;
  busy: string;
  failed: string;
  doneHeading: string;
  done: string;
  signOut: string;
  anew: string;
}

const ENGLISH: EraseWords = {
  title: "Erase everything",
  lead: "All that Ironstride keeps about you, in one go and for good.",
  open: "Erase everything about me",
  heading: "Erase everything about you?",
  never: "This cannot be undone.",
  lose: "Nobody can bring it back, not even we. You lose:",
  lost: [
    "your profile, your plans and why they moved",
    "your runs, with the files they came from",
    "your sessions, sets and records, and how you said you were",
    "what your coaches saw, and exercises you made as a coach",
    "connections to watches and other services, tokens and calendar addresses",
  ],
  stays: "Runs stay where else you have them, at your watch’s maker for example. Your sign-in stays too: with it you can begin anew.",
  sure: "I understand that all of this is lost for good.",
  no: "Keep everything",
  yes: "Erase everything",
  busy: "Erasing…",
  failed: "Ironstride cannot be reached, so perhaps nothing has been erased yet. Check your connection, then press again: that does no harm.",
  doneHeading: "Everything is erased",
  done: "Your profile and plans are gone; runs, sessions and the rest follow within moments. Thank you for running with us.",
  signOut: "Sign out",
  anew: "Begin anew",
};

const GERMAN: EraseWords = {
  title: "Alles löschen",
  lead: "Alles, was Ironstride über dich aufbewahrt, auf einmal und endgültig.",
  open: "Alles über mich löschen",
  heading: "Alles über dich löschen?",
  never: "Das lässt sich nicht rückgängig machen.",
  lose: "Niemand kann es zurückholen, auch wir nicht. Du verlierst:",
  lost: [
    "dein Profil, deine Pläne und warum sie sich geändert haben",
    "deine Läufe mit den Dateien, aus denen sie kamen",
    "deine Einheiten, Sätze und Bestwerte, und wie es dir nach deinen Worten ging",
    "was deine Coaches sahen, und Übungen, die du als Coach angelegt hast",
    "Verbindungen zu Uhren und anderen Diensten, Tokens und Kalenderadressen",
  ],
  stays: "Läufe bleiben dort, wo du sie sonst noch hast, beim Hersteller deiner Uhr zum Beispiel. Auch deine Anmeldung bleibt: Mit ihr kannst du neu anfangen.",
  sure: "Ich verstehe, dass all das endgültig verloren ist.",
  no: "Alles behalten",
  yes: "Alles löschen",
  busy: "Wird gelöscht …",
  failed: "Ironstride ist nicht erreichbar, vielleicht ist also noch nichts gelöscht. Prüf deine Verbindung und drück noch einmal: Das schadet nicht.",
  doneHeading: "Alles ist gelöscht",
  done: "Dein Profil und deine Pläne sind weg; Läufe, Einheiten und der Rest folgen in wenigen Augenblicken. Danke, dass du mit uns gelaufen bist.",
  signOut: "Abmelden",
  anew: "Neu anfangen",
};

const WORDS: Record<Language, EraseWords> = { en: ENGLISH, de: GERMAN };

export const words = WORDS[language];
