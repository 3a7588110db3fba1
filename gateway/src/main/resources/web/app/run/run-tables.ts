// Zones and laps of a run, what cannot be told of it, and the formulas as they are.
import { html, nothing, type TemplateResult } from "lit";
import { clock, type HeartZone, type RunDetail, type RunFigures, type RunLap } from "./run-figures";
import { kilometres } from "./run-facts";
import { words } from "./run-words";

type Part = TemplateResult | typeof nothing;

/** More than these are shown on request. */
const LAPS_AT_ONCE = 12;

export function zones(figures: RunFigures | null | undefined): Part {
  const found = figures?.zones;
  if (!found) return nothing;
  const all = found.zones.reduce((sum, zone) => sum + zone.seconds, 0);
  return html`<section aria-labelledby="zones-title">
    <h2 id="zones-title">${words.zones}</h2>
    <table class="basis" data-testid="zones" aria-labelledby="zones-title">
      <thead>
        <tr><th scope="col">${words.zone}</th><th scope="col">${words.range}, ${words.beats}</th><th scope="col">${words.time}</th><th scope="col">%</th></tr>
      </thead>
      <tbody>
        ${found.zones.map((zone, at) => zoneRow(zone, found.zones[at + 1], all))}
      </tbody>
    </table>
    <p class="sub">${words.zonesFrom(`${figures.anchors.thresholdHeartRate ?? ""}`)}</p>
  </section>`;
}

function zoneRow(zone: HeartZone, next: HeartZone | undefined, all: number): TemplateResult {
  const share = all === 0 ? 0 : Math.round((100 * zone.seconds) / all);
  const below = (next?.fromHeartRate ?? 0) - 1;
  const range = !next ? words.from(zone.fromHeartRate) : zone.fromHeartRate === 0 ? words.upTo(below) : `${zone.fromHeartRate}–${below}`;
  return html`<tr>
    <th scope="row">${zone.name}</th>
    <td>${range}</td>
    <td>${clock(zone.seconds)}</td>
    <td class="share"><span class="zone-bar" style="width:${share}%"></span>${share}</td>
  </tr>`;
}

export function laps(all: RunLap[]): Part {
  if (all.length === 0) return nothing;
  return html`<section aria-labelledby="laps-title">
    <h2 id="laps-title">${words.laps}</h2>
    ${all.length > LAPS_AT_ONCE ? html`<details><summary>${words.laps}: ${all.length}</summary>${lapTable(all)}</details>` : lapTable(all)}
  </section>`;
}

function lapTable(all: RunLap[]): TemplateResult {
  const hearts = all.some((lap) => lap.averageHeartRate);
  return html`<table class="basis" data-testid="laps" aria-labelledby="laps-title">
    <thead>
      <tr>
        <th scope="col">${words.lap}</th>
        <th scope="col">${words.distance}</th>
        <th scope="col">${words.time}</th>
        <th scope="col">${words.pace}</th>
        ${hearts ? html`<th scope="col">${words.range}, ${words.beats}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${all.map((lap, at) => {
        const seconds = lap.movingSeconds ?? lap.durationSeconds;
        const metres = lap.distanceMetres ?? 0;
        return html`<tr>
          <th scope="row">${at + 1}</th>
          <td>${metres > 0 ? kilometres(metres) : "–"}</td>
          <td>${clock(seconds)}</td>
          <td>${metres >= LEAST_METRES ? `${clock(seconds / (metres / 1000))} /km` : "–"}</td>
          ${hearts ? html`<td>${lap.averageHeartRate ?? "–"}</td>` : nothing}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** Below it, a pace is noise. */
const LEAST_METRES = 50;

/** What is missing, so far as a runner can do something about it. */
export function unknown(figures: RunFigures | null | undefined): Part {
  const missing = (figures?.unknown ?? []).filter((one) => words.need[one.needs]);
  if (missing.length === 0) return nothing;
  return html`<section aria-labelledby="unknown-title">
    <h2 id="unknown-title">${words.unknown}</h2>
    <ul class="plain-list" data-testid="unknown">
      ${missing.map((one) => html`<li>${words.needs(words.figure[one.figure] ?? one.figure, words.need[one.needs] ?? one.needs)}</li>`)}
    </ul>
    ${missing.some((one) => one.needs.endsWith("the profile") || one.needs.endsWith("the highest"))
      ? html`<p><a href="#/profile">${words.toProfile}</a></p>`
      : nothing}
  </section>`;
}

/** The basis of each figure word for word, for those who count after us. */
export function exactly(run: RunDetail): Part {
  const figures = run.figures;
  if (!figures) return nothing;
  const bases: [string, string | undefined][] = [
    [words.run, run.basis],
    [words.moving, figures.moving.basis],
    [words.flat, figures.gradeAdjusted?.basis],
    [words.zones, figures.zones?.basis],
    [words.impulse, figures.impulse?.basis],
    [words.edwards, figures.edwards?.basis],
    [words.rtss, figures.pace?.basis],
    [words.longest, run.spike?.basis],
  ];
  return html`<details class="exactly">
    <summary>${words.exactly}</summary>
    <dl>
      ${bases.filter(([, basis]) => basis).map(([name, basis]) => html`<dt>${name}</dt><dd lang="en">${basis}</dd>`)}
    </dl>
  </details>`;
}
