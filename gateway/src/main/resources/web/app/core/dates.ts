// Calendar days are ISO strings (2026-11-25) and never pass through the browser's own time zone.

const DAY = 86_400_000;

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function plusDays(day: string, days: number): string {
  return iso(new Date(utc(day).getTime() + days * DAY));
}

export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** The calendar day of an instant in a zone. */
export function dayOf(instant: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(instant);
}

export function today(zone: string): string {
  return dayOf(new Date(), zone);
}

/** Monday of the week a day lies in. */
export function mondayOf(day: string): string {
  return plusDays(day, -((utc(day).getUTCDay() + 6) % 7));
}

/** The ISO week of a day, such as 2026-W48. */
export function isoWeekOf(day: string): string {
  const thursday = plusDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const first = mondayOf(`${year}-01-04`);
  const number = Math.round((utc(mondayOf(day)).getTime() - utc(first).getTime()) / (7 * DAY)) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** Monday of an ISO week. */
export function mondayOfWeek(isoWeek: string): string {
  const [year, week] = isoWeek.split("-W");
  return plusDays(mondayOf(`${year}-01-04`), (Number(week) - 1) * 7);
}

export function daysOfWeek(isoWeek: string): string[] {
  const monday = mondayOfWeek(isoWeek);
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => plusDays(monday, offset));
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options }).format(utc(day));
}

export const weekday = (day: string) => format(day, { weekday: "short" });
export const dayAndMonth = (day: string) => format(day, { day: "numeric", month: "short" });
/** "Wednesday 25 November", for headings and for ears. */
export const longDay = (day: string) => format(day, { weekday: "long", day: "numeric", month: "long" }).replace(",", "");
/** "Wed 25 Nov" */
export const shortDay = (day: string) => format(day, { weekday: "short", day: "numeric", month: "short" }).replace(",", "");

/** "07:30" in a zone. */
export function timeOf(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(instant);
}

/** 4 215 s becomes "1 h 10 min", 2 700 s "45 min". */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
