import { html, nothing, type TemplateResult } from "lit";
import { get, newKey, send } from "../core/api";
import { dayOf, shortDay } from "../core/dates";
import { icon } from "../core/icons";
import { locale } from "../core/language";
import { store } from "../core/store";
import { items, type IngestToken, type Listed } from "../core/types";
import { alertBox, View } from "../core/view";
import { words } from "./words";

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
      <h2 id="watch">${words.connect}</h2>
      <p>${words.lead}</p>
      <form class="row" @submit=${this.create}>
        <label class="grow"
          >${words.name}<input name="name" maxlength="100" placeholder=${words.myWatch} data-testid="token-name" autocomplete="off"
        /></label>
        <button class="primary" ?disabled=${this.busy} data-testid="token-create">${words.create}</button>
      </form>
      ${alertBox(this.failure)} ${this.fresh ? this.once() : nothing} ${this.list()}
    </section>`;
  }

  private once(): TemplateResult {
    return html`<div class="notice" role="group" aria-label=${words.fresh}>
      <p><b>${words.once}</b></p>
      <code class="token" data-testid="token-value" tabindex="0">${this.fresh}</code>
      <div class="row">
        <button @click=${() => this.copy(this.fresh, words.tokenCopied)}>${words.copyToken}</button>
        <button @click=${() => this.copy(this.command(), words.commandCopied)}>${words.copyCommand}</button>
        <span role="status" class="sub">${this.copied}</span>
      </div>
      <p>${words.terminal}</p>
      <pre data-testid="token-curl">${this.command()}</pre>
    </div>`;
  }

  private list(): TemplateResult {
    if (this.tokens === null) return html``;
    if (this.tokens.length === 0) return html`<p class="sub">${words.noTokens}</p>`;
    return html`<ul class="tokens" aria-label=${words.tokens}>
      ${this.tokens.map(
        (token) =>
          html`<li data-testid="token-${token.id}">
            ${icon("watch")}
            <span class="what"
              ><b>${token.name || words.unnamed}</b
              ><small>${token.lastUsedAt ? words.lastUsed(this.day(token.lastUsedAt)) : words.unused}</small></span
            >
            <button class="quiet" aria-label=${words.revokeOf(token.name || words.unnamed)} ?disabled=${this.busy} @click=${() => this.revoke(token)}>${words.revoke}</button>
          </li>`,
      )}
    </ul>`;
  }

  private day(instant: string): string {
    return shortDay(dayOf(new Date(instant), store.zone), locale);
  }

  private command(): string {
    return `curl -H 'Authorization: Bearer ${this.fresh}' -F file=@run.fit ${location.origin}/api/runs/files`;
  }

  private async copy(text: string, said: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = said;
    } catch {
      this.copied = words.notAllowed;
    }
  }

  private readonly create = async (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get("name") ?? "").trim() || words.myWatch;
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
