import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { get, Problem, send, sentence } from "../core/api";
import { icon } from "../core/icons";
import { locale } from "../core/language";
import { store } from "../core/store";
import type { Run } from "../core/types";
import { View } from "../core/view";
import type { RunDetail } from "./run-figures";
import { sourceName } from "./run-words";
import { corrected, partedRuns, sourceLine, sourceTitle } from "./source-lines";
import { words } from "./source-words";

type Verb = "split" | "rejoin";

/** Somebody else changed it meanwhile: what was looked at is not what there is. */
const CHANGED = 412;

/** Who tells of a run, what was taken from whom, and taking them apart or joining them again. */
class RunSources extends View {
  static override properties = { run: {}, etag: {}, asking: { state: true }, busy: { state: true }, said: { state: true }, failure: { state: true } };
  declare run: RunDetail;
  declare etag: string | null;
  declare asking: Verb | null;
  declare busy: boolean;
  declare said: string;
  declare failure: TemplateResult | null;
  /** Runs of which what was said still holds. */
  private saidOf = new Set<string>();

  constructor() {
    super();
    this.etag = null;
    this.asking = null;
    this.busy = false;
    this.said = "";
    this.failure = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("run") && !this.saidOf.has(this.run.id)) this.said = "";
  }

  protected override render(): TemplateResult {
    const several = this.run.sources.length > 1;
    const parted = this.run.partedFrom ?? [];
    return html`<section aria-labelledby="sources-title" data-testid="sources">
        <h2 id="sources-title" tabindex="-1">${words.title}</h2>
        <p role="status" class=${this.said ? "notice" : "unseen"} data-testid="sources-said">${this.said}</p>
        <p>${several ? words.several(this.run.sources.length, sourceTitle(this.first)) : words.one}</p>
        ${several ? html`<p class="sub" id="sources-order">${words.order}</p>` : nothing}
        <ol class="sources" aria-describedby=${several ? "sources-order" : nothing}>
          ${this.run.sources.map((source) => sourceLine(this.run, source))}
        </ol>
        ${corrected(this.run)} ${several ? this.button("split", words.split) : nothing}
        ${parted.length > 0 ? [partedRuns(parted), this.button("rejoin", words.join)] : nothing}
      </section>
      <dialog aria-labelledby="parting-title" aria-describedby="parting-text" @cancel=${this.stay} @close=${this.closed} data-testid="parting">
        ${this.asking ? this.question(this.asking) : nothing}
      </dialog>`;
  }

  private get first(): string {
    return this.run.sources[0]?.provider ?? "";
  }

  private button(verb: Verb, label: string): TemplateResult | typeof nothing {
    if (this.run.recordingGone) return nothing;
    return html`<p><button data-testid=${verb} aria-haspopup="dialog" @click=${() => this.ask(verb)}>${label}</button></p>`;
  }

  private question(verb: Verb): TemplateResult {
    const split = verb === "split";
    const text = split
      ? words.splitText(this.run.sources.length, joined(this.run.sources.map((source) => sourceName(source.provider))))
      : words.joinText((this.run.partedFrom?.length ?? 0) + 1);
    const yes = this.busy ? (split ? words.splitBusy : words.joinBusy) : split ? words.splitYes : words.joinYes;
    return html`<h2 id="parting-title">${split ? words.splitTitle : words.joinTitle}</h2>
      <p id="parting-text">${text}</p>
      ${this.failure}
      <div class="row">
        <button autofocus ?disabled=${this.busy} data-testid="parting-no" @click=${this.close}>${split ? words.splitNo : words.joinNo}</button>
        <button class="primary" ?disabled=${this.busy} data-testid="parting-yes" @click=${() => this.change(verb)}>${yes}</button>
      </div>`;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector("dialog");
  }

  private async ask(verb: Verb): Promise<void> {
    this.asking = verb;
    this.failure = null;
    await this.updateComplete;
    this.dialog?.showModal();
  }

  private readonly close = () => this.dialog?.close();

  private readonly closed = () => {
    this.asking = null;
  };

  /** What is under way cannot be left. */
  private readonly stay = (event: Event) => {
    if (this.busy) event.preventDefault();
  };

  private async change(verb: Verb): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      const answer = await send<{ runs: Run[] }>("POST", `/api/runs/${encodeURIComponent(this.run.id)}/${verb}`, { ifMatch: this.etag });
      const ids = answer.data.runs.map((run) => run.id);
      const id = ids.includes(this.run.id) ? this.run.id : (ids[0] ?? this.run.id);
      if (verb === "rejoin" && !(await this.isOne(id))) this.tell(words.notJoined, id);
      else this.done(verb, id, ids.length);
    } catch (failure) {
      await this.refused(verb, failure);
    } finally {
      this.busy = false;
    }
  }

  /** Recordings that were corrected since may have too little time in common; joining them then leaves them as they are. */
  private async isOne(id: string): Promise<boolean> {
    try {
      return reached("rejoin", (await get<RunDetail>(`/api/runs/${encodeURIComponent(id)}`)).data);
    } catch {
      return true;
    }
  }

  /** An answer that got lost on the way may have been a yes: what there is now tells. */
  private async refused(verb: Verb, failure: unknown): Promise<void> {
    if (failure instanceof Problem && (failure.status === CHANGED || failure.status === 404)) {
      const now = await this.found();
      if (now && reached(verb, now)) return this.done(verb, now.id, 1 + (now.partedFrom?.length ?? 0));
      return this.tell(words.changed, now?.id ?? this.run.id);
    }
    const lost = failure instanceof Problem && (failure.status === 0 || failure.status >= 500);
    const gone = failure instanceof Problem && failure.slug === "recording-gone";
    this.failure = html`<div class="notice bad" role="alert" data-testid="parting-failed">
      ${icon("alert")}
      <p>${lost ? words.offline : gone ? words.gone : html`<span lang="en">${sentence(failure)}</span>`}</p>
    </div>`;
  }

  /** The run as it is now: under its id, or under that of one it was joined with. */
  private async found(): Promise<RunDetail | null> {
    for (const id of [this.run.id, ...(this.run.partedFrom ?? []).map((run) => run.id)]) {
      try {
        return (await get<RunDetail>(`/api/runs/${encodeURIComponent(id)}`)).data;
      } catch {
        // The next one, if there is one.
      }
    }
    return null;
  }

  private done(verb: Verb, id: string, count: number): void {
    this.tell(verb === "split" ? words.splitDone(count) : words.joinDone, id);
    void store.refresh();
  }

  private tell(text: string, id: string): void {
    this.close();
    this.saidOf = new Set([this.run.id, id]);
    this.said = text;
    this.querySelector<HTMLElement>("#sources-title")?.focus({ preventScroll: true });
    this.dispatchEvent(new CustomEvent<string>("run-changed", { detail: id, bubbles: true }));
  }
}

function reached(verb: Verb, run: RunDetail): boolean {
  return verb === "split" ? run.sources.length === 1 : run.sources.length > 1 && !run.partedFrom?.length;
}

function joined(parts: string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(parts);
}

customElements.define("is-run-sources", RunSources);
