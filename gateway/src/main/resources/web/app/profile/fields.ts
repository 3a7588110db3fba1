// The parts of the profile form. Each is named after its JSON field and shows what the server said about it.
import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import type { Draft } from "./draft";

/** A form these fields read from and report to. */
export interface Form {
  draft: Draft;
  change(part: Partial<Draft>): void;
  errorOf(name: string): string;
}

type Text = { [K in keyof Draft]: Draft[K] extends string ? K : never }[keyof Draft];

interface Input {
  type?: string;
  inputmode?: "numeric" | "decimal" | "text";
  min?: number;
  required?: boolean;
  placeholder?: string;
  pattern?: string;
  hint?: string;
}

function explained(name: string, error: string, hint?: string): TemplateResult {
  return html`${hint ? html`<span class="hint" id="hint-${name}">${hint}</span>` : nothing}${error
    ? html`<span class="error" id="error-${name}" role="alert">${error}</span>`
    : nothing}`;
}

function describedBy(name: string, error: string, hint?: string): string | undefined {
  return [hint ? `hint-${name}` : "", error ? `error-${name}` : ""].filter(Boolean).join(" ") || undefined;
}

/** One line of text, a number, a date or a time. */
export function field(form: Form, key: Text, label: string, input: Input = {}, name: string = key): TemplateResult {
  const error = form.errorOf(name);
  return html`<label class="field"
    ><span>${label}</span
    ><input
      name=${name}
      data-testid=${name}
      type=${input.type ?? "text"}
      inputmode=${ifDefined(input.inputmode)}
      min=${ifDefined(input.min)}
      placeholder=${ifDefined(input.placeholder)}
      pattern=${ifDefined(input.pattern)}
      ?required=${input.required ?? false}
      autocomplete="off"
      aria-invalid=${error ? "true" : nothing}
      aria-describedby=${ifDefined(describedBy(name, error, input.hint))}
      .value=${form.draft[key]}
      @input=${(event: Event) => form.change({ [key]: (event.target as HTMLInputElement).value })}
    />${explained(name, error, input.hint)}</label
  >`;
}

/** One of a list too long for buttons. */
export function select(form: Form, key: Text, label: string, choices: [string, string][], name: string = key): TemplateResult {
  const error = form.errorOf(name);
  return html`<label class="field"
    ><span>${label}</span
    ><select
      name=${name}
      data-testid=${name}
      aria-invalid=${error ? "true" : nothing}
      aria-describedby=${ifDefined(describedBy(name, error))}
      @change=${(event: Event) => form.change({ [key]: (event.target as HTMLSelectElement).value })}
    >
      ${choices.map(([value, word]) => html`<option value=${value} ?selected=${form.draft[key] === value}>${word}</option>`)}</select
    >${explained(name, error)}</label
  >`;
}

/** One of a few, each a button. */
export function radios(form: Form, key: Text, legend: string, choices: [string, string][], name: string = key): TemplateResult {
  const error = form.errorOf(name);
  return html`<fieldset class="choice" data-testid=${name} aria-describedby=${ifDefined(describedBy(name, error))}>
    <legend>${legend}</legend>
    ${choices.map(
      ([value, word]) =>
        html`<label
          ><input
            type="radio"
            name=${name}
            value=${value}
            data-testid="${name}-${value}"
            required
            aria-invalid=${error ? "true" : nothing}
            .checked=${form.draft[key] === value}
            @change=${() => form.change({ [key]: value })}
          /><span>${word}</span></label
        >`,
    )}
    ${explained(name, error)}
  </fieldset>`;
}

/** Any of a few. */
export function checks(form: Form, key: "equipment", legend: string, choices: [string, string][]): TemplateResult {
  const error = form.errorOf(key);
  const toggle = (value: string, on: boolean) =>
    form.change({ [key]: on ? [...form.draft[key], value] : form.draft[key].filter((one) => one !== value) });
  return html`<fieldset class="choice" data-testid=${key}>
    <legend>${legend}</legend>
    ${choices.map(
      ([value, word]) =>
        html`<label
          ><input
            type="checkbox"
            value=${value}
            data-testid="${key}-${value}"
            .checked=${form.draft[key].includes(value)}
            @change=${(event: Event) => toggle(value, (event.target as HTMLInputElement).checked)}
          /><span>${word}</span></label
        >`,
    )}
    ${explained(key, error)}
  </fieldset>`;
}

/** A question that has to be answered. */
export function yesNo(name: string, question: string, answer: boolean | null, change: (answer: boolean) => void): TemplateResult {
  const option = (value: boolean, word: string) =>
    html`<label
      ><input type="radio" name=${name} required data-testid="${name}-${value ? "yes" : "no"}" .checked=${answer === value} @change=${() => change(value)} /><span
        >${word}</span
      ></label
    >`;
  return html`<fieldset class="choice question" data-testid=${name}>
    <legend>${question}</legend>
    ${option(true, "Yes")} ${option(false, "No")}
  </fieldset>`;
}
