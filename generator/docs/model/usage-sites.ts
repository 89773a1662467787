// Reads a report of `usage --report FILE.json`: where the code sends each event.
import { fieldsOf, isFields } from "../../text/fields.js";
import type { SentDoc } from "./docs-model.js";

/** The places in product code, by the event's wire name; an event that is sent nowhere has none. */
export type UsageSites = ReadonlyMap<string, readonly SentDoc[]>;

/** `undefined` if the text is not a report of `usage`. */
export function readUsageSites(text: string): UsageSites | undefined {
  const report = parse(text);
  if (!isFields(report) || report["command"] !== "usage") return undefined;
  const { events } = report;
  if (!Array.isArray(events)) return undefined;
  return new Map(
    events.flatMap((given: unknown) => {
      const event = fieldsOf(given);
      const name = event.get("name");
      const sites = event.get("sites");
      return typeof name === "string" && Array.isArray(sites)
        ? [[name, sites.flatMap(siteOf)] as const]
        : [];
    }),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function siteOf(given: unknown): readonly SentDoc[] {
  const site = fieldsOf(given);
  const place = fieldsOf(site.get("place"));
  const file = place.get("file");
  const line = place.get("line");
  const inside = place.get("inside");
  if (typeof file !== "string" || typeof line !== "number") return [];
  if (place.get("role") !== "product") return [];
  return [
    {
      file,
      line,
      ...(typeof inside === "string" && { inside }),
      isSent: site.get("sent") !== false,
    },
  ];
}
