import { html, nothing, type TemplateResult } from "lit";
import { newKey, send } from "../core/api";
import { longDay } from "../core/dates";
import { classIcon } from "../core/icons";
import { store } from "../core/store";
import type { Item, PlannedSession } from "../core/types";
import { alertBox, focusHeading, View } from "../core/view";
import { CLASS_MEANING, CLASS_WORD, dose, nameOfId, rest, STATUS_WORD } from "../core/words";
import "../decisions/decision-card";
import { ExerciseBook } from "./exercise-book";
import { howTo, picture } from "./how-to";
import { outbox } from "./outbox";
import { WorkoutLog, type SetEntry } from "./workout-log";
import "./finish-form";
import "./place-form";

/** One strength session: what to do, set by set, and what was done. */
class SessionPage extends View {
  static override properties = {
    sessionId: {},
    failure: { state: true },
    asking: { state: true },
    busy: { state: true },
    log: { state: true },
  };
  declare sessionId: string;
  declare failure: unknown;
  declare asking: boolean;
  declare busy: boolean;
  declare log: WorkoutLog | null;
  private readonly book = new ExerciseBook(() => this.requestUpdate());

  constructor() {
    super();
    this.sessionId = "";
    this.failure = null;
    this.asking = false;
    this.busy = false;
    this.log = null;
  }

