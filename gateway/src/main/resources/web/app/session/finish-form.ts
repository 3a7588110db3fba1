import { html, type TemplateResult } from "lit";
import { alertBox, View } from "../core/view";
import type { WorkoutLog } from "./workout-log";

const RPE_WORD: Record<number, string> = { 1: "very easy", 3: "moderate", 5: "hard", 7: "very hard", 10: "everything" };

/** The end of a workout: how hard it was, and whether it was any fun. */
class FinishForm extends View {
  static override properties = { log: {}, rpe: { state: true }, enjoyment: { state: true }, busy: { state: true }, failure: { state: true } };
  declare log: WorkoutLog;
  declare rpe: number;
  declare enjoyment: number;
  declare busy: boolean;
  declare failure: unknown;

  constructor() {
    super();
    this.rpe = 0;
    this.enjoyment = 0;
    this.busy = false;
    this.failure = null;
  }

  protected override render(): TemplateResult {
    return html`<form class="card finish" @submit=${this.submit}>
      <h2>Finish</h2>
      ${this.scale("How hard was the whole session?", "rpe", 10, this.rpe, (value) => (this.rpe = value))}
      <p class="sub">1 ${RPE_WORD[1]} · 3 ${RPE_WORD[3]} · 5 ${RPE_WORD[5]} · 7 ${RPE_WORD[7]} · 10 ${RPE_WORD[10]}</p>
      ${this.scale("Did you enjoy it? (optional)", "enjoyment", 5, this.enjoyment, (value) => (this.enjoyment = value))}
      ${alertBox(this.failure)}
      <button class="primary large" ?disabled=${this.busy} data-testid="complete-session">${this.busy ? "Saving…" : "Finish session"}</button>
    </form>`;
  }

  private scale(legend: string, name: string, most: number, chosen: number, choose: (value: number) => void): TemplateResult {
    return html`<fieldset class="scale">
      <legend>${legend}</legend>
      ${Array.from({ length: most }, (_, index) => index + 1).map(
        (value) =>
          html`<label
            ><input type="radio" name=${name} value=${value} ?required=${name === "rpe"} .checked=${chosen === value} @change=${() => choose(value)} /><span>${value}</span></label
          >`,
      )}
    </fieldset>`;
  }

  private readonly submit = async (event: Event) => {
    event.preventDefault();
    this.busy = true;
    this.failure = null;
    try {
      await this.log.complete(this.rpe, this.enjoyment || null);
      this.dispatchEvent(new Event("finished"));
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  };
}

customElements.define("is-finish-form", FinishForm);
