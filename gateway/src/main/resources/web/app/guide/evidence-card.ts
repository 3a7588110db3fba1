import { html, nothing, type TemplateResult } from "lit";
import type { ClaimStrength, Evidence, Language, Source } from "./types";
import { labels } from "./words";

/** How sure it is; in words, so that no colour is needed. */
export function strengthBadge(strength: ClaimStrength, language: Language): TemplateResult {
  const firm = strength === "STRONG" || strength === "MODERATE";
  return html`<span class="badge ${firm ? "firm" : "plain"}">${labels(language).strength[strength]}</span>`;
}

/** One finding: what, in whom, how many, from where, and what speaks against it. */
export function evidenceCard(evidence: Evidence, all: Evidence[], language: Language): TemplateResult {
  const word = labels(language);
  const people = evidence.people ? word.people(evidence.people.toLocaleString(language)) : "";
  const against = all.filter((other) => evidence.counteredBy.includes(other.id));
  return html`<li class="card evidence" data-testid="evidence-${evidence.id}">
    ${strengthBadge(evidence.strength, language)}
    <p class="finding">${evidence.finding}</p>
    <p class="sub">${[evidence.population, people].filter(Boolean).join(" · ")}</p>
    ${evidence.numbers ? html`<p class="numbers">${evidence.numbers}</p>` : nothing}
    ${against.map((other) => html`<p class="against"><b>${word.against}</b> ${other.finding}</p>`)}
    ${evidence.sources.length > 0
      ? html`<ul class="sources">
          ${evidence.sources.map((source) => sourceLine(source, language))}
        </ul>`
      : nothing}
  </li>`;
}

function sourceLine(source: Source, language: Language): TemplateResult {
  const note = [source.seen, labels(language).read[source.read]].filter(Boolean).join(", ");
  return html`<li><cite>${source.citation}</cite> <span class="sub">(${note})</span></li>`;
}
