import { html, nothing, type TemplateResult } from "lit";
import { shortDay } from "../core/dates";
import { store } from "../core/store";
import type { Change, Decision } from "../core/types";
import { alertBox, View } from "../core/view";
import { changeWords, STATE_WORD } from "../core/words";

/** One change of the plan: what, why, until when, and the way back. */
class DecisionCard extends View {
  static override properties = { decision: {}, brief: { type: Boolean }, busy: { state: true }, failure: { state: true } };
  declare decision: Decision;
  declare brief: boolean;
  declare busy: boolean;
  declare failure: unknown;

  constructor() {
    super();
    this.brief = false;
    this.busy = false;
    this.failure = null;
  }

  protected override render(): TemplateResult {
    const decision = this.decision;
    const inForce = decision.state === "APPLIED" || decision.state === "APPROVED";
    return html`<article class="decision" data-testid="decision-${decision.id}" data-state=${decision.state} data-rule=${decision.rule}>
      <p class="text" data-testid="decision-text">${decision.text}</p>
      ${steps(decision).map(
        (step) => html`<p class="step">
          <span class="unseen">Before: </span><b>${changeWords(step.before)}</b> <span aria-hidden="true">→</span>
          <span class="unseen">After: </span><b>${changeWords(step.after)}</b>
        </p>`,
      )}
      ${decision.until ? html`<p class="step">Until ${shortDay(decision.until)}</p>` : nothing}
      <div class="row">
        <span class="badge ${inForce ? "" : "plain"}">${STATE_WORD[decision.state] ?? decision.state}</span>
        <span class="sub">Rule ${decision.rule}</span>
        ${this.brief ? nothing : html`<span class="sub">${this.because()}</span>`}
        ${decision.undoable && inForce
          ? html`<button data-testid="undo" ?disabled=${this.busy} @click=${this.undo}>${this.busy ? "Undoing…" : "Undo"}</button>`
          : nothing}
      </div>
      ${alertBox(this.failure)}
    </article>`;
  }

  private because(): string {
    const facts = this.decision.because ?? [];
    const words = facts.map((fact) => {
      const threshold = fact.threshold === undefined || fact.threshold === null ? "" : ` (planned or allowed: ${String(fact.threshold).toLowerCase()})`;
      return `${String(fact.fact).split(":")[0]}: ${String(fact.value ?? "").toLowerCase()}${threshold}`;
    });
    return words.length > 0 ? `Because of ${words.join("; ")}` : "";
  }

  private readonly undo = async () => {
    this.busy = true;
    this.failure = null;
    try {
      await store.undo(this.decision);
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  };
}

/** What it did, session by session. */
function steps(decision: Decision): { before?: Change | null; after?: Change | null }[] {
  if (decision.changes && decision.changes.length > 0) return decision.changes;
  return decision.before || decision.after ? [decision] : [];
}

customElements.define("is-decision-card", DecisionCard);
