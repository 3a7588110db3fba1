import { html, nothing, type TemplateResult } from "lit";
import { newKey, Problem, send } from "../core/api";
import { today } from "../core/dates";
import "../core/pain";
import type { Pain } from "../core/pain";
import { scale } from "../core/scale";
import { store } from "../core/store";
import { alertBox, focusHeading, View } from "../core/view";
import { bodyOf, isUrgent, SYMPTOMS, WARNING_SIGNS, type Answers } from "./answers";

const GOOD_TO_BAD: [string, string] = ["very, very good", "very, very bad"];
const LOW_TO_HIGH: [string, string] = ["very, very low", "very, very high"];

/** How the runner is today: a minute, every answer optional. */
class ReadinessPage extends View {
  static override properties = { answers: { state: true }, busy: { state: true }, failure: { state: true }, saved: { state: true } };
  declare answers: Answers;
  declare busy: boolean;
  declare failure: unknown;
  declare saved: boolean;
  /** One key per filled-in form: pressing twice saves once. */
  private key = newKey();

  constructor() {
    super();
    this.answers = {};
    this.busy = false;
    this.failure = null;
    this.saved = false;
  }

  protected override firstUpdated(): void {
    focusHeading(this);
  }

  protected override render(): TemplateResult {
    return html`<div class="narrow">
      <p><a class="back" href="#/week">Back to the week</a></p>
      <h1>How are you today?</h1>
      ${this.saved ? this.thanks() : this.form()}
    </div>`;
  }

  private form(): TemplateResult {
    return html`<p class="sub">A minute. Leave out what you do not want to say.</p>
      <form class="readiness" @submit=${this.submit} novalidate>
        ${this.hooper("sleepQuality", "How did you sleep?", GOOD_TO_BAD)} ${this.hooper("fatigue", "How tired are you?", LOW_TO_HIGH)}
        ${this.hooper("soreness", "How sore are your legs?", LOW_TO_HIGH)} ${this.hooper("stress", "How stressed are you?", LOW_TO_HIGH)}
        ${this.number("sleepHours", "sleepMinutes", "Hours of sleep", { max: 24, step: "0.25" })} ${this.ill()}
        <section aria-label="Pain">
          <is-pain-fields .value=${this.answers.pain ?? []} @pain=${(event: CustomEvent<Pain[]>) => this.change({ pain: event.detail })}></is-pain-fields>
          ${this.errors("pain")}
        </section>
        <details>
          <summary>From your watch <span class="sub">(optional)</span></summary>
          <div class="grid">
            ${this.number("hrvMillis", "hrvMillis", "HRV (rMSSD), ms", { max: 1000, step: "any" })}
            ${this.number("restingHeartRate", "restingHeartRate", "Resting heart rate", { max: 150, step: "1" })}
          </div>
        </details>
        <details>
          <summary>Something a professional should see</summary>
          ${this.checks("warningSigns", "Tick what applies", WARNING_SIGNS)}
        </details>
        ${isUrgent(this.answers) ? this.urgent() : nothing} ${this.unplaced()}
        <div><button class="primary large" ?disabled=${this.busy} data-testid="save-readiness">${this.busy ? "Saving…" : "Save"}</button></div>
      </form>`;
  }

  private hooper(name: "sleepQuality" | "fatigue" | "soreness" | "stress", legend: string, ends: [string, string]): TemplateResult {
    return html`${scale(legend, name, 7, this.answers[name] ?? 0, (value) => this.change({ [name]: value }), { ends })}${this.errors(name)}`;
  }

  private number(
    name: "sleepHours" | "hrvMillis" | "restingHeartRate",
    field: string,
    label: string,
    { max, step }: { max: number; step: string },
  ): TemplateResult {
    const value = this.answers[name];
    return html`<label class="field short"
      >${label}<input
        type="number"
        inputmode="decimal"
        min="0"
        max=${max}
        step=${step}
        data-testid=${name}
        .value=${value === undefined ? "" : String(value)}
        @input=${(event: Event) => this.change({ [name]: numberOf(event) })}
      />${this.errors(field)}</label
    >`;
  }

