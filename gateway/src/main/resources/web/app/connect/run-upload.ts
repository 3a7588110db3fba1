import { html, type TemplateResult } from "lit";
import { send } from "../core/api";
import { store } from "../core/store";
import type { Run } from "../core/types";
import { alertBox, View } from "../core/view";

const MOST_BYTES = 16 * 1024 * 1024;

/** A file from a watch, chosen or dropped. */
class RunUpload extends View {
  static override properties = { busy: { state: true }, failure: { state: true }, saved: { state: true }, over: { state: true } };
  declare busy: boolean;
  declare failure: unknown;
  declare saved: string;
  declare over: boolean;

  constructor() {
    super();
    this.busy = false;
    this.failure = null;
    this.saved = "";
    this.over = false;
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="upload">
      <h2 id="upload">Upload a file from your watch</h2>
      <label class="field short"
        ><span>How hard was it? <small>optional</small></span
        ><select name="rpe" data-testid="upload-rpe">
          <option value="">Not said</option>
          ${Array.from({ length: 10 }, (_, index) => index + 1).map((rpe) => html`<option value=${rpe}>${rpe} of 10</option>`)}
        </select></label
      >
      <label
        class="drop"
        ?data-over=${this.over}
        @dragover=${(event: DragEvent) => this.hover(event, true)}
        @dragleave=${(event: DragEvent) => this.hover(event, false)}
        @drop=${this.drop}
      >
        <input type="file" accept=".fit" data-testid="run-file" ?disabled=${this.busy} @change=${this.chosen} />
        <span>${this.busy ? "Uploading…" : "Choose a FIT file, or drop it here"}</span>
      </label>
      <p role="status" class="sub">${this.saved}</p>
      ${alertBox(this.failure)}
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
    if (file.size > MOST_BYTES) {
      this.saved = `${file.name} is larger than 16 MB: a run file is not. Choose another file.`;
      return;
    }
    this.busy = true;
    const form = new FormData();
    form.set("file", file);
    const rpe = this.querySelector<HTMLSelectElement>("select[name=rpe]")?.value;
    if (rpe) form.set("rpe", rpe);
    try {
      const answer = await send<Run>("POST", "/api/runs/files", { form, timeoutSeconds: 120 });
      this.saved = answer.status === 200 ? `${file.name} was already known.` : `${file.name} is saved.`;
      this.dispatchEvent(new Event("run-saved", { bubbles: true }));
      await store.refresh();
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define("is-run-upload", RunUpload);
