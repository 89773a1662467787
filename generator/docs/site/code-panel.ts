// The sample of an event and the code to copy, as tabs where the script runs and one below the other where it does not.
import type { EventDoc } from "../model/docs-model.js";
import { codeLines, html, inline, type Html } from "./html.js";
import type { PageContext } from "./layout.js";

export function codePanel(
  { code, page, sample }: EventDoc,
  { texts }: PageContext,
): Html {
  if (sample.kind === "none") {
    return html`<section class="code">
      <h2>${texts.sample.title}</h2>
      <p class="quiet">${inline(sample.reason)}</p>
    </section>`;
  }
  const panels = [
    { id: "sample", title: texts.sample.title, text: sample.json },
    ...code,
  ];
  return html`<section class="code" data-tabs="${page}-code">
    <h2 id="${page}-code">${texts.code.title}</h2>
    ${panels.map(
      ({ id, title, text }) =>
        html`<div class="panel" data-title="${title}" id="${page}-${id}">
          <h3>${title}</h3>
          <button
            type="button"
            class="copy"
            data-copied="${texts.code.copied}"
            aria-label="${texts.code.copyOf(title)}"
            hidden
          >
            ${texts.code.copy}
          </button>
          <pre
            tabindex="0"
            role="group"
            aria-label="${title}"
          ><code>${codeLines(text)}</code></pre>
        </div> `,
    )}
    <p class="note">${texts.sample.checked}</p>
  </section>`;
}
