import { html, type TemplateResult } from "lit";
import type { LiveState } from "../core/live";
import { store } from "../core/store";
import { View } from "../core/view";

const WORDS: Record<LiveState, string> = {
  connecting: "Connecting",
  live: "Live",
  offline: "Offline, retrying",
};

/** Says whether changes arrive by themselves right now. */
class LiveStatus extends View {
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
    if (!store.plan) return html``;
    return html`<span class="live" role="status" data-testid="live-status" data-state=${store.live}
      ><span class="dot" aria-hidden="true"></span>${WORDS[store.live]}</span
    >`;
  }
}

customElements.define("is-live-status", LiveStatus);
