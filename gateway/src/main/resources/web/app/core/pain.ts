// Where it hurts: the same few questions at the end of a session and in the morning.
import { html, nothing, type TemplateResult } from "lit";
import { View } from "./view";

export type Side = "LEFT" | "RIGHT";

export interface Pain {
  site: string;
  score: number;
  side?: Side;
  signs?: string[];
}

const SITES: [string, string][] = [
  ["AK", "Front of the knee"],
  ["IT", "Outer side of the knee"],
  ["AC", "Achilles or calf"],
  ["PF", "Sole of the foot"],
  ["SH", "Shin"],
  ["HG", "Hip or groin"],
  ["LH", "Outer side of the hip"],
  ["PH", "Upper hamstring"],
  ["LB", "Low back"],
  ["SD", "Shoulder"],
  ["WR", "Wrist"],
  ["AN", "Ankle"],
];

const SIGNS: [string, string][] = [
  ["RISING", "It rose during a set"],
  ["SHARP", "It is sharp"],
  ["LIMP", "I limp"],
  ["WORSE_NEXT_DAY", "Worse the day after"],
  ["NIGHT", "It hurts at night"],
];

/** Asks for places that hurt. Tells of changes with an event named "pain"; reads them from `value`. */
class PainFields extends View {
  static override properties = { value: {} };
  declare value: Pain[];

  constructor() {
    super();
    this.value = [];
  }

  protected override render(): TemplateResult {
    return html`<div class="pains">
      ${this.value.map((pain, index) => this.place(pain, index))}
      <button type="button" class="quiet" data-testid="add-pain" @click=${this.add}>
        ${this.value.length === 0 ? "Something hurts" : "Another place hurts"}
      </button>
    </div>`;
  }

  private place(pain: Pain, index: number): TemplateResult {
    return html`<fieldset class="pain-place">
      <legend>Place ${index + 1}</legend>
      <div class="grid">
        <label class="field"
          >Where<select data-testid="pain-site" @change=${(event: Event) => this.change(index, { site: valueOf(event) })}>
            ${SITES.map(([id, word]) => html`<option value=${id} ?selected=${pain.site === id}>${word}</option>`)}
          </select></label
        >
        <label class="field"
          >Side<select @change=${(event: Event) => this.change(index, { side: (valueOf(event) || undefined) as Side | undefined })}>
            <option value="" ?selected=${!pain.side}>Both, or neither</option>
            <option value="LEFT" ?selected=${pain.side === "LEFT"}>Left</option>
            <option value="RIGHT" ?selected=${pain.side === "RIGHT"}>Right</option>
          </select></label
        >
        <label class="field"
          >How bad, 0 to 10<input
            type="number"
            inputmode="numeric"
            min="0"
            max="10"
            step="1"
            required
            data-testid="pain-score"
            .value=${String(pain.score)}
            @change=${(event: Event) => this.change(index, { score: Math.round(Number(valueOf(event))) })}
        /></label>
      </div>
      ${pain.score > 0 ? this.signs(pain, index) : nothing}
      <button type="button" class="quiet" @click=${() => this.tell(this.value.filter((_, at) => at !== index))}>Remove place ${index + 1}</button>
    </fieldset>`;
  }

  private signs(pain: Pain, index: number): TemplateResult {
    const told = pain.signs ?? [];
    const toggle = (sign: string, on: boolean) => this.change(index, { signs: on ? [...told, sign] : told.filter((one) => one !== sign) });
    return html`<div class="choice" role="group" aria-label="What it is like">
      ${SIGNS.map(
        ([id, word]) =>
          html`<label
            ><input type="checkbox" .checked=${told.includes(id)} @change=${(event: Event) => toggle(id, (event.target as HTMLInputElement).checked)} /><span
              >${word}</span
            ></label
          >`,
      )}
    </div>`;
  }

  private readonly add = () => {
    const free = SITES.find(([id]) => !this.value.some((pain) => pain.site === id));
    this.tell([...this.value, { site: free?.[0] ?? "AK", score: 3 }]);
  };

  private change(index: number, part: Partial<Pain>): void {
    this.tell(this.value.map((pain, at) => (at === index ? { ...pain, ...part } : pain)));
  }

  private tell(value: Pain[]): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent<Pain[]>("pain", { detail: value }));
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

customElements.define("is-pain-fields", PainFields);
