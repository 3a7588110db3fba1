import { LitElement, html, nothing, type TemplateResult } from "lit";
import { icon } from "./icons";
import { sentence } from "./api";

/** A page or a part of one. No shadow root: one style sheet, and labels that reach across parts. */
export abstract class View extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    // What index.html shows until the script has come is no longer needed.
    this.replaceChildren();
    return this;
  }
}

/** What went wrong and what to do; spoken at once. */
export function alertBox(failure: unknown, retry?: () => void): TemplateResult | typeof nothing {
  if (!failure) return nothing;
  return html`<div class="notice bad" role="alert" lang="en">
    ${icon("alert")}
    <p>${sentence(failure)}</p>
    ${retry ? html`<button class="quiet" @click=${retry}>Try again</button>` : nothing}
  </div>`;
}

export const loading = html`<p class="loading" role="status">Loading…</p>`;

/** Puts the reader where the new page begins. */
export function focusHeading(root: ParentNode): void {
  const heading = root.querySelector<HTMLElement>("h1");
  if (heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
