// What a run comes to, line by line: the figure, its unit, and what it rests on.
import { html, nothing, type TemplateResult } from "lit";
import { decimal, locale } from "../core/language";
import { clock, type RunDetail, type RunFigures, type Told } from "./run-figures";
import { sourceName, words } from "./run-words";

interface Fact {
  name: string;
  value: string;
  from: string;
  assumed?: boolean;
}

export function kilometres(metres: number): string {
  return `${decimal(metres / 1000, 2)} km`;
}

function metresOf(value: number): string {
  return `${Math.round(value).toLocaleString(locale)} m`;
}

/** What was run: as it was told, each with who told it. */
export function ran(run: RunDetail): TemplateResult {
  const moving = run.figures?.moving;
  const flat = run.figures?.gradeAdjusted;
  const facts: (Fact | null)[] = [
    run.distanceMetres
      ? { name: words.distance, value: kilometres(run.distanceMetres), from: teller(run, "distanceMetres") }
      : { name: words.distance, value: words.noDistance, from: "" },
    { name: words.time, value: clock(run.durationSeconds), from: join(words.pauses, teller(run, "durationSeconds")) },
    moving
      ? {
          name: words.moving,
          value: clock(moving.seconds),
          from: moving.imputed ? words.movingAssumed : join(words.movingTold, teller(run, "movingSeconds")),
          assumed: moving.imputed,
        }
      : null,
    run.distanceMetres
      ? { name: words.pace, value: pace((moving?.seconds ?? run.durationSeconds) / (run.distanceMetres / 1000)), from: words.paceFrom }
      : null,
    flat ? { name: words.flat, value: pace(flat.secondsPerKm), from: flat.imputed ? words.flatAssumed : words.flatFrom, assumed: flat.imputed } : null,
    run.averageHeartRate
      ? { name: words.heart, value: `${run.averageHeartRate} ${words.beats}`, from: join(highest(run), teller(run, "averageHeartRate")) }
      : null,
    run.ascentMetres == null ? null : { name: words.up, value: metresOf(run.ascentMetres), from: teller(run, "ascentMetres") },
    run.descentMetres == null ? null : { name: words.down, value: metresOf(run.descentMetres), from: teller(run, "descentMetres") },
    longest(run),
  ];
  return list(words.ran, "figures", facts);
}

/** What it cost: as worked out, each with what it was worked out from. */
export function cost(run: RunDetail): TemplateResult {
  const figures = run.figures;
  return list(words.cost, "cost", [load(run), ...(figures ? byHeart(figures) : []), figures ? byPace(figures) : null]);
}

function load(run: RunDetail): Fact {
  const minutes = run.durationSeconds / 60;
  const effort = run.rpe ?? run.load.au / minutes;
  const text = run.load.imputed ? words.loadAssumed : words.loadFrom;
  const legs = Math.round(run.load.legAu) === Math.round(run.load.au) ? "" : ` ${words.legs(whole(run.load.legAu))}`;
  return {
    name: words.load,
    value: `${whole(run.load.au)} AU`,
    from: text(short(effort), short(minutes)) + legs,
    assumed: run.load.imputed,
  };
}

function byHeart(figures: RunFigures): (Fact | null)[] {
  const { impulse, edwards, anchors } = figures;
  const max = `${anchors.maxHeartRate ?? ""}${anchors.maxByAge ? ` (${words.byAge})` : ""}`;
  return [
    impulse
      ? {
          name: words.impulse,
          value: decimal(impulse.trimp, 1),
          from: join(words.impulseFrom[impulse.method], words.anchors(`${anchors.restingHeartRate ?? ""}`, max), anchors.sex ? "" : words.sexUnknown),
          assumed: impulse.imputed,
        }
      : null,
    impulse?.trimp100 != null
      ? { name: words.hour, value: decimal(impulse.trimp100, 1), from: words.hourFrom(`${anchors.thresholdHeartRate ?? ""}`), assumed: impulse.imputed }
      : null,
    edwards ? { name: words.edwards, value: decimal(edwards.load, 1), from: words.edwardsFrom(max), assumed: edwards.imputed } : null,
  ];
}

function byPace({ pace: byPace, anchors }: RunFigures): Fact | null {
  if (!byPace) return null;
  const threshold = clock(anchors.thresholdPaceSecondsPerKm ?? 0);
  return { name: words.rtss, value: decimal(byPace.rtss, 1), from: words.rtssFrom(short(byPace.intensity * 100), threshold), assumed: byPace.imputed };
}

function longest({ spike, distanceMetres }: RunDetail): Fact | null {
  if (!spike || !distanceMetres) return null;
  return spike.times == null || spike.longestMetres == null
    ? { name: words.longest, value: "–", from: words.noLongest }
    : { name: words.longest, value: words.longestValue(decimal(spike.times, 2)), from: words.longestFrom(kilometres(spike.longestMetres)) };
}

function highest(run: RunDetail): string {
  return run.maxHeartRate ? words.highest(`${run.maxHeartRate}`) : "";
}

/** Who told a figure: the source it was taken from, or the runner who corrected it. */
function teller(run: RunDetail, field: keyof Told): string {
  const from = run.merge?.fields[field]?.provider;
  if (from) return from === "runner" ? words.corrected : words.toldBy(sourceName(from));
  const only = run.sources[0];
  if (run.sources.length !== 1 || !only) return "";
  const told = only.told[field];
  return told != null && told !== run[field] ? words.corrected : words.toldBy(sourceName(only.provider));
}

function list(title: string, testId: string, facts: (Fact | null)[]): TemplateResult {
  return html`<section aria-labelledby="${testId}-title">
    <h2 id="${testId}-title">${title}</h2>
    <dl class="facts" data-testid=${testId}>
      ${facts
        .filter((one) => one !== null)
        .map(
          (one) => html`<div>
            <dt>${one.name}</dt>
            <dd>
              <b>${one.value}</b>${one.assumed ? html` <span class="badge plain">${words.assumed}</span>` : nothing}
              ${one.from ? html`<small>${sentenceOf(one.from)}</small>` : nothing}
            </dd>
          </div>`,
        )}
    </dl>
  </section>`;
}

function pace(secondsPerKm: number): string {
  return `${clock(secondsPerKm)} /km`;
}

/** Begins with a capital and ends with a full stop. */
function sentenceOf(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}

function join(...parts: string[]): string {
  return parts.filter(Boolean).join(", ");
}

function whole(value: number): string {
  return Math.round(value).toLocaleString(locale);
}

/** At most one digit after the point, none where it is zero. */
function short(value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}
