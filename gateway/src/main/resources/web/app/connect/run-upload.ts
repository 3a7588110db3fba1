import { html, nothing, type TemplateResult } from "lit";
import { send } from "../core/api";
import { language } from "../core/language";
import { store } from "../core/store";
import type { FilesAnswer, Run } from "../core/types";
import { alertBox, View } from "../core/view";
import { words } from "./import-words";
import { type RefusedFile, refusedFiles } from "./refused-files";

const MEGABYTE = 1024 * 1024;
/** Beyond this it is an export of a platform, which has an address of its own. */
const MOST_FILE_BYTES = 60 * MEGABYTE;
const MOST_EXPORT_BYTES = 1000 * MEGABYTE;

/** A file from a watch, an archive of some, or a whole export, chosen or dropped. */
class RunUpload extends View {
  static override properties = { busy: { state: true }, failure: { state: true }, saved: { state: true }, over: { state: true }, refused: { state: true } };
  declare busy: boolean;
  declare failure: unknown;
  declare saved: string;
  declare over: boolean;
  declare refused: RefusedFile[];

  constructor() {
    super();
    this.busy = false;
    this.failure = null;
    this.saved = "";
    this.over = false;
    this.refused = [];
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="upload" lang=${language}>
      <h2 id="upload">${words.title}</h2>
      <label class="field short"
        ><span>${words.effort} <small>${words.optional}</small></span
        ><select name="rpe" data-testid="upload-rpe">
          <option value="">${words.notSaid}</option>
          ${Array.from({ length: 10 }, (_, index) => index + 1).map((rpe) => html`<option value=${rpe}>${words.ofTen(rpe)}</option>`)}
        </select></label
      >
      <label
        class="drop"
        ?data-over=${this.over}
        @dragover=${(event: DragEvent) => this.hover(event, true)}
        @dragleave=${(event: DragEvent) => this.hover(event, false)}
        @drop=${this.drop}
      >
        <input type="file" accept=".fit,.gpx,.tcx,.gz,.zip" data-testid="run-file" ?disabled=${this.busy} @change=${this.chosen} />
        <span>${this.busy ? words.busy : words.choose}</span>
      </label>
      <p role="status" class="sub" data-testid="upload-said">${this.saved}</p>
      ${refusedFiles(this.refused, this.refused.length)} ${alertBox(this.failure)}
    </section>`;
  }

  private hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over = over;
  }

  private readonly drop = (event: DragEvent) => {
    this.hover(event, false);
    void this.upload(event.dataTransfer?.files[0]);
  };

  private readonly chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    void this.upload(input.files?.[0]).then(() => (input.value = ""));
  };

  private async upload(file: File | undefined): Promise<void> {
    if (!file) return;
    this.failure = null;
    this.saved = "";
    this.refused = [];
    if (file.size > MOST_EXPORT_BYTES) {
      this.saved = words.tooLarge(file.name);
      return;
    }
    this.busy = true;
    const form = new FormData();
    form.set("file", file);
    const rpe = this.querySelector<HTMLSelectElement>("select[name=rpe]")?.value;
    if (rpe) form.set("rpe", rpe);
    const path = file.size > MOST_FILE_BYTES ? "/api/imports" : "/api/runs/files";
    try {
      const answer = await send<Run & FilesAnswer & { id: string }>("POST", path, { form, timeoutSeconds: 1800 });
      if (answer.status === 202) this.begun(file.name);
      else if (answer.data.items) this.several(answer.data);
      else this.saved = answer.status === 200 ? words.known(file.name) : words.saved(file.name);
      this.dispatchEvent(new Event("run-saved", { bubbles: true }));
      await store.refresh();
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  }

  private several(answer: FilesAnswer): void {
    this.saved = words.result(answer.created, answer.known, answer.refused);
    this.refused = answer.items.filter((item) => item.problem).map((item) => ({ name: item.name ?? "", reason: item.problem?.detail ?? "" }));
  }

  /** How far it is stands in the list of imports, also for those who leave and come back. */
  private begun(name: string): void {
    this.saved = words.taken(name);
    this.dispatchEvent(new Event("import-begun", { bubbles: true }));
  }
}

customElements.define("is-run-upload", RunUpload);
