// Calendar days are ISO strings (2026-11-25) and never pass through the browser's own time zone.
import { locale } from "./language";

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

/**
 * An instant in a zone as browsers know it. A watch that is not told where it is names its offset only, such as "Z" or
 * "+02:00", and not every browser takes that for a zone: then it is the instant whose UTC shows the same time.
 */
function inZone(instant: Date, zone: string): { at: Date; timeZone: string } {
  const offset = /^(?:UTC|GMT|UT)?(?:Z|([+-])(\d{1,2})(?::?(\d{2}))?(?::?\d{2})?)$/.exec(zone);
  if (offset) {
    const minutes = Number(offset[2] ?? 0) * 60 + Number(offset[3] ?? 0);
    return { at: new Date(instant.getTime() + (offset[1] === "-" ? -minutes : minutes) * 60_000), timeZone: "UTC" };
  }
  try {
    return { at: instant, timeZone: new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone };
  } catch {
    return { at: instant, timeZone: browserZone() };
  }
}

/** The calendar day of an instant in a zone. */
export function dayOf(instant: Date, zone: string): string {
  const { at, timeZone } = inZone(instant, zone);
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);
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

function format(day: string, options: Intl.DateTimeFormatOptions, inLocale = "en-GB"): string {
  return new Intl.DateTimeFormat(inLocale, { timeZone: "UTC", ...options }).format(utc(day));
}

export const weekday = (day: string) => format(day, { weekday: "short" });
export const dayAndMonth = (day: string) => format(day, { day: "numeric", month: "short" });
/** "Wednesday 25 November", for headings and for ears. */
export const longDay = (day: string) => format(day, { weekday: "long", day: "numeric", month: "long" }).replace(",", "");
/** "Wed 25 Nov" */
export const shortDay = (day: string, inLocale?: string) =>
  format(day, { weekday: "short", day: "numeric", month: "short" }, inLocale).replace(",", "");

/** "07:30" in a zone. */
export function timeOf(instant: Date, zone: string): string {
  const { at, timeZone } = inZone(instant, zone);
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
}

/** "Wednesday 25 November 2026" in a zone, or "Mittwoch, 25. November 2026". */
export function wholeDay(instant: Date, zone: string): string {
  const { at, timeZone } = inZone(instant, zone);
  return new Intl.DateTimeFormat(locale, { timeZone, weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(at);
}

/** 4 215 s becomes "1 h 10 min", 2 700 s "45 min". */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
