import { html, nothing, type TemplateResult } from "lit";
import { get, send } from "../core/api";
import { store } from "../core/store";
import type { FilesAnswer, Run, RunImport } from "../core/types";
import { alertBox, View } from "../core/view";

const MEGABYTE = 1024 * 1024;
/** Beyond this it is an export of a platform, which has an address of its own. */
const MOST_FILE_BYTES = 60 * MEGABYTE;
const MOST_EXPORT_BYTES = 1000 * MEGABYTE;
const LOOK_AGAIN_MS = 1500;

interface Refused {
  name: string;
  reason: string;
}

/** A file from a watch, an archive of some, or a whole export, chosen or dropped. */
class RunUpload extends View {
  static override properties = { busy: { state: true }, failure: { state: true }, saved: { state: true }, over: { state: true }, progress: { state: true }, refused: { state: true } };
  declare busy: boolean;
  declare failure: unknown;
  declare saved: string;
  declare over: boolean;
  declare progress: RunImport | null;
  declare refused: Refused[];

  constructor() {
    super();
    this.busy = false;
    this.failure = null;
    this.saved = "";
    this.over = false;
    this.progress = null;
    this.refused = [];
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
        <input type="file" accept=".fit,.gpx,.tcx,.gz,.zip" data-testid="run-file" ?disabled=${this.busy} @change=${this.chosen} />
        <span>${this.busy ? "Uploading…" : "Choose a FIT, GPX or TCX file, a zip of them or a whole Strava or Garmin export, or drop it here"}</span>
      </label>
      ${this.progress ? html`<progress data-testid="import-progress" aria-label="Files read" max=${this.progress.total} value=${this.progress.done}></progress>` : nothing}
      <p role="status" class="sub">${this.saved}</p>
      ${this.refused.length ? html`<ul class="sub" data-testid="upload-refused">${this.refused.map((file) => html`<li><b>${file.name}</b> ${file.reason}</li>`)}</ul>` : nothing}
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
    this.refused = [];
    if (file.size > MOST_EXPORT_BYTES) {
      this.saved = `${file.name} is larger than 1 GB. Split it, then send the parts one by one.`;
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
      if (answer.status === 202) await this.follow(file.name, answer.data.id);
      else if (answer.data.items) this.several(answer.data);
      else this.saved = answer.status === 200 ? `${file.name} was already known.` : `${file.name} is saved.`;
      this.dispatchEvent(new Event("run-saved", { bubbles: true }));
      await store.refresh();
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
      this.progress = null;
    }
  }

  private several(answer: FilesAnswer): void {
    this.saved = summary(answer.created, answer.known, answer.refused);
    this.refused = answer.items.filter((item) => item.problem).map((item) => ({ name: item.name ?? "", reason: item.problem?.detail ?? "" }));
  }

  /** Until all files are read; it goes on without this page, too. */
  private async follow(name: string, id: string): Promise<void> {
    for (;;) {
      const { data } = await get<RunImport>(`/api/imports/${id}`);
      if (data.state === "DONE" || !this.isConnected) {
        this.saved = `${summary(data.imported, data.known, data.refused)} ${data.fault ?? ""}`;
        this.refused = data.refusals;
        return;
      }
      this.progress = data;
      this.saved = `${name}: ${data.done} of ${data.total} files read. You can leave this page: it goes on by itself.`;
      await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
    }
  }
}

function summary(created: number, known: number, refused: number): string {
  const runs = `${created} ${created === 1 ? "run is" : "runs are"} saved`;
  return `${runs}, ${known} ${known === 1 ? "was" : "were"} already known, ${refused} ${refused === 1 ? "file holds" : "files hold"} no run.`;
}

customElements.define("is-run-upload", RunUpload);
