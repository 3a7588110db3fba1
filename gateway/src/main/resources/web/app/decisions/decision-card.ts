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
        ${decision.decidedBy === "COACH" ? html`<span class="sub">by your coach</span>` : nothing}
        ${decision.evidence ? html`<a class="sub" href=${guideOf(decision.evidence)}>What is known</a>` : nothing}
        ${decision.undoable && inForce ? this.button("undo", "Undo") : nothing}
      </div>
      ${decision.state === "PROPOSED" ? this.question() : nothing}
      ${alertBox(this.failure)}
    </article>`;
  }

  private because(): TemplateResult | typeof nothing {
    const facts = this.decision.because ?? [];
    const words = facts.map((fact) => {
      const threshold = fact.threshold === undefined || fact.threshold === null ? "" : ` (planned or allowed: ${String(fact.threshold).toLowerCase()})`;
      const [kind, id] = String(fact.fact).split(":");
      // What was run can be looked at.
      const name = kind === "run" && id ? html`<a href="#/runs/${id}">run</a>` : kind;
      return html`${name}: ${String(fact.value ?? "").toLowerCase()}${threshold}`;
    });
    return words.length > 0 ? html`Because of ${words.map((word, at) => [at > 0 ? "; " : "", word])}` : nothing;
  }

  /** A proposal: what it waits for, and the two answers. */
  private question(): TemplateResult {
    const { deadline, safeDefault } = this.decision;
    return html`<div class="row question" role="group" aria-label="Your answer">
      <p class="sub">
        ${deadline ? `Waits until ${shortDay(deadline.slice(0, 10))}, ${deadline.slice(11, 16)}. ` : nothing}
        ${safeDefault ? `If you say nothing: ${safeDefault}` : nothing}
      </p>
      ${this.button("reject", "No, thanks")} ${this.button("approve", "Approve", "primary")}
    </div>`;
  }

  private button(reply: "undo" | "approve" | "reject", words: string, kind = ""): TemplateResult {
    return html`<button class=${kind} data-testid=${reply} ?disabled=${this.busy} @click=${() => this.answer(reply)}>${words}</button>`;
  }

  private async answer(reply: "undo" | "approve" | "reject"): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      await store.answer(this.decision, reply);
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  }
}

/** The page of the guide that answers the address of the API. */
function guideOf(evidence: string): string {
  return `#/guide/${evidence.split("/").pop() ?? ""}`;
}

/** What it did, session by session; one that stays where and what it is has less in it, which the text says. */
function steps(decision: Decision): { before?: Change | null; after?: Change | null }[] {
  const all = decision.changes && decision.changes.length > 0 ? decision.changes : decision.before || decision.after ? [decision] : [];
  return all.filter((step) => changeWords(step.before) !== changeWords(step.after));
}

customElements.define("is-decision-card", DecisionCard);
