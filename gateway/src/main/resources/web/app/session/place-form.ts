import { html, nothing, type TemplateResult } from "lit";
import { get, send } from "../core/api";
import { shortDay } from "../core/dates";
import { icon } from "../core/icons";
import { store } from "../core/store";
import type { PlannedSession, SlotChoice } from "../core/types";
import { alertBox, View } from "../core/view";

/** Where a session is: keeping it there, or moving it within its week. */
class PlaceForm extends View {
  static override properties = { session: {}, slots: { state: true }, busy: { state: true }, failure: { state: true } };
  declare session: PlannedSession;
  /** The slots it may go to; null until asked for. */
  declare slots: SlotChoice[] | null;
  declare busy: boolean;
  declare failure: unknown;
  private here: SlotChoice | undefined;

  constructor() {
    super();
    this.slots = null;
    this.busy = false;
    this.failure = null;
  }

  protected override render(): TemplateResult {
    const pinned = this.session.pinned === true;
    return html`<div class="row actions">
        <button class="quiet" aria-pressed=${pinned} ?disabled=${this.busy} @click=${() => this.pin(!pinned)} data-testid="pin">
          ${icon("pin")}${pinned ? "Kept here" : "Keep it here"}
        </button>
        ${this.slots ? nothing : html`<button class="quiet" ?disabled=${this.busy} @click=${this.ask} data-testid="ask-move">Move</button>`}
      </div>
      ${this.slots ? this.choice(this.slots) : nothing} ${alertBox(this.failure)}`;
  }

  private choice(slots: SlotChoice[]): TemplateResult {
    if (slots.length === 0) {
      return html`<p class="notice" role="status">There is no other place for it this week: runs, rest and the hours between them take the rest.</p>`;
    }
    return html`<form class="notice" @submit=${this.move} aria-label="Move this session">
      <label>
        Move to
        <select name="slot" data-testid="move-to">
          ${slots.map((slot, index) => html`<option value=${index}>${shortDay(slot.date)}, ${slot.start}${this.price(slot)}</option>`)}
        </select>
      </label>
      <button class="primary" ?disabled=${this.busy} data-testid="confirm-move">Move it</button>
      <button type="button" @click=${() => (this.slots = null)}>Leave it</button>
    </form>`;
  }

  private price(slot: SlotChoice): string {
    if (typeof slot.score !== "number" || typeof this.here?.score !== "number") return "";
    const more = Math.round((slot.score - this.here.score) * 10) / 10;
    return more === 0 ? " (as good)" : more > 0 ? ` (${more} points less good)` : ` (${-more} points better)`;
  }

  private readonly ask = () =>
    this.attempt(async () => {
      const answer = await get<{ slots: SlotChoice[] }>(`${this.path}/alternatives`);
      this.here = answer.data.slots.find((slot) => slot.here);
      this.slots = answer.data.slots
        .filter((slot) => slot.possible && !slot.here)
        .sort((one, other) => (one.score ?? 0) - (other.score ?? 0));
    });

  private readonly move = (event: Event) => {
    event.preventDefault();
    const index = Number(new FormData(event.target as HTMLFormElement).get("slot"));
    const slot = this.slots?.[index];
    if (!slot) return;
    void this.attempt(async () => {
      await send("POST", `${this.path}/move`, { body: { date: slot.date, slot: slot.slot } });
      this.slots = null;
      await store.refresh();
      store.say(`Moved to ${shortDay(slot.date)}, ${slot.start}.`);
    });
  };

  private pin(keep: boolean): Promise<void> {
    return this.attempt(async () => {
      await send(keep ? "PUT" : "DELETE", `${this.path}/pin`);
      await store.refresh();
      store.say(keep ? "Kept where it is, as long as no safety rule breaks." : "It may be moved again.");
    });
  }

  private get path(): string {
    return `/api/planned-sessions/${encodeURIComponent(this.session.id)}`;
  }

  private async attempt(change: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      await change();
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define("is-place-form", PlaceForm);
