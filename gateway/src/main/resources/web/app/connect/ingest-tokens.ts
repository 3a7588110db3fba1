import { html, nothing, type TemplateResult } from "lit";
import { get, newKey, send } from "../core/api";
import { dayOf, shortDay } from "../core/dates";
import { icon } from "../core/icons";
import { store } from "../core/store";
import { items, type IngestToken, type Listed } from "../core/types";
import { alertBox, View } from "../core/view";

/** Tokens with which a watch, a phone app or a script may post runs: made here, shown once, taken back here. */
class IngestTokens extends View {
  static override properties = {
    tokens: { state: true },
    fresh: { state: true },
    failure: { state: true },
    busy: { state: true },
    copied: { state: true },
  };
  declare tokens: IngestToken[] | null;
  declare fresh: string;
  declare failure: unknown;
  declare busy: boolean;
  declare copied: string;

  constructor() {
    super();
    this.tokens = null;
    this.fresh = "";
    this.failure = null;
    this.busy = false;
    this.copied = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    await this.attempt(async () => {
      this.tokens = items((await get<Listed<IngestToken>>("/api/ingest-tokens")).data);
    });
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="watch">
      <h2 id="watch">Connect a watch or an app</h2>
      <p>A token lets a device or a script post runs for you, and nothing else. You can take it back at any time.</p>
      <form class="row" @submit=${this.create}>
        <label class="grow"
          >Name<input name="name" maxlength="100" placeholder="My watch" data-testid="token-name" autocomplete="off"
        /></label>
        <button class="primary" ?disabled=${this.busy} data-testid="token-create">Create token</button>
      </form>
      ${alertBox(this.failure)} ${this.fresh ? this.once() : nothing} ${this.list()}
    </section>`;
  }

  private once(): TemplateResult {
    return html`<div class="notice" role="group" aria-label="Your new token">
      <p><b>Copy it now: it is shown only once.</b></p>
      <code class="token" data-testid="token-value" tabindex="0">${this.fresh}</code>
      <div class="row">
        <button @click=${() => this.copy(this.fresh, "Token copied")}>Copy token</button>
        <button @click=${() => this.copy(this.command(), "Command copied")}>Copy command</button>
        <span role="status" class="sub">${this.copied}</span>
      </div>
      <p>Post a FIT file from a terminal:</p>
      <pre data-testid="token-curl">${this.command()}</pre>
    </div>`;
  }

  private list(): TemplateResult {
    if (this.tokens === null) return html``;
    if (this.tokens.length === 0) return html`<p class="sub">No tokens yet.</p>`;
    return html`<ul class="tokens" aria-label="Your tokens">
      ${this.tokens.map(
        (token) =>
          html`<li data-testid="token-${token.id}">
            ${icon("watch")}
            <span class="what"
              ><b>${token.name || "Unnamed token"}</b
              ><small>${token.lastUsedAt ? `Last used ${this.day(token.lastUsedAt)}` : "Not used yet"}</small></span
            >
            <button class="quiet" aria-label="Revoke ${token.name || "token"}" ?disabled=${this.busy} @click=${() => this.revoke(token)}>Revoke</button>
          </li>`,
      )}
    </ul>`;
  }

  private day(instant: string): string {
    return shortDay(dayOf(new Date(instant), store.zone));
  }

  private command(): string {
    return `curl -H 'Authorization: Bearer ${this.fresh}' -F file=@run.fit ${location.origin}/api/runs/files`;
  }

  private async copy(text: string, said: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = said;
    } catch {
      this.copied = "Copying is not allowed here: select the text and copy it.";
    }
  }

  private readonly create = async (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get("name") ?? "").trim() || "My watch";
    await this.attempt(async () => {
      const answer = await send<IngestToken>("POST", "/api/ingest-tokens", { body: { name }, idempotencyKey: newKey() });
      this.fresh = answer.data.token ?? "";
      form.reset();
      this.tokens = items((await get<Listed<IngestToken>>("/api/ingest-tokens")).data);
    });
  };

  private async revoke(token: IngestToken): Promise<void> {
    await this.attempt(async () => {
      await send("DELETE", `/api/ingest-tokens/${encodeURIComponent(token.id)}`);
      this.tokens = (this.tokens ?? []).filter((one) => one.id !== token.id);
      this.fresh = "";
    });
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

customElements.define("is-ingest-tokens", IngestTokens);
