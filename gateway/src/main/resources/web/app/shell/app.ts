import { html, nothing, type TemplateResult } from "lit";
import { sessionEnded } from "../core/api";
import { icon, wordmark } from "../core/icons";
import { store } from "../core/store";
import { alertBox, focusHeading, loading, View } from "../core/view";
import "../connect/connect-page";
import "../decisions/decisions-page";
import "../guide/guide-page";
import "../profile/profile-page";
import "../readiness/readiness-page";
import "../run/run-page";
import "../session/session-page";
import "../week/week-page";
import "./live-status";
import { welcome } from "./welcome";

interface Place {
  path: string;
  label: string;
  icon: string;
}

const PLACES: Place[] = [
  { path: "week", label: "Week", icon: "week" },
  { path: "changes", label: "Changes", icon: "changes" },
  { path: "runs", label: "Runs", icon: "watch" },
  { path: "guide", label: "Guide", icon: "book" },
  { path: "profile", label: "Profile", icon: "person" },
];

/** The frame around every page: header, navigation, what is spoken, and which page is shown. */
class App extends View {
  static override properties = { route: { state: true }, toast: { state: true } };
  declare route: string[];
  declare toast: string;
  /** Set when the identity provider sent the visitor back without a session. */
  private readonly signInFailed = new URLSearchParams(location.search).has("error");
  private fade: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.route = routeOf(location.hash);
    this.toast = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What the identity provider put there is said once and is nothing to bookmark.
    if (location.search) history.replaceState(null, "", location.pathname + location.hash);
    addEventListener("hashchange", this.follow);
    store.addEventListener("change", this.show);
    sessionEnded.addEventListener("ended", () => store.signedOut());
    void store.begin();
  }

  private readonly follow = async () => {
    this.route = routeOf(location.hash);
    await this.updateComplete;
    scrollTo(0, 0);
    focusHeading(this);
  };

  private readonly show = () => {
    // Without a profile there is nothing to plan for: every page leads to the form.
    if (store.loaded && !store.profile && !["profile", "runs", "guide", "readiness"].includes(this.route[0])) {
      history.replaceState(null, "", "#/profile");
      this.route = routeOf(location.hash);
    }
    if (store.announcement !== this.toast) {
      this.toast = store.announcement;
      clearTimeout(this.fade);
      this.fade = setTimeout(() => {
        store.announcement = "";
        this.toast = "";
      }, 15_000);
    }
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    return html`
      <a class="skip" href="#main" @click=${this.skip}>Skip to the page</a>
      ${store.session?.signedIn ? this.signedIn() : this.signedOut()}
      <div class="toast" role="status" aria-live="polite" data-testid="announcement" ?data-empty=${!this.toast}>
        ${this.toast ? html`<p>${this.toast}</p>` : nothing}
        ${this.toast ? html`<button class="quiet" @click=${() => store.say("")}>Close</button>` : nothing}
      </div>
    `;
  }

  private signedOut(): TemplateResult {
    if (store.failure) return html`<main id="main" class="narrow">${alertBox(store.failure, () => void store.begin())}</main>`;
    if (!store.session) return html`<main id="main">${loading}</main>`;
    return this.route[0] === "guide" ? this.openGuide() : welcome(this.signInFailed);
  }

  /** The guide is everybody's, signed in or not. */
  private openGuide(): TemplateResult {
    return html`
      <header class="bar">
        <a class="home" href="#/" aria-label="Ironstride, start">${wordmark}</a>
        <div class="who"><a class="quiet" href="/login">Sign in</a></div>
      </header>
      <main id="main">${this.guide()}</main>
    `;
  }

  private guide(): TemplateResult {
    return html`<is-guide-page .question=${this.route[1] ?? ""}></is-guide-page>`;
  }

  private signedIn(): TemplateResult {
    const here = this.route[0];
    return html`
      <header class="bar">
        <a class="home" href="#/week" aria-label="Ironstride, this week">${wordmark}</a>
        <nav aria-label="Main">
          <ul>
            ${PLACES.map(
              (place) =>
                html`<li>
                  <a href="#/${place.path}" aria-current=${place.path === here ? "page" : nothing}
                    >${icon(place.icon)}<span>${place.label}</span></a
                  >
                </li>`,
            )}
          </ul>
        </nav>
        <div class="who">
          <is-live-status></is-live-status>
          <span class="name">${store.session?.name}</span>
          <a class="quiet" href="/logout">Sign out</a>
        </div>
      </header>
      <main id="main">${store.loaded ? this.page() : this.notYet()}</main>
    `;
  }

  private notYet(): TemplateResult {
    return store.failure ? html`<div class="narrow">${alertBox(store.failure, () => void store.begin())}</div>` : loading;
  }

  private page(): TemplateResult {
    const [name, argument] = this.route;
    switch (name) {
      case "session":
        return html`<is-session-page .sessionId=${argument ?? ""}></is-session-page>`;
      case "changes":
        return html`<is-decisions-page></is-decisions-page>`;
      case "readiness":
        return html`<is-readiness-page></is-readiness-page>`;
      case "runs":
        return argument ? html`<is-run-page .runId=${argument}></is-run-page>` : html`<is-connect-page></is-connect-page>`;
      case "guide":
        return this.guide();
      case "profile":
        return html`<is-profile-page></is-profile-page>`;
      default:
        return html`<is-week-page .isoWeek=${argument ?? ""}></is-week-page>`;
    }
  }

  private skip(event: Event): void {
    event.preventDefault();
    focusHeading(this);
  }
}

function routeOf(hash: string): string[] {
  const [name, argument] = hash.replace(/^#\/?/, "").split("/");
  return [name || "week", argument ?? ""].map(decodeURIComponent);
}

customElements.define("is-app", App);
