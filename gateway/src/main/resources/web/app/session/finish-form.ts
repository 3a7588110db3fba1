import { html, type TemplateResult } from "lit";
import { alertBox, View } from "../core/view";
import { scale } from "../core/scale";
import "../core/pain";
import type { Pain } from "../core/pain";
import type { End, WorkoutLog } from "./workout-log";

const RPE_WORD: Record<number, string> = { 1: "very easy", 3: "moderate", 5: "hard", 7: "very hard", 10: "everything" };

/** The end of a workout: how hard it was, whether it was any fun, and what hurts. */
class FinishForm extends View {
  static override properties = { log: {}, end: { state: true }, failure: { state: true } };
  declare log: WorkoutLog;
  declare end: End;
  declare failure: unknown;

  constructor() {
    super();
    this.end = { rpe: 0, enjoyment: null, pain: [], notes: "" };
    this.failure = null;
  }

  protected override render(): TemplateResult {
    return html`<form class="card finish" @submit=${this.submit}>
      <h2>Finish</h2>
      ${scale("How hard was the whole session?", "rpe", 10, this.end.rpe, (rpe) => this.change({ rpe }), { required: true })}
      <p class="sub">1 ${RPE_WORD[1]} · 3 ${RPE_WORD[3]} · 5 ${RPE_WORD[5]} · 7 ${RPE_WORD[7]} · 10 ${RPE_WORD[10]}</p>
      ${scale("Did you enjoy it? (optional)", "enjoyment", 5, this.end.enjoyment ?? 0, (enjoyment) => this.change({ enjoyment }))}
      <is-pain-fields .value=${this.end.pain} @pain=${(event: CustomEvent<Pain[]>) => this.change({ pain: event.detail })}></is-pain-fields>
      <label class="field"
        >Notes (optional)<textarea
          rows="2"
          maxlength="2000"
          .value=${this.end.notes}
          @input=${(event: Event) => this.change({ notes: (event.target as HTMLTextAreaElement).value })}
        ></textarea
      ></label>
      ${alertBox(this.failure)}
      <div class="row">
        <button class="primary large" data-testid="complete-session">Finish session</button>
        <button type="button" class="quiet" data-testid="abandon-session" @click=${this.abandon}>I stopped early</button>
      </div>
    </form>`;
  }

  private change(part: Partial<End>): void {
    this.end = { ...this.end, ...part };
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    this.log.complete(this.end);
    this.dispatchEvent(new Event("finished"));
  };

  private readonly abandon = () => {
    this.log.abandon(this.end);
    this.dispatchEvent(new Event("finished"));
  };
}

customElements.define("is-finish-form", FinishForm);
