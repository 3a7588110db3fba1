// What /api/guide answers; names are those of the API.
import type { Language } from "../core/language";

export type { Language };

export type ClaimStrength = "STRONG" | "MODERATE" | "MIXED" | "WEAK" | "EXPERT_OPINION" | "OWN_CONSTANT";

export interface Source {
  id: string;
  citation: string;
  seen?: string | null;
  read: "EXCERPT" | "SECONDARY" | "MEMORY";
}

export interface Rule {
  id: string;
  text: string;
}

export interface Evidence {
  id: string;
  strength: ClaimStrength;
  finding: string;
  population: string;
  people?: number | null;
  numbers?: string | null;
  sources: Source[];
  counteredBy: string[];
}

export interface Question {
  id: string;
  question: string;
  brief: string;
}

export interface Benefit {
  id: string;
  title: string;
  text: string;
  strength: ClaimStrength;
  support: string[];
  against: string[];
}

export interface Guide {
  language: Language;
  questions: Question[];
  benefits: Benefit[];
}

export interface GuideAnswer extends Question {
  language: Language;
  answer: string[];
  rules: Rule[];
  exercises: string[];
  evidence: Evidence[];
}
