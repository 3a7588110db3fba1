import { html, type TemplateResult } from "lit";
import { focusHeading, View } from "../core/view";
import "./ingest-tokens";
import "./run-form";
import "./run-list";
import "./run-upload";

/** Runs: how they come in, and the latest of them. */
class ConnectPage extends View {
  protected override render(): TemplateResult {
    const reload = () => this.querySelector<HTMLElement & { load(): Promise<void> }>("is-run-list")?.load();
    return html`<div class="columns">
      <div @run-saved=${reload}>
        <h1>Your runs</h1>
        <is-run-upload></is-run-upload>
        <is-run-form></is-run-form>
        <is-run-list></is-run-list>
      </div>
      <is-ingest-tokens></is-ingest-tokens>
    </div>`;
  }

  protected override firstUpdated(): void {
    focusHeading(this);
  }
}

customElements.define("is-connect-page", ConnectPage);
