import { html, nothing, type TemplateResult } from "lit";
import { type FieldError, Problem, send } from "../core/api";
import { today } from "../core/dates";
import { store } from "../core/store";
import { alertBox, focusHeading, View } from "../core/view";
import { anyYes, bodyOf, type Draft, draftOf, emptyDraft, HEALTH_QUESTIONS } from "./draft";
import { checks, field, type Form, radios, select, yesNo } from "./fields";
import "./erase-me";
import "./make-plan";
import { runWeek } from "./run-week";

const GOALS: [string, string][] = [
  ["RACE", "A race"],
  ["GENERAL", "Feel strong"],
  ["RESILIENCE", "Sturdier for running"],
  ["LEGS", "Stronger legs"],
  ["STRENGTH", "Get stronger"],
  ["LEAN_MASS", "Lean muscle"],
];
const DISTANCES: [string, string][] = [
  ["FIVE_K", "5 km"],
  ["TEN_K", "10 km"],
  ["HALF", "Half marathon"],
  ["MARATHON", "Marathon"],
  ["ULTRA_50_100K", "50 to 100 km"],
  ["ULTRA_100M", "100 miles or more"],
];
const EQUIPMENT: [string, string][] = [
  ["DUMBBELL", "Dumbbells"],
  ["BAND", "Bands"],
  ["BARBELL", "Barbell"],
  ["CABLE", "Cable"],
  ["MACHINE", "Machines"],
  ["BOX", "Box or step"],
  ["BENCH", "Bench"],
];

/** Who the runner is: asked once, changed at any time. */
class ProfilePage extends View implements Form {
  static override properties = { draft: { state: true }, problem: { state: true }, busy: { state: true }, saved: { state: true } };
  declare draft: Draft;
  declare problem: unknown;
  declare busy: boolean;
  declare saved: boolean;

  constructor() {
    super();
    this.draft = store.profile ? draftOf(store.profile) : emptyDraft();
    this.problem = null;
    this.busy = false;
    this.saved = false;
  }

