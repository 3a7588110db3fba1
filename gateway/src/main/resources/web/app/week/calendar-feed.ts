import { html, nothing, type TemplateResult } from "lit";
import { find, send } from "../core/api";
import { dayOf, shortDay } from "../core/dates";
import { store } from "../core/store";
import { alertBox, View } from "../core/view";

interface Feed {
  /** Where a calendar program reads it; only in the answer that makes the feed. */
  path?: string;
  runs: boolean;
  createdAt: string;
}

/** The plan in the reader's own calendar: an address to subscribe to, made here, shown once, taken back here. */
class CalendarFeed extends View {
  static override properties = {
    feed: { state: true },
    failure: { state: true },
    busy: { state: true },
    said: { state: true },
  };
  declare feed: Feed | null;
  declare failure: unknown;
  declare busy: boolean;
  declare said: string;

  constructor() {
    super();
    this.feed = null;
    this.failure = null;
    this.busy = false;
    this.said = "";
  }

  private readonly opened = (event: Event) => {
    if ((event.target as HTMLDetailsElement).open && !this.feed) void this.load();
  };

  private async load(): Promise<void> {
    await this.attempt(async () => {
      this.feed = (await find<Feed>("/api/athletes/me/calendar-feed"))?.data ?? null;
    });
  }

  protected override render(): TemplateResult {
    return html`<details class="why" @toggle=${this.opened}>
      <summary data-testid="calendar">In your calendar</summary>
      <p>Your phone or computer can show the plan beside your other days. When a session moves, it moves there too.</p>
      ${this.feed ? this.made(this.feed) : nothing} ${this.form()} ${alertBox(this.failure)}
      <p role="status" class="sub">${this.said}</p>
    </details>`;
  }

  private form(): TemplateResult {
    return html`<form class="row" @submit=${this.make}>
      <label class="check"><input type="checkbox" name="runs" .checked=${this.feed?.runs ?? false} />Show my runs too</label>
      <button class=${this.feed ? "" : "primary"} ?disabled=${this.busy} data-testid="calendar-make">
        ${this.feed ? "Make a new address" : "Make an address"}
      </button>
    </form>`;
  }

  private made(feed: Feed): TemplateResult {
    return html`${feed.path ? this.once(feed.path) : this.known(feed)}
      <div class="row">
        <button class="quiet" ?disabled=${this.busy} data-testid="calendar-revoke" @click=${this.revoke}>Stop sharing</button>
      </div>`;
  }

  private known(feed: Feed): TemplateResult {
    return html`<p>
      An address has worked since ${shortDay(dayOf(new Date(feed.createdAt), store.zone))}. It was shown once; a new one
      takes its place.
    </p>`;
  }

  private once(path: string): TemplateResult {
    const address = location.origin + path;
    return html`<div class="notice" role="group" aria-label="The address of your calendar">
      <p><b>Copy it now: it is shown only once. Whoever has it can read your plan.</b></p>
      <code class="token" data-testid="calendar-address" tabindex="0">${address}</code>
      <div class="row">
        <a class="button primary" href=${address.replace(/^https?:/, "webcal:")} data-testid="calendar-subscribe">Subscribe</a>
        <button @click=${() => this.copy(address)} data-testid="calendar-copy">Copy address</button>
      </div>
    </div>`;
  }

  private async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.said = "Address copied";
    } catch {
      this.said = "Copying is not allowed here: select the address and copy it.";
    }
  }

  private readonly make = async (event: Event) => {
    event.preventDefault();
    const runs = new FormData(event.target as HTMLFormElement).has("runs");
    await this.attempt(async () => {
      this.feed = (await send<Feed>("POST", "/api/athletes/me/calendar-feed", { body: { runs } })).data;
      this.said = "The address is ready.";
    }, "calendar-address");
  };

  private readonly revoke = async () => {
    await this.attempt(async () => {
      await send("DELETE", "/api/athletes/me/calendar-feed");
      this.feed = null;
      this.said = "The address no longer works.";
    }, "calendar-make");
  };

  /** @param next where the reader goes on: what was pressed may be gone */
  private async attempt(change: () => Promise<void>, next?: string): Promise<void> {
    this.busy = true;
    this.failure = null;
    this.said = "";
    try {
      await change();
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
    if (next && !this.failure) {
      await this.updateComplete;
      this.querySelector<HTMLElement>(`[data-testid=${next}]`)?.focus();
    }
  }
}

customElements.define("is-calendar-feed", CalendarFeed);
