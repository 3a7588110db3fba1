import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Problem, send, sentence } from "../core/api";
import { icon } from "../core/icons";
import { language, locale } from "../core/language";
import { store } from "../core/store";
import { View } from "../core/view";
import type { RunDetail } from "./run-figures";
import { words as runWords } from "./run-words";

const WORDS = {
  en: {
    ask: "How hard was it?",
    why: "Your word counts more than what we assume: load and kind of run follow it.",
    notSaid: "Not said",
    ofTen: (value: string) => `${value} of 10`,
    save: "Save",
    saving: "Saving…",
    saved: (kind: string, load: string) => `Saved: ${kind.toLowerCase()}, load ${load} AU.`,
    changed: "This run has changed in the meantime. This is how it is now; look at it, then try again.",
    away: "Ironstride cannot be reached, so this is not saved yet. Pressing again does no harm.",
  },
  de: {
    ask: "Wie anstrengend war es?",
    why: "Dein Wort zählt mehr als unsere Annahme: Belastung und Art des Laufs richten sich danach.",
    notSaid: "Keine Angabe",
    ofTen: (value: string) => `${value} von 10`,
    save: "Speichern",
    saving: "Wird gespeichert …",
    saved: (kind: string, load: string) => `Gespeichert: ${kind}, Belastung ${load} AU.`,
    changed: "Dieser Lauf hat sich inzwischen geändert. So ist er jetzt: Schau ihn an, dann versuch es noch einmal.",
    away: "Ironstride ist nicht erreichbar, das ist also noch nicht gespeichert. Noch einmal drücken schadet nicht.",
  },
};
const words = WORDS[language];

const WHOLE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** How hard a run felt, also where the watch that told of it could not ask. */
class RunEffort extends View {
  static override properties = { run: {}, etag: {}, busy: { state: true }, said: { state: true }, failure: { state: true } };
  declare run: RunDetail;
  declare etag: string | null;
  declare busy: boolean;
  declare said: string;
  declare failure: TemplateResult | null;
  private saidOf = "";

  constructor() {
    super();
    this.etag = null;
    this.busy = false;
    this.said = "";
    this.failure = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("run") && this.run.id !== this.saidOf) this.said = "";
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.run.recordingGone) return nothing;
    const now = this.run.rpe ?? null;
    const values = now === null || WHOLE.includes(now) ? WHOLE : [...WHOLE, now].sort((a, b) => a - b);
    return html`<form class="row" @submit=${this.save}>
        <label class="field"
          >${words.ask}
          <select name="rpe" data-testid="effort" aria-describedby="effort-why">
            <option value="" .selected=${now === null}>${words.notSaid}</option>
            ${values.map((value) => html`<option value=${value} .selected=${value === now}>${words.ofTen(value.toLocaleString(locale))}</option>`)}
          </select></label
        >
        <button ?disabled=${this.busy} data-testid="save-effort">${this.busy ? words.saving : words.save}</button>
      </form>
      <p class="sub" id="effort-why">${words.why}</p>
      ${this.failure}
      <p role="status" class=${this.said ? "notice" : "unseen"} data-testid="effort-said">${this.said}</p>`;
  }

  private readonly save = async (event: Event) => {
    event.preventDefault();
    const rpe = String(new FormData(event.target as HTMLFormElement).get("rpe") ?? "");
    this.busy = true;
    this.failure = null;
    this.said = "";
    try {
      const path = `/api/runs/${encodeURIComponent(this.run.id)}`;
      const answer = await send<RunDetail>("PATCH", path, { body: { rpe: rpe ? Number(rpe) : null }, ifMatch: this.etag });
      this.tell(words.saved(runWords.kind[answer.data.class], Math.round(answer.data.load.au).toLocaleString(locale)));
      void store.refresh();
    } catch (failure) {
      this.refused(failure);
    } finally {
      this.busy = false;
    }
  };

  private refused(failure: unknown): void {
    if (failure instanceof Problem && failure.status === 412) return this.tell(words.changed);
    const away = failure instanceof Problem && (failure.status === 0 || failure.status >= 500);
    this.failure = html`<div class="notice bad" role="alert" data-testid="effort-failed">
      ${icon("alert")}
      <p>${away ? words.away : html`<span lang="en">${sentence(failure)}</span>`}</p>
    </div>`;
  }

  private tell(text: string): void {
    this.saidOf = this.run.id;
    this.said = text;
    this.dispatchEvent(new CustomEvent<string>("run-changed", { detail: this.run.id, bubbles: true }));
  }
}

customElements.define("is-run-effort", RunEffort);
