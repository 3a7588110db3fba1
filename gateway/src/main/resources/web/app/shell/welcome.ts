import { html, nothing, type TemplateResult } from "lit";
import { icon, wordmark } from "../core/icons";

/** What a visitor sees: what it is, and the way in. */
export function welcome(failed: boolean): TemplateResult {
  return html`
    <header class="bar plain">${wordmark}</header>
    <main id="main" class="welcome">
      <section class="pitch">
        <h1>Strength training that fits around your running.</h1>
        <p class="lead">
          Tell Ironstride when you run and what you train for, and it plans your strength sessions into the gaps. When a
          run turns out harder than planned, it moves the lifting and tells you why.
        </p>
        ${failed
          ? html`<p class="notice bad" role="alert">${icon("alert")}<span>Sign-in was not completed. Nothing was changed: please try again.</span></p>`
          : nothing}
        <a class="button primary large" href="/login" data-testid="sign-in">Sign in</a>
      </section>
      ${glance()}
      <section class="promises" aria-label="What you get">
        <div>
          <h2>Your runs come first</h2>
          <p>Never heavy strength on a hard-run day, and at least one full rest day in every week.</p>
        </div>
        <div>
          <h2>You always know why</h2>
          <p>Every change comes with one plain sentence, and most can be undone with one press.</p>
        </div>
        <div>
          <h2>Honest about the evidence</h2>
          <p>
            Strength training improves running economy by a few percent in studies of 6–40 weeks; it may lower injury
            risk, strongest when supervised; evidence in runners is mixed.
          </p>
          <p><a href="#/guide" data-testid="open-guide">Read what runners ask, with every source</a></p>
        </div>
      </section>
    </main>
    <footer class="foot"><p>Ironstride gives no diagnosis. If something hurts, ask a professional.</p></footer>
  `;
}

/** A week in miniature: decoration, so it is hidden from screen readers. */
function glance(): TemplateResult {
  const day = (name: string, shape: string, word: string, kind: string) =>
    html`<li class=${kind}><span>${name}</span>${icon(shape)}<b>${word}</b></li>`;
  return html`<ol class="glance" aria-hidden="true">
    ${day("Mon", "rest", "Rest", "rest")} ${day("Tue", "run", "Hard run", "run")} ${day("Wed", "HEAVY", "Heavy", "heavy")}
    ${day("Thu", "run", "Easy run", "run")} ${day("Fri", "HEAVY", "Heavy", "heavy")} ${day("Sat", "rest", "Rest", "rest")}
    ${day("Sun", "run", "Long run", "run")}
  </ol>`;
}
