import { html, nothing, type TemplateResult } from "lit";
import { find, get } from "../core/api";
import { dayAndMonth, dayOf, daysOfWeek, isoWeekOf, mondayOfWeek, plusDays, today } from "../core/dates";
import { icon } from "../core/icons";
import { IN_FORCE, store } from "../core/store";
import { items, type Decision, type Listed, type Run, type Week } from "../core/types";
import { alertBox, focusHeading, View } from "../core/view";
import { PHASE_WORD, placementWords } from "../core/words";
import "../decisions/decision-card";
import "./calendar-feed";
import { dayCard } from "./day";

/** Seven days: what is planned, what was run, and what has changed. */
class WeekPage extends View {
  static override properties = { isoWeek: {}, runs: { state: true }, week: { state: true }, failure: { state: true } };
  declare isoWeek: string;
  declare runs: Run[];
  declare week: Week | null;
  declare failure: unknown;
  private shownPlan: unknown = null;
  private shownWeek = "";

  constructor() {
    super();
    this.isoWeek = "";
    this.runs = [];
    this.week = null;
    this.failure = null;
  }

  private readonly show = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    store.addEventListener("change", this.show);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    store.removeEventListener("change", this.show);
  }

  private get current(): string {
    if (this.isoWeek) return this.isoWeek;
    const now = isoWeekOf(today(store.zone));
    const weeks = store.plan?.weeks ?? [];
    // A plan that begins next week, or has ended, is shown from its nearest week.
    if (weeks.length === 0 || weeks.some((week) => week.isoWeek === now)) return now;
    return now < weeks[0].isoWeek ? weeks[0].isoWeek : weeks[weeks.length - 1].isoWeek;
  }

  protected override updated(): void {
    if (store.plan && (store.plan !== this.shownPlan || this.current !== this.shownWeek)) {
      this.shownPlan = store.plan;
      this.shownWeek = this.current;
      void this.load(this.current);
    }
  }

  private async load(isoWeek: string): Promise<void> {
    const monday = mondayOfWeek(isoWeek);
    this.failure = null;
    try {
      const inPlan = store.plan?.weeks.find((week) => week.isoWeek === isoWeek) ?? null;
      this.week = inPlan?.sessions ? inPlan : ((await find<Week>(`/api/plans/current/weeks/${isoWeek}`))?.data ?? null);
      const answer = await get<Listed<Run>>(`/api/runs?from=${monday}&to=${plusDays(monday, 6)}`);
      if (isoWeek === this.current) this.runs = items(answer.data);
    } catch (failure) {
      this.failure = failure;
    }
  }

  protected override render(): TemplateResult {
    if (!store.plan) return this.noPlan();
    const isoWeek = this.current;
    const week = this.week?.isoWeek === isoWeek ? this.week : (store.plan.weeks.find((one) => one.isoWeek === isoWeek) ?? null);
    return html`
      ${this.heading(isoWeek, week)} ${alertBox(this.failure, () => void this.load(isoWeek))} ${this.news(isoWeek)}
      ${week ? this.days(isoWeek, week) : this.outside(isoWeek)} ${week ? this.reason(week) : nothing}
      <is-calendar-feed></is-calendar-feed>
      <p class="sub"><a href="/api/plans/current/print" target="_blank" rel="noopener">The whole plan on paper</a></p>
    `;
  }

  private heading(isoWeek: string, week: Week | null): TemplateResult {
    const monday = mondayOfWeek(isoWeek);
    const weeks = store.plan?.weeks ?? [];
    const number = weeks.findIndex((one) => one.isoWeek === isoWeek) + 1;
    const phase = week?.phase ? (PHASE_WORD[week.phase] ?? week.phase) : "";
    const parts = [number ? `Week ${number} of ${weeks.length}` : "Outside your plan", phase, week?.deload ? "Lighter week" : ""];
    const isNow = isoWeek === isoWeekOf(today(store.zone));
    return html`<div class="week-head">
      <div>
        <h1>${isNow ? "This week" : `${dayAndMonth(monday)} – ${dayAndMonth(plusDays(monday, 6))}`}</h1>
        <p class="sub">${parts.filter(Boolean).join(" · ")}</p>
        ${isNow ? html`<p><a href="#/readiness" data-testid="open-readiness">How are you today?</a></p>` : nothing}
      </div>
      <nav class="week-nav" aria-label="Weeks">
        <a class="button icon-only" href="#/week/${isoWeekOf(plusDays(monday, -7))}" aria-label="Week before">${icon("left")}</a>
        ${isNow ? nothing : html`<a class="button" href="#/week">This week</a>`}
        <a class="button icon-only" href="#/week/${isoWeekOf(plusDays(monday, 7))}" aria-label="Week after">${icon("right")}</a>
      </nav>
    </div>`;
  }

  private news(isoWeek: string): TemplateResult | typeof nothing {
    const days = new Set(daysOfWeek(isoWeek));
    const here = store.decisions.filter((decision) => IN_FORCE.has(decision.state) && touches(decision, days));
    if (here.length === 0) return nothing;
    return html`<section class="news" aria-labelledby="news">
      <h2 id="news">What changed and why</h2>
      <ul class="cards">
        ${here.map((decision) => html`<li><is-decision-card .decision=${decision} brief></is-decision-card></li>`)}
      </ul>
    </section>`;
  }

  private days(isoWeek: string, week: Week): TemplateResult {
    const now = today(store.zone);
    return html`<ol class="week">
      ${daysOfWeek(isoWeek).map((day) =>
        dayCard({
          day,
          isToday: day === now,
          runs: (week.runs ?? []).filter((run) => run.date === day),
          sessions: (week.sessions ?? []).filter((session) => session.date === day),
          logged: this.runs.filter((run) => dayOf(new Date(run.startedAt), run.timeZone ?? store.zone) === day),
          changed: store.changed,
          zone: store.zone,
        }),
      )}
    </ol>`;
  }

  private reason(week: Week): TemplateResult | typeof nothing {
    const words = placementWords(week);
    if (words.length === 0) return nothing;
    return html`<details class="why">
      <summary>Why these days?</summary>
      ${words.map((line) => html`<p>${line}</p>`)}
      <p class="sub">Rung ${week.placement?.rung}, ${week.placement?.score} points: fewer is better.</p>
    </details>`;
  }

  private outside(isoWeek: string): TemplateResult {
    const weeks = store.plan?.weeks ?? [];
    const early = weeks.length > 0 && isoWeek < weeks[0].isoWeek;
    return html`<div class="empty">
      <p>${early ? "Your plan has not begun in this week." : "Your plan ends before this week."}</p>
      <a class="button" href=${early ? `#/week/${weeks[0].isoWeek}` : "#/profile"}>${early ? "Go to its first week" : "Make a new plan"}</a>
    </div>`;
  }

  private noPlan(): TemplateResult {
    return html`<div class="narrow">
      <h1>This week</h1>
      <div class="empty">
        <p>You have a profile but no plan yet.</p>
        <a class="button primary" href="#/profile">Make my plan</a>
      </div>
    </div>`;
  }

  protected override firstUpdated(): void {
    focusHeading(this);
  }
}

function touches(decision: Decision, days: Set<string>): boolean {
  const places = [decision, ...(decision.changes ?? [])].flatMap((change) => [change.before, change.after]);
  return places.some((place) => !!place?.date && days.has(place.date));
}

customElements.define("is-week-page", WeekPage);
