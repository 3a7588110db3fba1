import { html, nothing, type TemplateResult } from "lit";
import { Problem, send } from "../core/api";
import { icon } from "../core/icons";
import { language } from "../core/language";
import { alertBox, View } from "../core/view";
import { words } from "./erase-words";

/** What this page keeps in the browser begins so. */
const KEPT_HERE = "ironstride.";

/** Everything about a runner is erased, after they were told what that means. */
class EraseMe extends View {
  static override properties = { sure: { state: true }, busy: { state: true }, erased: { state: true }, failure: { state: true } };
  declare sure: boolean;
  declare busy: boolean;
  declare erased: boolean;
  declare failure: unknown;

  constructor() {
    super();
    this.sure = false;
    this.busy = false;
    this.erased = false;
    this.failure = null;
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="erase" lang=${language}>
        <h2 id="erase">${words.title}</h2>
        <p>${words.lead}</p>
        <button class="danger" data-testid="erase" aria-haspopup="dialog" @click=${this.ask}>${words.open}</button>
      </section>
      <dialog
        lang=${language}
        aria-labelledby="erase-heading"
        aria-describedby="erase-text"
        @close=${this.closed}
        @cancel=${this.stay}
        data-testid="erase-dialog"
      >
        ${this.erased ? this.done() : this.question()}
      </dialog>`;
  }

  private question(): TemplateResult {
    return html`<h2 id="erase-heading">${words.heading}</h2>
      <div id="erase-text">
        <p><b>${words.never}</b> ${words.lose}</p>
        <ul class="plain-list">
          ${words.lost.map((what) => html`<li>${what}</li>`)}
        </ul>
        <p class="sub">${words.stays}</p>
      </div>
      <label class="check"
        ><input type="checkbox" data-testid="erase-sure" .checked=${this.sure} ?disabled=${this.busy} @change=${this.decide} /><span
          >${words.sure}</span
        ></label
      >
      ${this.failed()}
      <div class="row">
        <button autofocus ?disabled=${this.busy} data-testid="erase-cancel" @click=${this.close}>${words.no}</button>
        <button class="danger filled" aria-disabled=${this.sure ? nothing : "true"} ?disabled=${this.busy} data-testid="erase-confirm" @click=${this.erase}>
          ${this.busy ? words.busy : words.yes}
        </button>
      </div>`;
  }

  private failed(): TemplateResult | typeof nothing {
    const lost = this.failure instanceof Problem && (this.failure.status === 0 || this.failure.status >= 500);
    if (!lost) return alertBox(this.failure);
    return html`<div class="notice bad" role="alert" data-testid="erase-failed">${icon("alert")}<p>${words.failed}</p></div>`;
  }

  private done(): TemplateResult {
    return html`<h2 id="erase-heading" tabindex="-1">${words.doneHeading}</h2>
      <div id="erase-text" role="status">
        <p>${words.done}</p>
      </div>
      <div class="row">
        <a class="button primary" href="/logout" data-testid="erase-sign-out">${words.signOut}</a>
        <button @click=${this.close}>${words.anew}</button>
      </div>`;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector("dialog");
  }

  private readonly ask = () => {
    this.sure = false;
    this.failure = null;
    this.dialog?.showModal();
  };

  private readonly close = () => this.dialog?.close();

  /** What is under way cannot be left. */
  private readonly stay = (event: Event) => {
    if (this.busy) event.preventDefault();
  };

  private readonly closed = () => {
    if (!this.erased) return;
    location.hash = "#/profile";
    location.reload();
  };

  private readonly decide = (event: Event) => {
    this.sure = (event.target as HTMLInputElement).checked;
  };

  private readonly erase = async () => {
    if (!this.sure) {
      this.querySelector<HTMLElement>("[data-testid=erase-sure]")?.focus();
      return;
    }
    this.busy = true;
    this.failure = null;
    try {
      await send("DELETE", "/api/athletes/me");
      forgetHere();
      this.erased = true;
      await this.updateComplete;
      this.querySelector<HTMLElement>("#erase-heading")?.focus();
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  };
}

/** Sets that were still to be sent, and a session under way. */
function forgetHere(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(KEPT_HERE)) localStorage.removeItem(key);
    }
  } catch {
    // A forbidden store keeps nothing.
  }
}

customElements.define("is-erase-me", EraseMe);
