import { html, nothing, type TemplateResult } from "lit";
import { get } from "../core/api";
import { dayOf, duration, plusDays, shortDay, timeOf, today } from "../core/dates";
import { icon } from "../core/icons";
import { store } from "../core/store";
import { items, type Listed, type Run } from "../core/types";
import { alertBox, loading, View } from "../core/view";
import { RUN_WORD } from "../core/words";

const DAYS_BACK = 27;

/** The runs of the last four weeks. */
class RunList extends View {
  static override properties = { runs: { state: true }, failure: { state: true } };
  declare runs: Run[] | null;
  declare failure: unknown;

  constructor() {
    super();
    this.runs = null;
    this.failure = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  async load(): Promise<void> {
    const now = today(store.zone);
    this.failure = null;
    try {
      const answer = await get<Listed<Run>>(`/api/runs?from=${plusDays(now, -DAYS_BACK)}&to=${plusDays(now, 7)}`);
      this.runs = items(answer.data).sort((a, b) => b.startedAt.localeCompare(a.startedAt));
    } catch (failure) {
      this.failure = failure;
    }
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="latest">
      <h2 id="latest">The last four weeks</h2>
      ${alertBox(this.failure, () => void this.load())} ${this.runs === null && !this.failure ? loading : nothing}
      ${this.runs?.length === 0 ? html`<p class="empty">No runs yet. Upload a file from your watch, log one by hand, or connect your watch.</p>` : nothing}
      <ul class="runs">
        ${(this.runs ?? []).map((run) => this.row(run))}
      </ul>
    </section>`;
  }

  private row(run: Run): TemplateResult {
    const start = new Date(run.startedAt);
    const zone = run.timeZone ?? store.zone;
    const kind = run.class ? (RUN_WORD[run.class] ?? run.class) : "Run";
    return html`<li data-testid="run-${run.id}">
      ${icon("run")}
      <span class="what">
        <b><a href="#/runs/${run.id}">${kind}</a></b>
        <small>${shortDay(dayOf(start, zone))} ${timeOf(start, zone)}</small>
      </span>
      ${run.spike?.flagged ? html`<small title=${run.spike.basis}>longer than your last thirty days</small>` : nothing}
      <span class="figures">${run.distanceMetres ? html`${(run.distanceMetres / 1000).toFixed(1)} km<br />` : nothing}${duration(run.durationSeconds)}</span>
    </li>`;
  }
}

customElements.define("is-run-list", RunList);
