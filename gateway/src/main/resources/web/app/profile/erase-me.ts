import { html, nothing, type TemplateResult } from "lit";
import { send } from "../core/api";
import { alertBox, View } from "../core/view";

const LOST = [
  "your profile, your plans and why they moved",
  "your runs, with the files they came from",
  "your sessions, sets and records, and how you said you were",
  "what your coaches saw, and exercises you made as a coach",
  "connections to watches and other services, tokens and calendar addresses",
];

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
    return html`<section class="card" aria-labelledby="erase">
        <h2 id="erase">Erase everything</h2>
        <p>All that Ironstride keeps about you, in one go and for good.</p>
        <button class="danger" data-testid="erase" @click=${this.ask}>Erase everything about me</button>
      </section>
      <dialog aria-labelledby="erase-heading" aria-describedby="erase-text" @close=${this.closed} @cancel=${this.stay} data-testid="erase-dialog">
        ${this.erased ? this.done() : this.question()}
      </dialog>`;
  }

  private question(): TemplateResult {
    return html`<h2 id="erase-heading">Erase everything about you?</h2>
      <div id="erase-text">
        <p><b>This cannot be undone.</b> Nobody can bring it back, not even we. You lose:</p>
        <ul>
          ${LOST.map((what) => html`<li>${what}</li>`)}
        </ul>
        <p class="sub">Runs stay where else you have them, at your watch’s maker for example. Your sign-in stays too: with it you can begin anew.</p>
      </div>
      <label class="check"
        ><input type="checkbox" data-testid="erase-sure" .checked=${this.sure} ?disabled=${this.busy} @change=${this.decide} /><span
          >I understand that all of this is lost for good.</span
        ></label
      >
      ${alertBox(this.failure)}
      <div class="row">
        <button autofocus ?disabled=${this.busy} data-testid="erase-cancel" @click=${this.close}>Keep everything</button>
        <button class="danger filled" aria-disabled=${this.sure ? nothing : "true"} ?disabled=${this.busy} data-testid="erase-confirm" @click=${this.erase}>
          ${this.busy ? "Erasing…" : "Erase everything"}
        </button>
      </div>`;
  }

  private done(): TemplateResult {
    return html`<h2 id="erase-heading" tabindex="-1">Everything is erased</h2>
      <div id="erase-text" role="status">
        <p>Your profile and plans are gone; runs, sessions and the rest follow within moments. Thank you for running with us.</p>
      </div>
      <div class="row">
        <a class="button primary" href="/logout" data-testid="erase-sign-out">Sign out</a>
        <button @click=${this.close}>Begin anew</button>
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