  change(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part };
    this.saved = false;
  }

  /** What the server said about a field, or about a field inside it. */
  errorOf(name: string): string {
    return this.errors
      .filter((error) => error.field === name)
      .map((error) => error.message)
      .join(" ");
  }

  private get errors(): FieldError[] {
    return this.problem instanceof Problem ? this.problem.errors : [];
  }

  protected override render(): TemplateResult {
    const isNew = !store.profile;
    return html`<div class="narrow">
      <h1>${isNew ? "Let’s get to know you" : "Your profile"}</h1>
      <p class="sub">${isNew ? "Two minutes, then you have a plan. You can change everything later." : "A change here counts from your next plan."}</p>
      <form class="profile" @submit=${this.save} novalidate>
        ${this.about()} ${this.goal()} ${runWeek(this)} ${this.equipment()} ${this.heart()} ${this.health()}
        <div class="save">
          ${this.summary()}
          <button class="primary large" ?disabled=${this.busy} data-testid="save-profile">${this.busy ? "Saving…" : "Save profile"}</button>
          <p role="status" class="sub">${this.saved ? "Profile saved." : ""}</p>
        </div>
      </form>
      ${store.profile ? html`<is-make-plan></is-make-plan>` : nothing}
      <is-erase-me></is-erase-me>
    </div>`;
  }

  private about(): TemplateResult {
    return html`<fieldset>
      <legend>About you</legend>
      <div class="grid">
        ${field(this, "birthYear", "Year of birth", { type: "number", inputmode: "numeric", min: 1900, required: true })}
        ${radios(this, "sex", "Sex", [
          ["FEMALE", "Female"],
          ["MALE", "Male"],
        ])}
        ${field(this, "strengthMonths", "Months of regular lifting so far", { type: "number", inputmode: "numeric", min: 0, required: true, hint: "0 if you are new to it" })}
        ${select(this, "timeZone", "Time zone", zones(this.draft.timeZone))}
      </div>
    </fieldset>`;
  }

  private goal(): TemplateResult {
    const isRace = this.draft.goalKind === "RACE";
    return html`<fieldset>
      <legend>Your goal</legend>
      ${radios(this, "goalKind", "What do you train for?", GOALS, "goal.kind")}
      <div class="grid">
        ${field(this, "goalMetric", "Measured by", { placeholder: "10 km time" }, "goal.metric")}
        ${field(this, "goalTarget", "Target", { placeholder: "44:00" }, "goal.target")}
        ${field(this, "goalDate", "By", { type: "date" }, "goal.date")}
      </div>
      ${isRace
        ? html`<div class="grid">
            ${field(this, "raceName", "Race", { placeholder: "Spring half" }, "races[0].name")}
            ${field(this, "raceDate", "Race day", { type: "date" }, "races[0].date")}
            ${field(this, "raceStart", "Start", { type: "time" }, "races[0].start")}
            ${select(this, "raceDistance", "Distance", DISTANCES, "races[0].distance")}
            ${select(
              this,
              "racePriority",
              "How much it matters",
              [
                ["A", "A: the one I train for"],
                ["B", "B: important"],
                ["C", "C: for fun"],
              ],
              "races[0].priority",
            )}
          </div>`
        : nothing}
    </fieldset>`;
  }

  private equipment(): TemplateResult {
    return html`<fieldset>
      <legend>Equipment</legend>
      ${checks(this, "equipment", "What can you use? Leave all empty for a plan without any.", EQUIPMENT)}
    </fieldset>`;
  }

  private heart(): TemplateResult {
    return html`<details class="fold">
      <summary><span>Heart rate and pace <span class="sub">optional, makes runs easier to judge</span></span></summary>
      <div class="grid">
        ${field(this, "heartRest", "Resting heart rate", { type: "number", inputmode: "numeric" }, "heart.rest")}
        ${field(this, "heartMax", "Highest heart rate", { type: "number", inputmode: "numeric" }, "heart.max")}
        ${field(this, "heartThreshold", "Threshold heart rate", { type: "number", inputmode: "numeric" }, "heart.threshold")}
        ${field(this, "thresholdPace", "Threshold pace, min:s per km", { placeholder: "4:45", pattern: "[0-9]{1,2}:[0-5][0-9]" }, "thresholdPaceSecondsPerKm")}
      </div>
    </details>`;
  }

  private health(): TemplateResult {
    return html`<fieldset>
      <legend>Your health</legend>
      <p class="sub">Asked before any plan. This is no medical test, and no diagnosis comes of it.</p>
      ${HEALTH_QUESTIONS.map(([name, question]) =>
        yesNo(`screening.${name}`, question, this.draft.health[name], (answer) => this.change({ health: { ...this.draft.health, [name]: answer } })),
      )}
      ${yesNo("screening.pregnant", "Are you pregnant, or have you given birth in the last months?", this.draft.pregnant, (pregnant) => this.change({ pregnant }))}
      ${anyYes(this.draft)
        ? html`<label class="check"
            ><input
              type="checkbox"
              data-testid="screening.cleared"
              .checked=${this.draft.cleared}
              @change=${(event: Event) => this.change({ cleared: (event.target as HTMLInputElement).checked })}
            /><span>A clinician has told me that I may train. Until then your plan stays light.</span></label
          >`
        : nothing}
      ${["screening", "screening.answeredOn", "screening.anyYes", "screening.cleared"].map((name) => {
        const error = this.errorOf(name);
        return error ? html`<p class="error" role="alert">${error}</p>` : nothing;
      })}
    </fieldset>`;
  }

  private summary(): TemplateResult | typeof nothing {
    if (this.errors.length === 0) return alertBox(this.problem) as TemplateResult | typeof nothing;
    return html`<div class="notice bad" role="alert" data-testid="profile-errors">
      <div>
        <p><b>Please look at ${this.errors.length === 1 ? "one answer" : `${this.errors.length} answers`} again.</b></p>
        <ul>
          ${this.errors.map((error) => html`<li>${error.message} <small>(${error.field})</small></li>`)}
        </ul>
      </div>
    </div>`;
  }

  private readonly save = async (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (!form.reportValidity()) return;
    this.busy = true;
    this.problem = null;
    try {
      const body = bodyOf(this.draft, store.profile, today(this.draft.timeZone));
      await send("PUT", "/api/athletes/me", { body, ifMatch: store.profileEtag });
      await store.load();
      this.saved = true;
      await this.updateComplete;
      const next = this.querySelector("is-make-plan");
      next?.scrollIntoView({ block: "center" });
      next?.querySelector<HTMLElement>("button")?.focus();
    } catch (failure) {
      this.problem = failure;
      await this.updateComplete;
      this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    } finally {
      this.busy = false;
    }
  };

  protected override firstUpdated(): void {
    focusHeading(this);
  }
}

function zones(chosen: string): [string, string][] {
  const known = new Set([chosen, ...Intl.supportedValuesOf("timeZone")]);
  return [...known].map((zone) => [zone, zone.replaceAll("_", " ")]);
}

customElements.define("is-profile-page", ProfilePage);
