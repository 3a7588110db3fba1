import { html, nothing, type TemplateResult } from "lit";
import { get } from "../core/api";
import { dayOf, longDay, timeOf } from "../core/dates";
import { clock, FIGURE_WORD, type RunLap } from "../core/run-figures";
import { store } from "../core/store";
import type { Run } from "../core/types";
import { alertBox, focusHeading, loading, View } from "../core/view";
import { RUN_WORD } from "../core/words";

/** One run: what it comes to, and what each figure rests on. */
class RunPage extends View {
  static override properties = { runId: {}, run: { state: true }, failure: { state: true } };
  declare runId: string;
  declare run: Run | null;
  declare failure: unknown;

  constructor() {
    super();
    this.runId = "";
    this.run = null;
    this.failure = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    this.failure = null;
    try {
      this.run = (await get<Run>(`/api/runs/${encodeURIComponent(this.runId)}`)).data;
    } catch (failure) {
      this.failure = failure;
    }
    await this.updateComplete;
    focusHeading(this);
  }

  protected override render(): TemplateResult {
    const run = this.run;
    return html`<div class="narrow">
      <p><a href="#/runs">All runs</a></p>
      <h1>${run?.class ? (RUN_WORD[run.class] ?? run.class) : "Run"}</h1>
      ${alertBox(this.failure, () => void this.load())} ${run === null && !this.failure ? loading : nothing}
      ${run ? [this.head(run), this.figures(run), this.zones(run), this.laps(run.laps ?? []), this.unknown(run)] : nothing}
    </div>`;
  }

  private head(run: Run): TemplateResult {
    const start = new Date(run.startedAt);
    const zone = run.timeZone ?? store.zone;
    return html`<p>${longDay(dayOf(start, zone))} ${timeOf(start, zone)}</p>
      ${run.spike?.flagged
        ? html`<p class="notice" data-testid="spike">
            This was ${run.spike.times?.toFixed(2)} times your longest run of the thirty days before
            (${kilometres(run.spike.longestMetres ?? 0)}). Please keep the next long run at what your legs know.
          </p>`
        : nothing}
      ${run.downhill ? html`<p>A lot of it was downhill: the legs carry more of that than the lungs notice.</p>` : nothing}`;
  }

  private figures(run: Run): TemplateResult {
    const found = run.figures;
    return html`<table class="basis" data-testid="figures">
      <caption>What it comes to</caption>
      <thead>
        <tr><th scope="col">Figure</th><th scope="col">Value</th><th scope="col">Rests on</th></tr>
      </thead>
      <tbody>
        ${row("Kind of run", run.class ? RUN_WORD[run.class] : "", false, run.basis ?? "")}
        ${row("Distance", run.distanceMetres ? kilometres(run.distanceMetres) : "not measured", false, "as told")}
        ${row("Time", clock(run.durationSeconds), false, "as told, pauses included")}
        ${found ? row("Time moving", clock(found.moving.seconds), found.moving.imputed, found.moving.basis) : nothing}
        ${run.averageHeartRate ? row("Mean heart rate", `${run.averageHeartRate}`, false, "as told") : nothing}
        ${run.ascentMetres != null ? row("Up", `${Math.round(run.ascentMetres)} m`, false, "as told") : nothing}
        ${run.load ? row("Load", `${run.load.au} AU`, run.load.imputed, run.load.imputed ? "effort usual for its kind x minutes" : "your effort x minutes") : nothing}
        ${found?.gradeAdjusted
          ? row(FIGURE_WORD.gradeAdjusted, `${clock(found.gradeAdjusted.secondsPerKm)} /km`, found.gradeAdjusted.imputed, found.gradeAdjusted.basis)
          : nothing}
        ${found?.impulse ? row(FIGURE_WORD.impulse, found.impulse.trimp.toFixed(1), found.impulse.imputed, found.impulse.basis) : nothing}
        ${found?.impulse?.trimp100 != null
          ? row(FIGURE_WORD["impulse.trimp100"], found.impulse.trimp100.toFixed(1), found.impulse.imputed, "an hour at threshold is 100")
          : nothing}
        ${found?.edwards ? row(FIGURE_WORD.edwards, found.edwards.load.toFixed(1), found.edwards.imputed, found.edwards.basis) : nothing}
        ${found?.pace ? row(FIGURE_WORD.pace, found.pace.rtss.toFixed(1), found.pace.imputed, found.pace.basis) : nothing}
      </tbody>
    </table>`;
  }

  private zones(run: Run): TemplateResult | typeof nothing {
    const zones = run.figures?.zones;
    if (!zones) return nothing;
    return html`<table class="basis" data-testid="zones">
      <caption>Time in zones (${zones.basis})</caption>
      <thead>
        <tr><th scope="col">Zone</th><th scope="col">From</th><th scope="col">Time</th></tr>
      </thead>
      <tbody>
        ${zones.zones.map((zone) => html`<tr><th scope="row">${zone.name}</th><td>${zone.fromHeartRate || ""}</td><td>${clock(zone.seconds)}</td></tr>`)}
      </tbody>
    </table>`;
  }

  private laps(laps: RunLap[]): TemplateResult | typeof nothing {
    if (laps.length === 0) return nothing;
    return html`<table class="basis" data-testid="laps">
      <caption>Laps</caption>
      <thead>
        <tr><th scope="col">Lap</th><th scope="col">Distance</th><th scope="col">Time</th><th scope="col">Heart rate</th></tr>
      </thead>
      <tbody>
        ${laps.map(
          (lap, at) => html`<tr>
            <th scope="row">${at + 1}</th>
            <td>${lap.distanceMetres != null ? kilometres(lap.distanceMetres) : ""}</td>
            <td>${clock(lap.movingSeconds ?? lap.durationSeconds)}</td>
            <td>${lap.averageHeartRate ?? ""}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private unknown(run: Run): TemplateResult | typeof nothing {
    const unknown = run.figures?.unknown ?? [];
    if (unknown.length === 0) return nothing;
    return html`<h2>What cannot be told</h2>
      <ul data-testid="unknown">
        ${unknown.map((one) => html`<li>${FIGURE_WORD[one.figure] ?? one.figure}: needs ${one.needs}.</li>`)}
      </ul>`;
  }
}

function row(name: string, value: string, imputed: boolean, basis: string): TemplateResult {
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${value}${imputed ? html` <small>(assumed)</small>` : nothing}</td>
    <td><small>${basis}</small></td>
  </tr>`;
}

function kilometres(metres: number): string {
  return `${(metres / 1000).toFixed(2)} km`;
}

customElements.define("is-run-page", RunPage);
