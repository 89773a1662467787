// What the search of the site knows of each event: the rows of `search.json`, and the same as a script.
import { escapeUnprintable } from "../../../templates/kit/code.js";
import type { DocsModel } from "../model/docs-model.js";

/** A row of `search.json`. Keys that would be empty or false are left out. */
export interface SearchRow {
  readonly name: string;
  /** Name of its page, without folder and extension. */
  readonly page: string;
  /** All labels. */
  readonly label?: string;
  readonly description?: string;
  readonly owners?: readonly string[];
  readonly tags?: readonly string[];
  /** Absent for an event of all platforms. */
  readonly platforms?: readonly string[];
  readonly standard?: true;
  readonly pii?: true;
  readonly deprecated?: true;
  readonly inactive?: true;
  /** Only with a report of `usage`. */
  readonly neverSent?: true;
}

/** More of a description is not shown in the list. */
const mostDescription = 240;

export function searchRows(model: DocsModel): readonly SearchRow[] {
  return model.events.map((event) => {
    const { name, page, label, otherLabels, description } = event;
    const labels = [...(label === undefined ? [] : [label]), ...otherLabels];
    return {
      name,
      page,
      ...(labels.length > 0 && { label: labels.join(" · ") }),
      ...(description !== undefined && {
        description: Array.from(description.replace(/\s+/gu, " "))
          .slice(0, mostDescription)
          .join(""),
      }),
      ...(event.owners.length > 0 && { owners: event.owners }),
      ...(event.tags.length > 0 && { tags: event.tags }),
      ...(event.platforms.length > 0 && { platforms: event.platforms }),
      ...(event.isStandard && { standard: true as const }),
      ...(event.pii !== "none" && { pii: true as const }),
      ...(event.deprecated && { deprecated: true as const }),
      ...(!event.isActive && { inactive: true as const }),
      ...(event.isActive &&
        event.sent !== undefined &&
        !event.sent.some(({ isSent }) => isSent) && {
          neverSent: true as const,
        }),
    };
  });
}

/** JSON that is safe in a `<script>` and in a file of JavaScript. */
function scriptSafeJson(value: unknown): string {
  return escapeUnprintable(JSON.stringify(value)).replace(
    /[<>&]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The rows as a script: a page on the disk may load scripts, and nothing else. */
export function searchScript(rows: readonly SearchRow[]): string {
  return `globalThis.dfnDocsEvents=${scriptSafeJson(rows)};\n`;
}