  private readonly show = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    store.addEventListener("change", this.show);
    outbox.addEventListener("change", this.show);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    store.removeEventListener("change", this.show);
    outbox.removeEventListener("change", this.show);
  }

  protected override firstUpdated(): void {
    const session = store.findSession(this.sessionId);
    if (session) {
      this.book.open(session.items.map((item) => item.exerciseId));
      this.log = WorkoutLog.resume(session);
    }
    focusHeading(this);
  }

  protected override render(): TemplateResult {
    const session = store.findSession(this.sessionId);
    if (!session) {
      return html`<div class="narrow">
        <h1>Session</h1>
        <div class="empty">
          <p>This session is no longer in your plan. A change may have removed it.</p>
          <a class="button" href="#/week">Back to the week</a>
        </div>
      </div>`;
    }
    return html`<div class="narrow session" data-class=${session.class}>
      <p><a class="back" href="#/week">Back to the week</a></p>
      <header class="session-head">
        ${classIcon(session.class)}
        <div>
          <h1 data-testid="session-class">${CLASS_WORD[session.class]} strength</h1>
          <p class="sub">${longDay(session.date)}, ${session.start} · ${session.minutes} min · ${STATUS_WORD[session.status]}</p>
        </div>
      </header>
      <p>${CLASS_MEANING[session.class]} <a href="#/guide/which-exercises">Why these exercises?</a></p>
      ${store.decisionsFor(session.id).map((decision) => html`<is-decision-card .decision=${decision} brief></is-decision-card>`)}
      ${alertBox(this.failure ?? outbox.refused)} ${this.unsent()} ${this.conflicts()} ${session.status === "PLANNED" ? this.actions(session) : nothing}
      ${session.status === "PLANNED" && !this.log?.started ? html`<is-place-form .session=${session}></is-place-form>` : nothing}
      <ol class="items">
        ${session.items.map((item, index) => this.item(session, item, index))}
      </ol>
      ${session.items.length === 0 ? html`<p class="empty">Nothing to lift: take a light walk or stretch.</p>` : nothing}
      ${this.log?.started ? html`<is-finish-form .log=${this.log} @finished=${this.finished}></is-finish-form>` : nothing}
    </div>`;
  }

  /** Says what the server does not have yet, calmly: nothing of it is lost. */
  private unsent(): TemplateResult | typeof nothing {
    const waiting = outbox.waiting().filter((message) => !message.stored).length;
    if (waiting === 0) return nothing;
    return html`<p class="notice" role="status" data-testid="unsent">
      Kept on this device, not sent yet: ${waiting} ${waiting === 1 ? "entry" : "entries"}. It goes out by itself once you are online.
    </p>`;
  }

  private conflicts(): TemplateResult | typeof nothing {
    const conflicts = this.log?.conflicts() ?? [];
    if (!this.log || conflicts.length === 0) return nothing;
    const log = this.log;
    return html`${conflicts.map(
      (message) =>
        html`<div class="notice" role="alert">
          <p>Set ${message.path.split("/").pop()} was also logged on another device: ${amount(message.stored)} there, ${amount(message.body)} here.</p>
          <button class="primary" @click=${() => outbox.keepMine(message)}>Keep this one</button>
          <button @click=${() => log.takeTheirs(message)}>Take the other</button>
        </div>`,
    )}`;
  }

  private actions(session: PlannedSession): TemplateResult {
    if (outbox.hasEndOf(session.id)) return html`<p class="sub" role="status">Finished on this device.</p>`;
    if (this.log?.started) return html`<p class="sub" role="status">Under way. Tick each set as you finish it.</p>`;
    if (this.asking) {
      return html`<div class="notice" role="group" aria-label="Mark as missed">
        <p>Mark this session as missed? If it still fits this week, it moves; otherwise it is left out.</p>
        <button class="primary" ?disabled=${this.busy} @click=${() => this.missed(session)} data-testid="confirm-missed">Yes, I missed it</button>
        <button @click=${() => (this.asking = false)}>Keep it</button>
      </div>`;
    }
    return html`<div class="row actions">
      <button class="primary large" ?disabled=${this.busy} @click=${this.begin} data-testid="start-session">Start session</button>
      <button class="quiet" @click=${() => (this.asking = true)} data-testid="mark-missed">I missed it</button>
      <a class="button quiet" href="/api/planned-sessions/${encodeURIComponent(session.id)}/workout.fit" download data-testid="workout-file">For my watch (FIT)</a>
    </div>`;
  }

  private item(session: PlannedSession, item: Item, index: number): TemplateResult {
    const exercise = this.book.find(item.exerciseId);
    const cue = exercise?.cues?.[0];
    const facts = [
      item.loadKg ? `${item.loadKg} kg` : "",
      item.rpe ? `RPE ${item.rpe}` : "",
      item.tempo ? `Tempo ${item.tempo}` : "",
      item.restSeconds ? `Rest ${rest(item.restSeconds)}` : "",
    ].filter(Boolean);
    return html`<li class="item" data-testid="item-${item.exerciseId}">
      ${picture(exercise)}
      <h2 lang=${exercise?.language ?? nothing}>${exercise?.name ?? nameOfId(item.exerciseId)}</h2>
      <p class="dose"><b>${dose(item)}</b>${facts.map((fact) => html` <span>${fact}</span>`)}</p>
      ${cue ? html`<p class="cue" lang=${exercise?.language ?? nothing}>${cue}</p>` : nothing} ${howTo(exercise)}
      ${this.log?.started ? this.sets(session, item, index) : nothing}
    </li>`;
  }

  private sets(session: PlannedSession, item: Item, index: number): TemplateResult {
    const entries = this.log?.entriesOf(index) ?? [];
    const name = this.book.find(item.exerciseId)?.name ?? nameOfId(item.exerciseId);
    return html`<ol class="sets" aria-label="Sets of ${name}">
      ${entries.map((entry, at) => this.setRow(entry, `${name}, ${setName(entry, at)}`, setMark(entry, at)))}
    </ol>`;
  }

  private setRow(entry: SetEntry, label: string, mark: string): TemplateResult {
    const field = (name: "reps" | "seconds" | "loadKg" | "rpe", word: string, step: string) =>
      html`<label
        >${word}<input
          type="number"
          inputmode="decimal"
          min="0"
          step=${step}
          aria-label="${label}, ${word}"
          .value=${entry[name] === null ? "" : String(entry[name])}
          @change=${(event: Event) => this.edit(entry, name, event)}
      /></label>`;
    return html`<li class="set" ?data-done=${entry.done}>
      <span class="number" aria-hidden="true">${mark}</span>
      ${entry.timed ? field("seconds", "s", "1") : field("reps", "reps", "1")} ${field("loadKg", "kg", "0.5")} ${field("rpe", "RPE", "0.5")}
      <button
        class="tick"
        aria-pressed=${entry.done}
        aria-label="${label} ${entry.done ? "done" : "not done yet"}"
        data-testid="set-${entry.n}"
        @click=${() => this.tick(entry)}
      >
        ✓
      </button>
      ${entry.done && !entry.timed
        ? html`<label class="missed"
            ><input
              type="checkbox"
              aria-label="${label}, tried a repetition and missed it"
              .checked=${entry.missedReps}
              @change=${(event: Event) => this.missedRep(entry, event)}
            />Missed a rep</label
          >`
        : nothing}
    </li>`;
  }

  private edit(entry: SetEntry, name: "reps" | "seconds" | "loadKg" | "rpe", event: Event): void {
    const value = (event.target as HTMLInputElement).valueAsNumber;
    entry[name] = Number.isFinite(value) ? value : null;
    if (entry.done) this.save(entry);
  }

  private missedRep(entry: SetEntry, event: Event): void {
    entry.missedReps = (event.target as HTMLInputElement).checked;
    this.save(entry);
  }

  private tick(entry: SetEntry): void {
    entry.done = true;
    this.save(entry);
  }

  /** Kept here at once; the server learns of it when it can. */
  private save(entry: SetEntry): void {
    this.log?.save(entry);
    this.requestUpdate();
  }

  private readonly begin = () => {
    const session = store.findSession(this.sessionId);
    if (session) this.log = WorkoutLog.begin(session);
  };

  private async missed(session: PlannedSession): Promise<void> {
    await this.attempt(async () => {
      await send("POST", `/api/planned-sessions/${encodeURIComponent(session.id)}/missed`, { idempotencyKey: newKey() });
      this.asking = false;
      await store.refresh();
      store.say("Marked as missed. Your week shows where it went.");
      location.hash = "#/week";
    });
  }

  private readonly finished = async () => {
    this.log = null;
    await outbox.flush();
    const sent = outbox.waiting().length === 0;
    store.say(sent ? "Session saved. Well done." : "Session kept on this device. It goes out once you are online. Well done.");
    if (sent) await store.refresh();
  };

  private async attempt(change: () => Promise<unknown> | undefined): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      await change();
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
      this.requestUpdate();
    }
  }
}

function setName(entry: SetEntry, at: number): string {
  return entry.side ? `set ${Math.floor(at / 2) + 1}, ${entry.side.toLowerCase()}` : `set ${at + 1}`;
}

function setMark(entry: SetEntry, at: number): string {
  return entry.side ? `${Math.floor(at / 2) + 1}${entry.side.charAt(0)}` : String(at + 1);
}

/** "8 reps, 40 kg" */
function amount(set: Record<string, unknown> | undefined): string {
  if (!set || set.deleted === true) return "deleted";
  const what = typeof set.seconds === "number" ? `${set.seconds} s` : `${String(set.reps ?? 0)} reps`;
  return typeof set.loadKg === "number" ? `${what}, ${set.loadKg} kg` : what;
}

customElements.define("is-session-page", SessionPage);
