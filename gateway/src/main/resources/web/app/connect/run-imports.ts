import { html, nothing, type TemplateResult } from "lit";
import { get } from "../core/api";
import { wholeDay } from "../core/dates";
import { language, locale } from "../core/language";
import { store } from "../core/store";
import { items, type Listed, type RunImport } from "../core/types";
import { View } from "../core/view";
import { words } from "./import-words";
import { refusedFiles } from "./refused-files";

const LOOK_AGAIN_MS = 1500;
/** Where the signal is bad, asking more often helps nobody. */
const LOOK_LATER_MS = 6000;
/** What has ended is shown for so long: whoever left comes back and finds it. */
const SHOWN_MS = 24 * 60 * 60 * 1000;

/** Whole exports that are worked through in the background: how far they are, also for those who come back to the page. */
class RunImports extends View {
  static override properties = { imports: { state: true }, away: { state: true }, said: { state: true } };
  declare imports: RunImport[];
  declare away: boolean;
  declare said: string;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.imports = [];
    this.away = false;
    this.said = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  /** Asks how far they are, and again until none is running. */
  async look(): Promise<void> {
    clearTimeout(this.timer);
    try {
      const running = new Set(this.running.map((one) => one.id));
      const found = items((await get<Listed<RunImport>>("/api/imports")).data);
      this.away = false;
      this.imports = await Promise.all(found.filter(isShown).map((one) => this.withRefusals(one)));
      const ended = this.imports.filter((one) => one.state === "DONE" && running.has(one.id));
      if (ended.length > 0) await this.tell(ended);
    } catch {
      // Nothing was known to be running: then there is nothing to say either.
      this.away = this.running.length > 0;
    }
    if (this.isConnected && this.running.length > 0) this.timer = setTimeout(() => void this.look(), this.away ? LOOK_LATER_MS : LOOK_AGAIN_MS);
  }

  private get running(): RunImport[] {
    return this.imports.filter((one) => one.state === "RUNNING");
  }

  /** The list tells how many were refused, the import itself which. */
  private async withRefusals(one: RunImport): Promise<RunImport> {
    const known = this.imports.find((each) => each.id === one.id && each.state === "DONE" && each.refusals.length > 0);
    if (known) return known;
    if (one.state === "RUNNING" || one.refused === 0 || one.refusals.length > 0) return one;
    return (await get<RunImport>(`/api/imports/${one.id}`)).data;
  }

  private async tell(ended: RunImport[]): Promise<void> {
    this.said = ended.map((one) => `${words.finished} ${result(one)}`).join(" ");
    this.dispatchEvent(new Event("run-saved", { bubbles: true }));
    await store.refresh();
  }

  protected override render(): TemplateResult {
    return html`<div lang=${language}>
      <p role="status" class="unseen" data-testid="import-said">${this.said}</p>
      ${this.imports.length === 0
        ? nothing
        : html`<section class="card" aria-labelledby="imports-title" data-testid="imports">
            <h2 id="imports-title">${words.imports}</h2>
            ${this.imports.map((one) => (one.state === "RUNNING" ? this.under(one) : this.ended(one)))}
            ${this.away ? html`<p class="notice" role="status" data-testid="import-away">${words.away}</p>` : nothing}
          </section>`}
    </div>`;
  }

  private under(one: RunImport): TemplateResult {
    const count = (value: number) => value.toLocaleString(locale);
    return html`<div>
      <progress data-testid="import-progress" aria-label=${words.progress} max=${Math.max(1, one.total)} value=${one.done}></progress>
      <p class="sub">${words.read(count(one.done), count(one.total))} ${words.leave}</p>
    </div>`;
  }

  private ended(one: RunImport): TemplateResult {
    return html`<div data-testid="import-done">
      <h3>${words.of(wholeDay(new Date(one.createdAt), store.zone))}</h3>
      <p>${result(one)} ${one.fault ? html`<span lang="en">${one.fault}</span>` : nothing}</p>
      ${refusedFiles(one.refusals, one.refused)}
    </div>`;
  }
}

function isShown(one: RunImport): boolean {
  return one.state === "RUNNING" || Date.now() - new Date(one.finishedAt ?? one.createdAt).getTime() < SHOWN_MS;
}

function result(one: RunImport): string {
  return one.total === 0 && !one.fault ? words.nothing : words.result(one.imported, one.known, one.refused);
}

customElements.define("is-run-imports", RunImports);
