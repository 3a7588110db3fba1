// What stands about long runs, in the reader's language.
import { language, type Language } from "../core/language";

interface RunWeekWords {
  longCounts: string;
  longCountsHint: string;
}

const ENGLISH: RunWeekWords = {
  longCounts: "My long runs count as hard",
  longCountsHint: "Leg work then keeps its distance from them too. Leave it on unless your long runs are easy for you.",
};

const GERMAN: RunWeekWords = {
  longCounts: "Meine langen Läufe zählen als hart",
  longCountsHint: "Krafttraining für die Beine hält dann auch zu ihnen Abstand. Lass es an, wenn dir lange Läufe nicht leichtfallen.",
};

const WORDS: Record<Language, RunWeekWords> = { en: ENGLISH, de: GERMAN };

export const words = WORDS[language];
