import { html, nothing, type TemplateResult } from "lit";
import { language } from "../core/language";
import { RUN_WORD } from "../core/words";
import { DAYS, type RunRow } from "./draft";
import type { Form } from "./fields";
import { words } from "./run-week-words";

const KINDS = ["RECOVERY", "EASY", "MODERATE", "HARD", "LONG"] as const;

const dayWord = (day: string) => day.charAt(0) + day.slice(1).toLowerCase();

/** When the runner runs in a usual week: the frame the strength is planned into. */
export function runWeek(form: Form): TemplateResult {
  const rows = form.draft.runWeek;
  const set = (at: number, part: Partial<RunRow>) =>
    form.change({ runWeek: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  const add = () => {
    const free = DAYS.find((day) => !rows.some((row) => row.day === day)) ?? "MONDAY";
    form.change({ runWeek: [...rows, { day: free, start: "07:00", minutes: "45", kind: "EASY" }] });
  };
  const remove = (at: number) => form.change({ runWeek: rows.filter((_, index) => index !== at) });
  const error = form.errorOf("runWeek");
  return html`<fieldset>
    <legend>Your running week</legend>
    <p class="sub">Strength is planned around these runs. Keep at least one day free: everyone needs a rest day.</p>
    ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}
    <div class="run-week">
      ${rows.map((row, at) => rowOf(form, row, at, set, remove))}
    </div>
    <button type="button" @click=${add} data-testid="add-run">Add a run</button>
    <label class="check" lang=${language}
      ><input
        type="checkbox"
        data-testid="longCountsAsHard"
        .checked=${form.draft.longCountsAsHard}
        aria-describedby="hint-longCountsAsHard"
        @change=${(event: Event) => form.change({ longCountsAsHard: (event.target as HTMLInputElement).checked })}
      /><span>${words.longCounts}</span></label
    >
    <p class="hint" id="hint-longCountsAsHard" lang=${language}>${words.longCountsHint}</p>
  </fieldset>`;
}

function rowOf(
  form: Form,
  row: RunRow,
  at: number,
  set: (at: number, part: Partial<RunRow>) => void,
  remove: (at: number) => void,
): TemplateResult {
  const name = (part: string) => `runWeek[${at}].${part}`;
  const value = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
  const invalid = (part: string) => (form.errorOf(name(part)) ? "true" : nothing);
  const errors = ["day", "start", "minutes", "kind"].map((part) => form.errorOf(name(part))).filter(Boolean);
  return html`<div role="group" aria-label="Run ${at + 1}">
    <label class="field"
      ><span>Day</span
      ><select data-testid=${name("day")} aria-invalid=${invalid("day")} @change=${(event: Event) => set(at, { day: value(event) })}>
        ${DAYS.map((day) => html`<option value=${day} ?selected=${row.day === day}>${dayWord(day)}</option>`)}
      </select></label
    >
    <label class="field"
      ><span>Start</span
      ><input
        type="time"
        required
        data-testid=${name("start")}
        aria-invalid=${invalid("start")}
        .value=${row.start}
        @input=${(event: Event) => set(at, { start: value(event) })}
    /></label>
    <label class="field"
      ><span>Minutes</span
      ><input
        type="number"
        inputmode="numeric"
        required
        data-testid=${name("minutes")}
        aria-invalid=${invalid("minutes")}
        .value=${row.minutes}
        @input=${(event: Event) => set(at, { minutes: value(event) })}
    /></label>
    <label class="field"
      ><span>Kind</span
      ><select data-testid=${name("kind")} aria-invalid=${invalid("kind")} @change=${(event: Event) => set(at, { kind: value(event) })}>
        ${KINDS.map((kind) => html`<option value=${kind} ?selected=${row.kind === kind}>${RUN_WORD[kind]}</option>`)}
      </select></label
    >
    <button type="button" class="quiet" aria-label="Remove run ${at + 1}, ${dayWord(row.day)}" @click=${() => remove(at)}>Remove</button>
    ${errors.map((error) => html`<span class="error" role="alert">${error}</span>`)}
  </div>`;
}
