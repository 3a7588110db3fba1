// Shapes differ, not only colours: each class is told apart in grey and at arm's length.
import { html, svg, type TemplateResult } from "lit";
import type { SessionClass } from "./types";

const SHAPES: Record<string, TemplateResult> = {
  HEAVY: svg`<path d="M2 12h20M5 6v12M8 4v16M19 6v12M16 4v16"/>`,
  MODERATE: svg`<path d="M4 12h16M7 7v10M17 7v10"/>`,
  LIGHT: svg`<path d="M8.500 9a4 4 0 1 1 7 0"/><path d="M6 20c-2-5 0-9 6-11 6 2 8 6 6 11z"/>`,
  MOBILITY: svg`<circle cx="12" cy="4.500" r="2"/><path d="M12 8v6M12 14l-5 6M12 14l5 6M12 10c-3 0-6-1-7-4M12 10c3 0 6-1 7-4"/>`,
  run: svg`<path d="M3 15c3 0 4-2 5-5l3 2c1 2 4 3 7 3 2 0 3 1 3 3H3zM3 18h18v2H3z"/>`,
  rest: svg`<path d="M20 14.500A8.500 8.500 0 1 1 9.500 4a7 7 0 0 0 10.500 10.500z"/>`,
  done: svg`<path d="M4 12.500l5.500 5.500L20 6.500"/>`,
  week: svg`<rect x="3" y="5" width="18" height="16" rx="3"/><path d="M3 10h18M8 3v4M16 3v4"/>`,
  changes: svg`<path d="M4 8h13l-3.500-4M20 16H7l3.500 4"/>`,
  watch: svg`<rect x="6" y="6" width="12" height="12" rx="4"/><path d="M9 6l.700-4h4.600L15 6M9 18l.700 4h4.600l.700-4M12 9.500V12l1.700 1.200"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4 21c.500-5 4-7 8-7s7.500 2 8 7"/>`,
  book: svg`<path d="M12 6c-2-1.500-5-2-8-2v14c3 0 6 .500 8 2 2-1.500 5-2 8-2V4c-3 0-6 .500-8 2zM12 6v14"/>`,
  left: svg`<path d="M15 5l-7 7 7 7"/>`,
  right: svg`<path d="M9 5l7 7-7 7"/>`,
  pin: svg`<path d="M12 21v-7M7 14h10l-2-4V4H9v6z"/>`,
  alert: svg`<path d="M12 3l10 18H2zM12 10v5M12 18v.500"/>`,
};

export function icon(name: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name] ?? SHAPES.rest}</svg>`;
}

export const classIcon = (value: SessionClass) => icon(value);

export const wordmark = html`<span class="wordmark"
  ><svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" />
    <path d="M6 12v8M26 12v8M6 16h4M22.500 16H26M12 9l5 7-5 7M17.500 9l5 7-5 7" /></svg
  >Ironstride</span
>`;
