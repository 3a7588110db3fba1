import { html, nothing, type TemplateResult } from "lit";
import { newKey, Problem, send } from "../core/api";
import { browserZone } from "../core/dates";
import { store } from "../core/store";
import type { Run } from "../core/types";
import { alertBox, View } from "../core/view";
import { words as runWords } from "../run/run-words";
import { words } from "./words";

/** A run typed in by hand. */
class RunForm extends View {
  static override properties = { busy: { state: true }, failure: { state: true }, saved: { state: true } };
  declare busy: boolean;
  declare failure: unknown;
  declare saved: string;
  /** One key per filled-in form: pressing twice saves once. */
  private key = newKey();

  constructor() {
    super();
    this.busy = false;
    this.failure = null;
    this.saved = "";
  }

  protected override render(): TemplateResult {
    return html`<details class="card">
      <summary><h2>${words.byHand}</h2></summary>
      <form class="grid" @submit=${this.submit} novalidate>
        ${this.field("startedAt", words.start, html`<input type="datetime-local" name="startedAt" required data-testid="run-startedAt" />`)}
        ${this.field(
          "type",
          words.where,
          html`<select name="type" data-testid="run-type">
            <option value="RUNNING">${runWords.where.RUNNING}</option>
            <option value="TRAIL_RUNNING">${runWords.where.TRAIL_RUNNING}</option>
            <option value="TREADMILL_RUNNING">${runWords.where.TREADMILL_RUNNING}</option>
            <option value="TRACK_RUNNING">${runWords.where.TRACK_RUNNING}</option>
          </select>`,
        )}
        ${this.field("durationSeconds", words.minutes, html`<input type="number" name="minutes" inputmode="decimal" min="1" step="any" required data-testid="run-minutes" />`)}
        ${this.field("distanceMetres", words.kilometres, html`<input type="number" name="km" inputmode="decimal" min="0" step="any" data-testid="run-km" />`)}
        ${this.field("averageHeartRate", words.heart, html`<input type="number" name="averageHeartRate" inputmode="numeric" min="30" max="240" />`)}
        ${this.field(
          "rpe",
          words.effort,
          html`<input type="number" name="rpe" inputmode="decimal" min="0" max="10" step="0.5" data-testid="run-rpe" />`,
        )}
        <div class="whole">
          ${this.unplaced()}
          <button class="primary" ?disabled=${this.busy} data-testid="save-run">${this.busy ? words.saving : words.save}</button>
          <p role="status" class="sub">${this.saved}</p>
        </div>
      </form>
    </details>`;
  }

  private field(name: string, label: string, input: TemplateResult): TemplateResult {
    const error = this.errors().find((one) => one.field === name);
    return html`<label class="field">${label}${input}${error ? html`<span class="error" role="alert" lang="en">${error.message}</span>` : nothing}</label>`;
  }

  private errors() {
    return this.failure instanceof Problem ? this.failure.errors : [];
  }

  private unplaced() {
    return this.errors().length === 0 ? alertBox(this.failure) : nothing;
  }

  private readonly submit = async (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (!form.reportValidity()) return;
    this.busy = true;
    this.failure = null;
    this.saved = "";
    try {
      const answer = await send<Run>("POST", "/api/runs", { body: bodyOf(new FormData(form), this.key), idempotencyKey: this.key });
      const kind = answer.data?.class;
      this.saved = words.saved(kind ? runWords.kind[kind] : runWords.run);
      this.key = newKey();
      form.reset();
      this.dispatchEvent(new Event("run-saved", { bubbles: true }));
      await store.refresh();
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  };
}

function bodyOf(form: FormData, key: string): Record<string, unknown> {
  const number = (name: string) => (form.get(name) ? Number(form.get(name)) : null);
  const minutes = number("minutes") ?? 0;
  const km = number("km");
  const body = {
    externalId: key,
    source: { provider: "manual" },
    type: String(form.get("type")),
    startedAt: new Date(String(form.get("startedAt"))).toISOString(),
    timeZone: browserZone(),
    durationSeconds: Math.round(minutes * 60),
    distanceMetres: km === null ? null : Math.round(km * 1000),
    averageHeartRate: number("averageHeartRate"),
    rpe: number("rpe"),
  };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}

customElements.define("is-run-form", RunForm);
