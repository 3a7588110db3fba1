import { html, nothing, type TemplateResult } from "lit";
import { words } from "./import-words";

export interface RefusedFile {
  name: string;
  reason: string;
}

/** Few are listed at once; many wait behind their number, so that the runs stay in sight. */
const AT_ONCE = 3;

/**
 * Files that were not taken, and why.
 *
 * @param count all of them; not every one need be listed
 */
export function refusedFiles(files: RefusedFile[], count: number): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  const list = html`<ul class="refused sub" data-testid="upload-refused">
    ${files.map((file) => html`<li><b>${file.name}</b> <span lang="en">${file.reason}</span></li>`)}
  </ul>`;
  if (count <= AT_ONCE) return list;
  return html`<details>
    <summary>${words.refused(count)}</summary>
    ${count > files.length ? html`<p class="sub">${words.first(files.length)}</p>` : nothing} ${list}
  </details>`;
}
