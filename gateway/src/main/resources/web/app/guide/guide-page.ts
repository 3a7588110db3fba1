import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { find, get } from "../core/api";
import { icon } from "../core/icons";
import { alertBox, focusHeading, loading, View } from "../core/view";
import { nameOfId } from "../core/words";
import { ExerciseBook } from "../session/exercise-book";
import { evidenceCard, strengthBadge } from "./evidence-card";
import type { Benefit, Guide, GuideAnswer } from "./types";
import { labels } from "./words";

/** What a runner asks: all questions, or one with its answer and everything behind it. */
class GuidePage extends View {
  static override properties = { question: {}, guide: { state: true }, answer: { state: true }, failure: { state: true }, missing: { state: true } };
  declare question: string;
  declare guide: Guide | null;
  declare answer: GuideAnswer | null;
  declare failure: unknown;
  declare missing: boolean;
  private readonly book = new ExerciseBook(() => this.requestUpdate());

  constructor() {
    super();
    this.question = "";
    this.guide = null;
    this.answer = null;
    this.failure = null;
    this.missing = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("question")) void this.load();
  }

  private readonly load = async () => {
    const asked = this.question;
    this.failure = null;
    this.missing = false;
    this.answer = null;
    try {
      if (asked) await this.loadAnswer(asked);
      else this.guide ??= (await get<Guide>("/api/guide")).data;
    } catch (failure) {
      if (asked === this.question) this.failure = failure;
    }
    await this.updateComplete;
    if (asked === this.question) focusHeading(this);
  };

  private async loadAnswer(asked: string): Promise<void> {
    const answer = (await find<GuideAnswer>(`/api/guide/${encodeURIComponent(asked)}`))?.data ?? null;
    // Somebody who reads on meanwhile must not be thrown back.
    if (asked !== this.question) return;
    this.answer = answer;
    this.missing = answer === null;
    if (answer) this.book.open(answer.exercises);
  }

  protected override render(): TemplateResult {
    if (this.failure) return html`<div class="narrow"><h1>${labels("en").title}</h1>${alertBox(this.failure, this.load)}</div>`;
    if (this.missing) return this.nothingThere();
    if (this.question) return this.answer ? this.answered(this.answer) : loading;
    return this.guide ? this.listed(this.guide) : loading;
  }

  private nothingThere(): TemplateResult {
    return html`<div class="narrow">
      <h1>${labels("en").title}</h1>
      <div class="empty">
        <p>There is no such question here.</p>
        <a class="button" href="#/guide">${labels("en").back}</a>
      </div>
    </div>`;
  }

  private listed(guide: Guide): TemplateResult {
    const word = labels(guide.language);
    return html`<div class="narrow guide" lang=${guide.language}>
      <h1>${word.title}</h1>
      <p class="lead">${word.lead}</p>
      <section aria-labelledby="questions">
        <h2 id="questions">${word.questions}</h2>
        <ul class="cards">
          ${guide.questions.map(
            (question) => html`<li>
              <a class="card asked" href="#/guide/${question.id}" data-testid="question-${question.id}">
                <b>${question.question}</b><span>${question.brief}</span>
              </a>
            </li>`,
          )}
        </ul>
      </section>
      <section aria-labelledby="gain">
        <h2 id="gain">${word.gain}</h2>
        <ul class="cards">
          ${guide.benefits.map((benefit) => this.benefit(benefit, guide))}
        </ul>
      </section>
      <p class="sub">${word.noDiagnosis}</p>
    </div>`;
  }

  private benefit(benefit: Benefit, guide: Guide): TemplateResult {
    return html`<li class="card benefit" data-testid="benefit-${benefit.id}">
      <h3>${benefit.title}</h3>
      <p>${benefit.text}</p>
      <p class="row">
        ${strengthBadge(benefit.strength, guide.language)}
        <span class="sub">${labels(guide.language).inFavour(benefit.support.length, benefit.against.length)}</span>
      </p>
    </li>`;
  }

  private answered(answer: GuideAnswer): TemplateResult {
    const word = labels(answer.language);
    return html`<div class="narrow guide" lang=${answer.language}>
      <p><a class="back" href="#/guide">${word.back}</a></p>
      <h1 data-testid="question">${answer.question}</h1>
      <p class="lead" data-testid="brief">${answer.brief}</p>
      ${answer.answer.map((paragraph) => html`<p>${paragraph}</p>`)}
      ${answer.exercises.length > 0 ? this.exercises(answer, word.exercises) : nothing}
      <section aria-labelledby="rules">
        <h2 id="rules">${word.rules}</h2>
        <ul class="rules">
          ${answer.rules.map((rule) => html`<li><span class="badge plain">${rule.id}</span> ${rule.text}</li>`)}
        </ul>
      </section>
      <section aria-labelledby="ground">
        <h2 id="ground">${word.ground}</h2>
        <ul class="cards">
          ${answer.evidence.map((evidence) => evidenceCard(evidence, answer.evidence, answer.language))}
        </ul>
      </section>
      <p class="sub">${word.noDiagnosis}</p>
    </div>`;
  }

  private exercise(id: string): TemplateResult {
    const known = this.book.find(id);
    return html`<li>${icon("MODERATE")} <span lang=${known?.language ?? "en"}>${known?.name ?? nameOfId(id)}</span></li>`;
  }

  private exercises(answer: GuideAnswer, title: string): TemplateResult {
    return html`<section aria-labelledby="exercises">
      <h2 id="exercises">${title}</h2>
      <ul class="chips">
        ${answer.exercises.map((id) => this.exercise(id))}
      </ul>
    </section>`;
  }
}

customElements.define("is-guide-page", GuidePage);
