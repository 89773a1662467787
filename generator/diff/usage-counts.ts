// Reads a report of `usage --report FILE.json`: in how many places the code builds each event.
import { fieldsOf, isFields } from "../text/fields.js";

/** The number of places in product code by the event's name; for a builder that is no longer generated, by its builder. */
export interface UsageCounts {
  readonly events: ReadonlyMap<string, number>;
  readonly builders: ReadonlyMap<string, number>;
}

/** `undefined` if the text is not a report of `usage`. */
export function readUsageCounts(text: string): UsageCounts | undefined {
  const report = parse(text);
  if (!isFields(report) || report["command"] !== "usage") return undefined;
  const { events, deadImports } = report;
  if (!Array.isArray(events)) return undefined;
  return {
    events: new Map(
      events.flatMap((given: unknown) => {
        const event = fieldsOf(given);
        const name = event.get("name");
        const sites = event.get("sites");
        return typeof name === "string" && Array.isArray(sites)
          ? [[name, sites.filter(isProduct).length] as const]
          : [];
      }),
    ),
    builders: countBuilders(Array.isArray(deadImports) ? deadImports : []),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProduct(site: unknown): boolean {
  return fieldsOf(fieldsOf(site).get("place")).get("role") === "product";
}

function countBuilders(
  imports: readonly unknown[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const given of imports) {
    const name = fieldsOf(given).get("name");
    if (typeof name !== "string" || !isProduct(given)) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
