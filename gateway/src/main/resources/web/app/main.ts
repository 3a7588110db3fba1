import { LitElement, html } from "lit";
class App extends LitElement { render() { return html`<p>Ironstride</p>`; } }
customElements.define("is-app", App);
