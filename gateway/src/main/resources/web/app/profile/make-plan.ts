import { html, nothing, type TemplateResult } from "lit";
import { newKey, Problem, send } from "../core/api";
import { mondayOf, plusDays, shortDay, today } from "../core/dates";
import { store } from "../core/store";
import type { Plan } from "../core/types";
import { alertBox, View } from "../core/view";

const WEEKS = [8, 10, 12, 16];

/** From a profile to a plan. */
class MakePlan extends View {
  static override properties = { start: { state: true }, weeks: { state: true }, busy: { state: true }, failure: { state: true } };
  declare start: string;
  declare weeks: number;
  declare busy: boolean;
  declare failure: unknown;

  constructor() {
    super();
    // On a Monday the plan may still begin today; later in a week it begins with the next.
    const now = today(store.zone);
    this.start = mondayOf(now) === now ? now : plusDays(mondayOf(now), 7);
    this.weeks = 12;
    this.busy = false;
    this.failure = null;
  }

  protected override render(): TemplateResult {
    const monday = mondayOf(today(store.zone));
    const option = (day: string, word: string) =>
      html`<label
        ><input type="radio" name="startDate" value=${day} data-testid="start-${day}" .checked=${this.start === day} @change=${() => (this.start = day)} /><span
          >${word} <small>${shortDay(day)}</small></span
        ></label
      >`;
    return html`<section class="card" aria-labelledby="make-plan">
      <h2 id="make-plan">${store.plan ? "Make a new plan" : "Make your plan"}</h2>
      ${store.plan ? html`<p class="sub">The new plan takes the place of the one you have. What you have done stays.</p>` : nothing}
      <fieldset class="choice">
        <legend>Begin</legend>
        ${option(monday, "This week")} ${option(plusDays(monday, 7), "Next week")}
      </fieldset>
      <label class="field short"
        ><span>Weeks</span
        ><select data-testid="weeks" @change=${(event: Event) => (this.weeks = Number((event.target as HTMLSelectElement).value))}>
          ${WEEKS.map((weeks) => html`<option value=${weeks} ?selected=${weeks === this.weeks}>${weeks}</option>`)}
        </select></label
      >
      ${alertBox(this.failure)} ${this.advice()}
      <button class="primary large" ?disabled=${this.busy} data-testid="make-plan" @click=${this.make}>
        ${this.busy ? "Making your plan…" : "Make my plan"}
      </button>
    </section>`;
  }

  private advice(): TemplateResult | typeof nothing {
    if (!(this.failure instanceof Problem) || this.failure.waysOut.length === 0) return nothing;
    return html`<div class="notice">
      <div>
        <p><b>Any one of these would help. Change it above, save, then try again.</b></p>
        <ul>
          ${this.failure.waysOut.map((way) => html`<li>${way}</li>`)}
        </ul>
      </div>
    </div>`;
  }

  private readonly make = async () => {
    this.busy = true;
    this.failure = null;
    try {
      await send<Plan>("POST", "/api/plans", { body: { startDate: this.start, weeks: this.weeks }, idempotencyKey: newKey(), timeoutSeconds: 60 });
      await store.load();
      store.say("Your plan is ready.");
      location.hash = "#/week";
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  };
}

customElements.define("is-make-plan", MakePlan);
