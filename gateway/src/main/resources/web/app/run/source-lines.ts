// Who tells of a run, line by line, and what was taken from whom.
import { html, nothing, type TemplateResult } from "lit";
import { timeOf } from "../core/dates";
import { icon } from "../core/icons";
import { store } from "../core/store";
import { kilometres } from "./run-facts";
import { clock, type PartedRun, type RunDetail, type RunSource } from "./run-figures";
import { sourceName, words as runWords } from "./run-words";
import { words } from "./source-words";

/** A source as it is called on its own. */
export function sourceTitle(provider: string): string {
  return words.names[provider] ?? sourceName(provider);
}

/** One source: what it is, what it says, and what was taken from it if there are others. */
export function sourceLine(run: RunDetail, source: RunSource): TemplateResult {
  const { told } = source;
  const start = told.startedAt ? timeOf(new Date(told.startedAt), run.timeZone ?? store.zone) : "";
  const says = [told.distanceMetres ? kilometres(told.distanceMetres) : "", told.durationSeconds ? clock(told.durationSeconds) : "", start];
  return html`<li data-testid="source-${source.provider}">
    ${icon(source.rank === "HAND" ? "person" : source.rank === "RECORDING" ? "done" : "watch")}
    <span class="what">
      <b>${sourceTitle(source.provider)}</b>${source.device ? html` <span class="sub">${source.device}</span>` : nothing}
      <small>${runWords.rank[source.rank]}</small>
      <small>${words.told}: ${says.filter(Boolean).join(" · ")}</small>
      ${run.sources.length > 1 ? html`<small>${words.gives}: ${takenFrom(run, source)}</small>` : nothing}
    </span>
  </li>`;
}

function takenFrom(run: RunDetail, source: RunSource): string {
  const fields = fieldsBy(run, (from) => from.source === source.id);
  return fields.length === 0 ? words.givesNothing : `${fields.join(", ")}.`;
}

/** What the runner corrected counts more than any source. */
export function corrected(run: RunDetail): TemplateResult | typeof nothing {
  const fields = fieldsBy(run, (from) => from.provider === "runner");
  return fields.length === 0 ? nothing : html`<p class="sub" data-testid="corrected">${words.you}: ${fields.join(", ")}.</p>`;
}

function fieldsBy(run: RunDetail, taken: (from: { provider: string; source?: string | null }) => boolean): string[] {
  return Object.entries(run.merge?.fields ?? {})
    .filter(([, from]) => taken(from))
    .map(([field]) => words.field[field] ?? field);
}

/** The runs of the same time from which a run was taken apart. */
export function partedRuns(runs: PartedRun[]): TemplateResult {
  return html`<h3>${words.parted}</h3>
    <p>${words.partedText}</p>
    <ul class="sources" data-testid="parted">
      ${runs.map(
        (run) =>
          html`<li>
            ${icon("run")}
            <span class="what"
              ><a href="#/runs/${run.id}">${sourceTitle(run.source.provider)}</a
              ><small>${[run.distanceMetres ? kilometres(run.distanceMetres) : "", clock(run.durationSeconds)].filter(Boolean).join(" · ")}</small></span
            >
          </li>`,
      )}
    </ul>`;
}
