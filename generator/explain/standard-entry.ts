// Formats an entry of DFINERY's catalogue, including contradictions between its sources.
import { wrap } from "../text/wrap.js";
import { field } from "./fields.js";
import { sourceOf } from "./sources.js";
import type { CatalogueEntry } from "../model/catalogue-entry.js";
import { fieldsOf } from "../text/fields.js";

/** What the catalogue has under a name, in a word for programs. */
export type StandardKind =
  | "standardEvent"
  | "standardEventProperty"
  | "standardItemProperty"
  | "standardUserProperty"
  | "identityKey";

const kinds: Readonly<Record<CatalogueEntry["section"], StandardKind>> = {
  events: "standardEvent",
  event_properties: "standardEventProperty",
  item_properties: "standardItemProperty",
  user_properties: "standardUserProperty",
  identity_keys: "identityKey",
};

export function standardKinds(
  name: string,
  all: readonly CatalogueEntry[],
): readonly StandardKind[] {
  return all.flatMap((one) => (one.name === name ? [kinds[one.section]] : []));
}

type Fields = ReadonlyMap<string, unknown>;

const sections = {
  events: "standard event",
  event_properties: "standard event property",
  item_properties: "standard item property",
  user_properties: "standard user property",
  identity_keys: "identity key",
} as const;

/** The catalogue's entries for a name, in each section that has it; `undefined` if none has. */
export function explainStandard(
  name: string,
  all: readonly CatalogueEntry[],
): string | undefined {
  const found = all.filter((one) => one.name === name);
  if (found.length === 0) return undefined;
  const entries = found.map(({ section, fields }) => {
    const lines = [`${name} (${sections[section]})`];
    const add = (title: string, value: unknown) => {
      const text = asText(value);
      if (text !== "") lines.push(...field(title, text));
    };
    add("label", fields.get("label"));
    add("about", fields.get("description"));
    add("type", fields.get("type"));
    add("values", fields.get("enum"));
    add("format", fields.get("format"));
    add("unit", fields.get("unit"));
    add("at most", countOfItems(fields.get("max_items")));
    if (fields.get("nullable") === true) add("null", "allowed");
    if (fields.get("automatic") === true)
      add("picked", "by the service itself");
    if (typeof fields.get("required") === "boolean") {
      add("required", fields.get("required") ? "on every item" : "no");
    }
    add("outdated", deprecationOf(fields.get("deprecated")));
    add("note", fields.get("note"));
    add("disputed", fields.get("disputed"));
    lines.push(...sourceLines(fields.get("source")));
    lines.push(...propertyLines(fieldsOf(fields.get("properties")), all));
    if (section === "event_properties") {
      add(
        "used by",
        all
          .filter((other) => fieldsOf(other.fields.get("properties")).has(name))
          .map((other) => other.name),
      );
    }
    return lines.join("\n");
  });
  return `${entries.join("\n\n")}\n`;
}

function sourceLines(value: unknown): readonly string[] {
  const keys = asText(value).split(", ").filter(Boolean);
  return keys.flatMap((key, at) => {
    const source = sourceOf(key);
    const text = source === undefined ? key : `${key}: ${source.title}`;
    return at === 0 ? field("source", text) : wrap(text, 12);
  });
}

/** "since 2025-05-28, use df_push_ads_optin. Deprecated since …" */
function deprecationOf(value: unknown): string {
  const fields = fieldsOf(value);
  const since = fields.get("since");
  const replacement = fields.get("replaced_by");
  const parts = [
    since === undefined ? "" : `since ${asText(since)}`,
    replacement === undefined ? "" : `use ${asText(replacement)} instead`,
  ].filter(Boolean);
  const head = parts.length === 0 ? "" : `${parts.join("; ")}.`;
  return [head, asText(fields.get("reason"))].filter(Boolean).join(" ");
}

function propertyLines(
  properties: Fields,
  all: readonly CatalogueEntry[],
): readonly string[] {
  const names = [...properties.keys()];
  if (names.length === 0) return [];
  const longest = Math.max(...names.map((name) => name.length));
  return [
    "  properties",
    ...names.flatMap((name) => {
      const attached = properties.get(name);
      const map = fieldsOf(attached);
      const isRequired =
        attached === "required" || map.get("required") === true;
      const definition = all.find(
        (one) => one.section === "event_properties" && one.name === name,
      );
      const type = asText(definition?.fields.get("type"));
      const head = `    ${name.padEnd(longest)}  ${type.padEnd(8)}  ${isRequired ? "required" : "optional"}`;
      const note = asText(map.get("note"));
      return [head, ...(note === "" ? [] : wrap(note, 6))];
    }),
  ];
}

function countOfItems(most: unknown): string {
  return typeof most === "number" ? `${String(most)} items` : "";
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(", ");
  if (typeof value === "object" && value !== null) {
    return Object.values(value).map(asText).join(" / ");
  }
  if (typeof value === "string") return value.trim();
  return typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
}
