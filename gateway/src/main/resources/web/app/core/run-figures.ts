// What a run comes to, as tracking-service tells it: each figure with its basis.

export interface RunFigures {
  moving: { seconds: number; imputed: boolean; basis: string };
  gradeAdjusted?: { secondsPerKm: number; imputed: boolean; basis: string } | null;
  zones?: { zones: { name: string; fromHeartRate: number; seconds: number }[]; basis: string } | null;
  impulse?: { trimp: number; trimp100?: number | null; imputed: boolean; basis: string } | null;
  edwards?: { load: number; imputed: boolean; basis: string } | null;
  pace?: { rtss: number; intensity: number; imputed: boolean; basis: string } | null;
  unknown: { figure: string; needs: string }[];
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

/** "5:09" of 309 seconds, "1:02:05" of 3725. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (part: number) => String(part).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

export const FIGURE_WORD: Record<string, string> = {
  gradeAdjusted: "Pace on the flat",
  zones: "Time in zones",
  impulse: "Training impulse (TRIMP)",
  "impulse.trimp100": "Impulse against an hour at threshold",
  edwards: "Edwards' load",
  pace: "Load by pace (rTSS)",
  lucia: "Lucia's load",
};
