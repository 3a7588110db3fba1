import { html, type TemplateResult } from "lit";
import { language } from "../core/language";
import { focusHeading, View } from "../core/view";
import "./ingest-tokens";
import "./run-form";
import "./run-imports";
import "./run-list";
import "./run-upload";
import { words } from "./words";

/** Runs: how they come in, and the latest of them. */
class ConnectPage extends View {
  protected override render(): TemplateResult {
    const reload = () => this.querySelector<HTMLElement & { load(): Promise<void> }>("is-run-list")?.load();
    const look = () => this.querySelector<HTMLElement & { look(): Promise<void> }>("is-run-imports")?.look();
    return html`<div class="columns" lang=${language}>
      <div @run-saved=${reload} @import-begun=${look}>
        <h1>${words.title}</h1>
        <is-run-upload></is-run-upload>
        <is-run-imports></is-run-imports>
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
