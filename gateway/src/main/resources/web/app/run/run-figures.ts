// A run as tracking-service tells it: its figures, each with its basis, and where it came from.
import type { Run, RunKind } from "../core/types";

export interface Anchors {
  sex?: string | null;
  restingHeartRate?: number | null;
  maxHeartRate?: number | null;
  /** By age, since none was measured. */
  maxByAge: boolean;
  thresholdHeartRate?: number | null;
  thresholdPaceSecondsPerKm?: number | null;
}

interface Figure {
  imputed: boolean;
  basis: string;
}

export interface RunFigures {
  moving: Figure & { seconds: number };
  gradeAdjusted?: (Figure & { secondsPerKm: number }) | null;
  zones?: { zones: HeartZone[]; basis: string } | null;
  impulse?: (Figure & { trimp: number; trimp100?: number | null; method: "PER_SAMPLE" | "MEAN" }) | null;
  edwards?: (Figure & { load: number }) | null;
  pace?: (Figure & { rtss: number; intensity: number }) | null;
  anchors: Anchors;
  unknown: { figure: string; needs: string }[];
}

export interface HeartZone {
  name: string;
  fromHeartRate: number;
  seconds: number;
}

export interface RunLap {
  durationSeconds: number;
  movingSeconds?: number | null;
  distanceMetres?: number | null;
  averageHeartRate?: number | null;
}

export interface Spike {
  longestMetres?: number | null;
  times?: number | null;
  flagged: boolean;
  basis: string;
}

export type Rank = "RECORDING" | "MAKER" | "PLATFORM" | "HUB" | "OTHER" | "HAND";

/** Figures that a source may tell. */
export interface Told {
  startedAt?: string;
  durationSeconds?: number | null;
  movingSeconds?: number | null;
  distanceMetres?: number | null;
  ascentMetres?: number | null;
  descentMetres?: number | null;
  averageHeartRate?: number | null;
  maxHeartRate?: number | null;
  rpe?: number | null;
}

export interface RunSource {
  id: string;
  provider: string;
  device?: string | null;
  rank: Rank;
  told: Told;
}

/** One run with all there is to tell of it. */
export interface RunDetail extends Run, Told {
  startedAt: string;
  durationSeconds: number;
  type: "RUNNING" | "TRAIL_RUNNING" | "TREADMILL_RUNNING" | "TRACK_RUNNING";
  class: RunKind;
  basis: string;
  downhill: boolean;
  /** Long as well as what its class says. */
  longRun: boolean;
  load: { au: number; legAu: number; imputed: boolean };
  figures?: RunFigures | null;
  recordingGone?: boolean;
  laps?: RunLap[];
  sources: RunSource[];
  merge?: { fields: Record<string, { provider: string; source?: string | null }> } | null;
  /** Runs of the same time from which the runner took it apart. */
  partedFrom?: PartedRun[];
}

export interface PartedRun extends Run {
  source: { provider: string; device?: string | null };
}

/** "5:09" of 309 seconds, "1:02:05" of 3725. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (part: number) => String(part).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
