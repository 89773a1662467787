// What changed since another version of the taxonomy, as `diff` reports it.
import type { DiffReport } from "../../diff/make-report.js";
import { phases } from "../../diff/roll-out.js";
import { affected, beforeAfter } from "../../diff/row-words.js";
import type { Row } from "../../diff/row.js";
import type { Verdict } from "../../diff/verdict.js";
import { messagesIn } from "../../text/messages/languages.js";
import { badge } from "./badges.js";
import { countedSection, html, inline, when, type Html } from "./html.js";
import type { PageContext } from "./layout.js";

type DiffMessages = ReturnType<typeof messagesIn>["diff"];

export function changesPage(
  report: DiffReport,
  { model, texts }: PageContext,
): Html {
  const diff = messagesIn(model.language).diff;
  const { counts, changes, rollOut } = report;
  const own = changes.filter(({ group }) => group === "taxonomy");
  const having = (verdict: Verdict) =>
    own.filter((row) => row.verdict === verdict);
  const theirs = changes.filter(({ group }) => group === "catalogue");
  return html`<h1>${diff.title}</h1>
    <p class="quiet">${diff.compared(report.old, report.new)}</p>
    ${changes.length === 0 ? html`<p class="empty">${texts.site.none.changes}</p>` : html`<p class="headline">${diff.headline(counts.changes, counts.affecting)}</p>`}
    ${rows(diff.breakingRows, having("breaks"), diff)}
    ${rows(diff.otherRows, having("may-break"), diff)}
    ${when(
      phases.some((phase) => rollOut[phase].length > 0),
      () =>
        html`<section>
          <h2>${diff.rollOut.title}</h2>
          ${phases.map((phase) =>
            when(
              rollOut[phase].length > 0,
              () =>
                html`<h3>${diff.rollOut[phase]}</h3>
                  <ol>
                    ${rollOut[phase].map((step) => html`<li>${step}</li>`)}
                  </ol>`,
            ),
          )}
        </section>`,
    )}
    ${rows(diff.safeRows, having("safe"), diff)}
    ${rows(diff.catalogueRows, theirs, diff)}`;
}

function rows(title: string, some: readonly Row[], diff: DiffMessages): Html {
  return countedSection(
    title,
    some.length,
    () =>
      html`<ul class="changes">
        ${some.map(
          (row) =>
            html`<li class="card">
              <h3><code>${row.at}</code></h3>
              <p class="badges">
                ${badge(diff.verdicts[row.verdict], row.verdict === "breaks" ? "warn" : "plain")}<code
                  class="quiet"
                  >${row.id}</code
                >
              </p>
              ${when(beforeAfter(row) !== "", () => html`<p><code>${beforeAfter(row)}</code></p>`)}
              <p>${inline(row.sentence)}</p>
              ${when(affected(row, diff) !== "", () => html`<p class="note">${affected(row, diff)}</p>`)}
              ${when(row.first !== null, () => html`<p><strong>${diff.first}:</strong> ${inline(row.first ?? "")}</p>`)}
              ${when(row.accepted !== null, () => html`<p class="note">${diff.accepted(row.accepted?.reason ?? "", row.accepted?.until ?? undefined)}</p>`)}
            </li> `,
        )}
      </ul>`,
  );
}
