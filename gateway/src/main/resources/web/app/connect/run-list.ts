import { html, nothing, type TemplateResult } from "lit";
import { get } from "../core/api";
import { dayOf, duration, shortDay, timeOf, today } from "../core/dates";
import { icon } from "../core/icons";
import { decimal, locale } from "../core/language";
import { store } from "../core/store";
import type { Run } from "../core/types";
import { alertBox, View } from "../core/view";
import { words as runWords } from "../run/run-words";
import { words } from "./words";

const AT_ONCE = 50;

interface RunPage {
  items: Run[];
  next?: string | null;
}

/** The latest runs, and on request those before them, back to the first. */
class RunList extends View {
  static override properties = { runs: { state: true }, next: { state: true }, busy: { state: true }, said: { state: true }, failure: { state: true } };
  declare runs: Run[] | null;
  /** Where the runs before these begin; null if there are none. */
  declare next: string | null;
  declare busy: boolean;
  declare said: string;
  declare failure: unknown;

  constructor() {
    super();
    this.runs = null;
    this.next = null;
    this.busy = false;
    this.said = "";
    this.failure = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  async load(): Promise<void> {
    await this.fetch(null);
  }

  private readonly earlier = async () => {
    const known = this.runs?.length ?? 0;
    await this.fetch(this.next);
    const more = (this.runs?.length ?? 0) - known;
    if (more === 0) return;
    this.said = words.more(more);
    await this.updateComplete;
    // The button may be gone, and whoever pressed it goes on with the first of the new ones.
    this.querySelectorAll<HTMLElement>(".runs a")[known]?.focus();
  };

  private async fetch(cursor: string | null): Promise<void> {
    this.failure = null;
    this.busy = true;
    try {
      const page = (await get<RunPage>(`/api/runs?limit=${AT_ONCE}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`)).data;
      this.runs = cursor ? [...(this.runs ?? []), ...page.items] : page.items;
      this.next = page.next ?? null;
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="latest">
      <h2 id="latest">${words.latest}</h2>
      ${this.runs === null && !this.failure ? html`<p class="loading" role="status">${words.loading}</p>` : nothing}
      ${this.runs?.length === 0 ? html`<p class="empty">${words.none}</p>` : nothing}
      <ul class="runs">
        ${(this.runs ?? []).map((run) => this.row(run))}
      </ul>
      ${alertBox(this.failure, () => void (this.runs ? this.earlier() : this.load()))}
      ${this.next && !this.failure
        ? html`<p class="more"><button ?disabled=${this.busy} data-testid="earlier-runs" @click=${this.earlier}>${this.busy ? words.loading : words.earlier}</button></p>`
        : nothing}
      <p role="status" class="unseen">${this.said}</p>
    </section>`;
  }

  private row(run: Run): TemplateResult {
    const start = new Date(run.startedAt);
    const zone = run.timeZone ?? store.zone;
    const day = dayOf(start, zone);
    const year = day.slice(0, 4) === today(store.zone).slice(0, 4) ? "" : ` ${day.slice(0, 4)}`;
    const kind = run.class ? runWords.kind[run.class] : runWords.run;
    return html`<li data-testid="run-${run.id}">
      ${icon("run")}
      <span class="what">
        <b><a href="#/runs/${run.id}">${kind}</a></b>
        <small>${shortDay(day, locale)}${year} ${timeOf(start, zone)}</small>
        ${run.spike?.flagged ? html`<small>${words.spike}</small>` : nothing}
      </span>
      <span class="figures">${run.distanceMetres ? html`${decimal(run.distanceMetres / 1000, 1)} km<br />` : nothing}${duration(run.durationSeconds)}</span>
    </li>`;
  }
}

customElements.define("is-run-list", RunList);