  private ill(): TemplateResult {
    const option = (value: boolean, word: string) =>
      html`<label
        ><input
          type="radio"
          name="feltIll"
          data-testid="feltIll-${value ? "yes" : "no"}"
          .checked=${this.answers.feltIll === value}
          @change=${() => this.change({ feltIll: value })}
        /><span>${word}</span></label
      >`;
    return html`<fieldset class="choice">
        <legend>Do you feel ill?</legend>
        ${option(false, "No")} ${option(true, "Yes")}
      </fieldset>
      ${this.errors("feltIll")}
      ${this.answers.feltIll
        ? html`${this.checks("symptoms", "What is it?", SYMPTOMS)}
            <label class="check"
              ><input
                type="checkbox"
                .checked=${this.answers.onMedication ?? false}
                @change=${(event: Event) => this.change({ onMedication: (event.target as HTMLInputElement).checked })}
              /><span>I take medicine against it</span></label
            >`
        : nothing}`;
  }

  private checks(name: "symptoms" | "warningSigns", legend: string, choices: [string, string][]): TemplateResult {
    const told = this.answers[name] ?? [];
    const toggle = (value: string, on: boolean) => this.change({ [name]: on ? [...told, value] : told.filter((one) => one !== value) });
    return html`<fieldset class="choice">
      <legend>${legend}</legend>
      ${choices.map(
        ([value, word]) =>
          html`<label
            ><input
              type="checkbox"
              data-testid="${name}-${value}"
              .checked=${told.includes(value)}
              @change=${(event: Event) => toggle(value, (event.target as HTMLInputElement).checked)}
            /><span>${word}</span></label
          >`,
      )}
    </fieldset>`;
  }

  private urgent(): TemplateResult {
    return html`<div class="notice bad" role="alert">
      <p>Please have this seen by a professional before you train your legs again. With chest pain, fainting or unusual breathlessness, call for help now.</p>
    </div>`;
  }

  private thanks(): TemplateResult {
    return html`<div class="notice" role="status" data-testid="readiness-saved"><p>Saved. If it changes your plan, the week says so and why.</p></div>
      ${isUrgent(this.answers) ? this.urgent() : nothing}
      <p class="row"><a class="button primary" href="#/week">To the week</a><button @click=${this.again}>Report again</button></p>`;
  }

  private errors(field: string): TemplateResult | typeof nothing {
    const found = this.faults().filter((error) => error.field === field || error.field.startsWith(`${field}[`));
    return found.length === 0 ? nothing : html`<span class="error" role="alert">${found.map((error) => error.message).join("; ")}</span>`;
  }

  private unplaced() {
    if (this.faults().some((error) => error.field === "body")) {
      return html`<div class="notice bad" role="alert"><p>Answer at least one question.</p></div>`;
    }
    return this.faults().length === 0 ? alertBox(this.failure) : nothing;
  }

  private faults() {
    return this.failure instanceof Problem ? this.failure.errors : [];
  }

  private change(part: Partial<Answers>): void {
    this.answers = { ...this.answers, ...part };
    this.failure = null;
  }

  private readonly again = () => {
    this.answers = {};
    this.saved = false;
    this.key = newKey();
  };

  private readonly submit = async (event: Event) => {
    event.preventDefault();
    this.busy = true;
    this.failure = null;
    try {
      await send("POST", "/api/readiness", { body: bodyOf(this.answers, store.zone, today(store.zone)), idempotencyKey: this.key });
      this.saved = true;
      await store.refresh();
    } catch (failure) {
      this.failure = failure;
      // What was refused is not what comes next.
      if (failure instanceof Problem && failure.status > 0 && failure.status < 500) this.key = newKey();
    } finally {
      this.busy = false;
    }
  };
}

function numberOf(event: Event): number | undefined {
  const value = (event.target as HTMLInputElement).valueAsNumber;
  return Number.isFinite(value) ? value : undefined;
}

customElements.define("is-readiness-page", ReadinessPage);
