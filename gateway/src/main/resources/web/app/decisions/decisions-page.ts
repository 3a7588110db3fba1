import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { icon } from "../core/icons";
import { store } from "../core/store";
import { focusHeading, View } from "../core/view";
import "./decision-card";

/** Every decision about the plan, newest first. */
class DecisionsPage extends View {
  private readonly show = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    store.addEventListener("change", this.show);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    store.removeEventListener("change", this.show);
  }

  protected override render(): TemplateResult {
    const decisions = store.decisions;
    return html`<div class="narrow">
      <h1>Changes to your plan</h1>
      <p class="sub">Ironstride moves strength when your runs ask for it. Here is each change and the reason for it.
        <a href="#/guide/when">Why the hours between matter</a></p>
      ${decisions.length === 0
        ? html`<div class="empty">
            ${icon("changes")}
            <p>Nothing has changed so far: your plan is as it was made.</p>
            <a class="button" href="#/runs">Log a run</a>
          </div>`
        : html`<ul class="cards">
            ${repeat(
              decisions,
              (decision) => decision.id,
              (decision) => html`<li><is-decision-card .decision=${decision}></is-decision-card></li>`,
            )}
          </ul>`}
    </div>`;
  }

  protected override firstUpdated(): void {
    focusHeading(this);
  }
}

customElements.define("is-decisions-page", DecisionsPage);
