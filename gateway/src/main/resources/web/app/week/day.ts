import { html, nothing, type TemplateResult } from "lit";
import { dayAndMonth, duration, longDay, timeOf, weekday } from "../core/dates";
import { classIcon, icon } from "../core/icons";
import type { PlannedRun, PlannedSession, Run } from "../core/types";
import { CLASS_WORD, RUN_WORD, sessionWords, STATUS_WORD } from "../core/words";

export interface Day {
  day: string;
  isToday: boolean;
  runs: PlannedRun[];
  sessions: PlannedSession[];
  logged: Run[];
  changed: Set<string>;
  zone: string;
}

/** One day of the week, in the order of the clock. */
export function dayCard(day: Day): TemplateResult {
  const planned = [
    ...day.runs.map((run) => ({ at: run.start, card: runCard(run) })),
    ...day.sessions.map((session) => ({ at: session.start, card: sessionCard(session, day.changed.has(session.id)) })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  const active = day.sessions.some((session) => session.status === "PLANNED" || session.status === "DONE");
  const isRest = day.runs.length === 0 && day.logged.length === 0 && !active;
  return html`<li class="day" ?data-today=${day.isToday} data-testid="day-${day.day}" aria-current=${day.isToday ? "date" : nothing}>
    <h2 aria-label="${longDay(day.day)}${day.isToday ? ", today" : ""}">
      <span>${weekday(day.day)}</span> <span class="date">${dayAndMonth(day.day)}</span>
      ${day.isToday ? html`<span class="today">Today</span>` : nothing}
    </h2>
    <div class="slots">
      ${planned.map((one) => one.card)} ${day.logged.map((run) => loggedCard(run, day.zone))}
      ${isRest ? html`<p class="slot rest">${icon("rest")}<span>Rest</span></p>` : nothing}
    </div>
  </li>`;
}

function runCard(run: PlannedRun): TemplateResult {
  return html`<div class="slot run" data-kind=${run.kind}>
    ${icon("run")}
    <span class="what"><b>${RUN_WORD[run.kind] ?? "Run"}</b><small>${run.start} · ${run.minutes} min</small></span>
  </div>`;
}

function sessionCard(session: PlannedSession, isChanged: boolean): TemplateResult {
  return html`<a
    class="slot strength"
    href="#/session/${session.id}"
    data-testid="session-${session.id}"
    data-class=${session.class}
    data-status=${session.status}
    ?data-changed=${isChanged}
    aria-label="${sessionWords(session)}${isChanged ? ", changed just now" : ""}. Open."
  >
    ${classIcon(session.class)}
    <span class="what">
      <b data-testid="session-class">${CLASS_WORD[session.class]}</b><small>${session.start} · ${session.minutes} min</small>
      ${session.status === "PLANNED" ? nothing : html`<small class="status">${STATUS_WORD[session.status]}</small>`}
    </span>
    ${isChanged ? html`<span class="badge">Changed</span>` : nothing}
    ${session.pinned ? html`<span class="badge plain">${icon("pin")}Pinned</span>` : nothing}
  </a>`;
}

function loggedCard(run: Run, zone: string): TemplateResult {
  const km = run.distanceMetres ? `${(run.distanceMetres / 1000).toFixed(1)} km · ` : "";
  const start = timeOf(new Date(run.startedAt), run.timeZone ?? zone);
  return html`<a class="slot logged" href="#/runs/${run.id}" data-testid="run-${run.id}">
    ${icon("done")}
    <span class="what">
      <b>Ran${run.class ? `: ${(RUN_WORD[run.class] ?? run.class).toLowerCase()}` : ""}</b>
      <small>${start} · ${km}${duration(run.durationSeconds)}</small>
    </span>
  </a>`;
}
