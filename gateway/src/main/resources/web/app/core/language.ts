// The language a page is written in: the reader's first one that we write, as the services choose it for what they answer.

export type Language = "en" | "de";

const LOCALES: Record<Language, string> = { en: "en-GB", de: "de-DE" };

function chosen(wished: readonly string[]): Language {
  for (const tag of wished) {
    const primary = tag.slice(0, 2).toLowerCase();
    if (primary === "en" || primary === "de") return primary;
  }
  return "en";
}

export const language: Language = chosen(navigator.languages ?? [navigator.language]);

/** How its numbers and days are written. */
export const locale = LOCALES[language];

/** "10.25" or "10,25" */
export function decimal(value: number, digits: number): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}
