import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { get, Problem, sentence } from "../core/api";
import { timeOf, wholeDay } from "../core/dates";
import { icon } from "../core/icons";
import { decimal, language } from "../core/language";
import { store } from "../core/store";
import { focusHeading, View } from "../core/view";
import { basisWords } from "./basis-words";
import { cost, kilometres, ran } from "./run-facts";
import type { RunDetail } from "./run-figures";
import "./run-effort";
import "./run-sources";
import { exactly, laps, unknown, zones } from "./run-tables";
import { words } from "./run-words";

/** One run: what it comes to, what each figure rests on, and where it came from. */
class RunPage extends View {
  static override properties = { runId: {}, run: { state: true }, failure: { state: true } };
  declare runId: string;
  declare run: RunDetail | null;
  declare failure: unknown;
  private etag: string | null = null;

  constructor() {
    super();
    this.runId = "";
    this.run = null;
    this.failure = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("runId") && this.runId !== this.run?.id) void this.open();
  }

  private async open(): Promise<void> {
    await this.load();
    await this.updateComplete;
    focusHeading(this);
  }

  private async load(): Promise<void> {
    const id = this.runId;
    this.failure = null;
    try {
      const answer = await get<RunDetail>(`/api/runs/${encodeURIComponent(id)}`);
      if (id !== this.runId) return;
      this.etag = answer.etag;
      this.run = answer.data;
    } catch (failure) {
      if (id !== this.runId) return;
      this.failure = failure;
      if (failure instanceof Problem && failure.status === 404) this.run = null;
    }
  }

  protected override render(): TemplateResult {
    const run = this.run?.id === this.runId || !this.failure ? this.run : null;
    return html`<div class="narrow run-page" lang=${language}>
      <p><a href="#/runs">${words.allRuns}</a></p>
      <h1>${run ? words.kind[run.class] : words.run}</h1>
      ${this.failed()} ${run === null && !this.failure ? html`<p class="loading" role="status">${words.loading}</p>` : nothing}
      ${run ? [this.head(run), ran(run), cost(run), this.effort(run), zones(run.figures), laps(run.laps ?? []), unknown(run.figures), this.sources(run), exactly(run)] : nothing}
    </div>`;
  }

  private failed(): TemplateResult | typeof nothing {
    const failure = this.failure;
    if (!failure) return nothing;
    const lost = failure instanceof Problem && failure.status === 404;
    const away = failure instanceof Problem && (failure.status === 0 || failure.status >= 500);
    return html`<div class="notice bad" role="alert" data-testid="run-failed">
      ${icon("alert")}
      <p>${lost ? words.lost : away ? words.away : html`<span lang="en">${sentence(failure)}</span>`}</p>
      ${lost ? nothing : html`<button class="quiet" @click=${() => void this.load()}>${words.again}</button>`}
    </div>`;
  }

  private head(run: RunDetail): TemplateResult {
    const start = new Date(run.startedAt);
    const zone = run.timeZone ?? store.zone;
    return html`<p>${wholeDay(start, zone)}, ${timeOf(start, zone)} · ${words.where[run.type] ?? run.type}</p>
      <p class="sub" data-testid="basis">${words.why} ${basisWords(run.basis)}${run.longRun && run.class !== "LONG" ? ` ${words.both}` : ""}</p>
      ${run.spike?.flagged
        ? html`<p class="notice" data-testid="spike">${words.spike(decimal(run.spike.times ?? 0, 2), kilometres(run.spike.longestMetres ?? 0))}</p>`
        : nothing}
      ${run.downhill ? html`<p class="notice" data-testid="downhill">${words.downhill}</p>` : nothing}
      ${run.recordingGone ? html`<p class="notice" data-testid="recording-gone">${words.gone}</p>` : nothing}`;
  }

  private effort(run: RunDetail): TemplateResult {
    return html`<is-run-effort .run=${run} .etag=${this.etag} @run-changed=${this.changed}></is-run-effort>`;
  }

  private sources(run: RunDetail): TemplateResult {
    return html`<is-run-sources .run=${run} .etag=${this.etag} @run-changed=${this.changed}></is-run-sources>`;
  }

  /** A run that was joined with an earlier one goes on under its id. */
  private readonly changed = (event: CustomEvent<string>) => {
    if (event.detail === this.runId) void this.load();
    else location.hash = `#/runs/${encodeURIComponent(event.detail)}`;
  };
}

customElements.define("is-run-page", RunPage);
