// What stands on the page of a run, in the reader's language.
import { language, type Language } from "../core/language";
import type { RunKind } from "../core/types";
import type { Rank } from "./run-figures";
import { GERMAN } from "./run-words-de";
import { ENGLISH } from "./run-words-en";

export interface RunWords {
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
