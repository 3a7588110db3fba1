import { html, type TemplateResult } from "lit";

/** One number of a row of them, each a button for a thumb and an arrow key away from the next. */
export function scale(
  legend: string,
  name: string,
  most: number,
  chosen: number,
  choose: (value: number) => void,
  options: { required?: boolean; ends?: [string, string] } = {},
): TemplateResult {
  const [low, high] = options.ends ?? ["", ""];
  const word = (value: number) => (value === 1 ? low : value === most ? high : "");
  return html`<fieldset class="scale" data-testid=${name}>
    <legend>${legend}</legend>
    ${Array.from({ length: most }, (_, index) => index + 1).map(
      (value) =>
        html`<label
          ><input
            type="radio"
            name=${name}
            value=${value}
            aria-label=${word(value) ? `${value}, ${word(value)}` : String(value)}
            data-testid="${name}-${value}"
            ?required=${options.required ?? false}
            .checked=${chosen === value}
            @change=${() => choose(value)}
          /><span aria-hidden="true">${value}</span></label
        >`,
    )}
    ${options.ends ? html`<small class="ends" aria-hidden="true"><span>1 ${low}</span><span>${most} ${high}</span></small>` : ""}
  </fieldset>`;
}
