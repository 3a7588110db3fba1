import { html, nothing, type TemplateResult } from "lit";
import type { Exercise } from "../core/types";

/** The most telling pose; what it shows is said in words beside it. */
export function picture(exercise: Exercise | undefined): TemplateResult | typeof nothing {
  if (!exercise?.figure) return nothing;
  return html`<img class="figure" src=${figure(exercise.id, exercise.figure.shown)} alt="" loading="lazy" />`;
}

/** How an exercise is done, folded away: whoever knows it needs the room for the sets. */
export function howTo(exercise: Exercise | undefined): TemplateResult | typeof nothing {
  if (!exercise?.steps?.length) return nothing;
  return html`<details class="how-to">
    <summary>How to do it</summary>
    <div lang=${exercise.language ?? nothing}>
      ${poses(exercise)}
      <p>${exercise.setup}</p>
      <ol>
        ${exercise.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      ${exercise.errors?.length ? html`<p class="sub"><span lang="en">Avoid:</span> ${exercise.errors.join(", ")}.</p>` : nothing}
    </div>
  </details>`;
}

function poses(exercise: Exercise): TemplateResult | typeof nothing {
  if (!exercise.figure) return nothing;
  return html`<div class="poses">
    ${exercise.figure.poses.map(
      (pose) => html`<figure>
        <img src=${figure(exercise.id, pose.name)} alt="" loading="lazy" />
        <figcaption>${pose.label}</figcaption>
      </figure>`,
    )}
  </div>`;
}

function figure(id: string, pose: string): string {
  return `/api/exercises/${encodeURIComponent(id)}/figure.svg?pose=${encodeURIComponent(pose)}`;
}
