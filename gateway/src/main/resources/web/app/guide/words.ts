// What stands around the guide, in the language the guide came in: the server chose it by what the browser asked for.
import type { ClaimStrength, Language, Source } from "./types";

interface Labels {
  title: string;
  lead: string;
  gain: string;
  questions: string;
  back: string;
  exercises: string;
  rules: string;
  ground: string;
  against: string;
  people: (count: string) => string;
  inFavour: (support: number, against: number) => string;
  strength: Record<ClaimStrength, string>;
  read: Record<Source["read"], string>;
  noDiagnosis: string;
}

const ENGLISH: Labels = {
  title: "What runners ask",
  lead: "Why strength training may help you, and how to do it: answered as far as the evidence goes, and no further.",
  gain: "What you may gain",
  questions: "Questions",
  back: "All questions",
  exercises: "Exercises that show it",
  rules: "How your plan does it",
  ground: "What this rests on",
  against: "Speaks against it:",
  people: (count) => `${count} people`,
  inFavour: (support, against) =>
    `${support} ${support === 1 ? "finding" : "findings"} for it, ${against === 0 ? "none we know" : against} against it`,
  strength: {
    STRONG: "Well supported",
    MODERATE: "Moderately supported",
    MIXED: "Mixed evidence",
    WEAK: "Weak evidence",
    EXPERT_OPINION: "Expert view or practice",
    OWN_CONSTANT: "Our own choice",
  },
  read: {
    EXCERPT: "abstract or excerpt read",
    SECONDARY: "read second-hand",
    MEMORY: "cited from memory, still to be checked",
  },
  noDiagnosis: "Ironstride gives no diagnosis. If something hurts, ask a professional.",
};

const GERMAN: Labels = {
  title: "Was Laufende fragen",
  lead: "Warum dir Krafttraining helfen kann und wie es geht: beantwortet, so weit die Belege reichen, und nicht weiter.",
  gain: "Was du gewinnen kannst",
  questions: "Fragen",
  back: "Alle Fragen",
  exercises: "Übungen, die es zeigen",
  rules: "So macht es dein Plan",
  ground: "Worauf das beruht",
  against: "Spricht dagegen:",
  people: (count) => `${count} Personen`,
  inFavour: (support, against) =>
    `${support} ${support === 1 ? "Befund" : "Befunde"} dafür, ${against === 0 ? "keiner bekannt" : against} dagegen`,
  strength: {
    STRONG: "Gut belegt",
    MODERATE: "Einigermaßen gut belegt",
    MIXED: "Gemischte Belege",
    WEAK: "Schwach belegt",
    EXPERT_OPINION: "Fachmeinung oder Praxis",
    OWN_CONSTANT: "Unsere eigene Wahl",
  },
  read: {
    EXCERPT: "Zusammenfassung oder Auszug gelesen",
    SECONDARY: "aus zweiter Hand gelesen",
    MEMORY: "aus dem Gedächtnis zitiert, noch zu prüfen",
  },
  noDiagnosis: "Ironstride stellt keine Diagnose. Wenn etwas wehtut, hol dir fachlichen Rat.",
};

const LABELS: Record<Language, Labels> = { en: ENGLISH, de: GERMAN };

export function labels(language: Language | undefined): Labels {
  return LABELS[language ?? "en"] ?? ENGLISH;
}
