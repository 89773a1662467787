// An entry of DFINERY's catalogue as text, with what its sources disagree about.
import { parse } from "yaml";
import { field, wrapIndented } from "./fields.js";
import { sourceOf } from "./sources.js";
import { readCatalogue } from "../driver/package-data.js";

const sections = {
  events: "standard event",
  event_properties: "standard event property",
  item_properties: "standard item property",
  user_properties: "standard user property",
  identity_keys: "identity key",
} as const;

type Section = keyof typeof sections;
type Entry = Readonly<Record<string, unknown>>;

/** What the catalogue says about a name, in each section that has it; `undefined` when none has. */
export function explainStandard(name: string): string | undefined {
  const text = readCatalogue().text;
  const all = readEntries(text);
  const found = all.filter((one) => one.name === name);
  if (found.length === 0) return undefined;
  const entries = found.map(({ section, entry }) => {
    const lines = [`${name} (${sections[section]})`];
    const add = (title: string, value: unknown) => {
      const text = asText(value);
      if (text !== "") lines.push(...field(title, text));
    };
    add("label", entry["label"]);
    add("about", entry["description"]);
    add("type", entry["type"]);
    add("values", entry["enum"]);
    add("format", entry["format"]);
    add("unit", entry["unit"]);
    add("at most", countOfItems(entry["max_items"]));
    if (entry["nullable"] === true) add("null", "allowed");
    if (entry["automatic"] === true) add("picked", "by the service itself");
    if (typeof entry["required"] === "boolean") {
      add("required", entry["required"] ? "on every item" : "no");
    }
    add("outdated", deprecationOf(entry["deprecated"]));
    add("note", entry["note"]);
    add("disputed", entry["disputed"]);
    lines.push(...sourceLines(entry["source"]));
    lines.push(...propertyLines(asEntry(entry["properties"]), all));
    if (section === "event_properties") {
      add(
        "used by",
        all
          .filter((other) => name in asEntry(other.entry["properties"]))
          .map((other) => other.name),
      );
    }
    return lines.join("\n");
  });
  return `${entries.join("\n\n")}\n`;
}

interface CatalogueEntry {
  readonly section: Section;
  readonly name: string;
  readonly entry: Entry;
}

export function readEntries(text: string): readonly CatalogueEntry[] {
  const catalogue = asEntry(parse(text));
  return sectionNames.flatMap((section) =>
    Object.entries(asEntry(catalogue[section])).map(([name, value]) => ({
      section,
      name,
      entry: asEntry(value),
    })),
  );
}

const sectionNames: readonly Section[] = [
  "events",
  "event_properties",
  "item_properties",
  "user_properties",
  "identity_keys",
];

function sourceLines(value: unknown): readonly string[] {
  const keys = asText(value).split(", ").filter(Boolean);
  return keys.flatMap((key, at) => {
    const source = sourceOf(key);
    const text = source === undefined ? key : `${key}: ${source.title}`;
    return at === 0 ? field("source", text) : wrapIndented(text, 12);
  });
}

/** "since 2025-05-28, use df_push_ads_optin. Deprecated since …" */
function deprecationOf(value: unknown): string {
  const { since, replaced_by: replacement, reason } = asEntry(value);
  const parts = [
    since === undefined ? "" : `since ${asText(since)}`,
    replacement === undefined ? "" : `use ${asText(replacement)} instead`,
  ].filter(Boolean);
  const head = parts.length === 0 ? "" : `${parts.join("; ")}.`;
  return [head, asText(reason)].filter(Boolean).join(" ");
}

function propertyLines(
  properties: Entry,
  all: readonly CatalogueEntry[],
): readonly string[] {
  const names = Object.keys(properties);
  if (names.length === 0) return [];
  const longest = Math.max(...names.map((name) => name.length));
  return [
    "  properties",
    ...names.flatMap((name) => {
      const attached = properties[name];
      const map = asEntry(attached);
      const isRequired = attached === "required" || map["required"] === true;
      const definition = all.find(
        (one) => one.section === "event_properties" && one.name === name,
      );
      const type = asText(definition?.entry["type"]);
      const head = `    ${name.padEnd(longest)}  ${type.padEnd(8)}  ${isRequired ? "required" : "optional"}`;
      const note = asText(map["note"]);
      return [head, ...(note === "" ? [] : wrapIndented(note, 6))];
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

function asEntry(value: unknown): Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
