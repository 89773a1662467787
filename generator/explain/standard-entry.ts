// Formats an entry of DFINERY's catalogue, including contradictions between its sources.
import { wrap } from "../text/wrap.js";
import { field } from "./fields.js";
import { sourceOf } from "./sources.js";
import { catalogueTextsIn, messagesIn } from "../text/messages/languages.js";
import type { Language } from "../text/messages/language.js";
import type { Messages } from "../text/messages/messages.js";
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

/** How an entry is described: our words, and the catalogue's. */
interface Words {
  readonly say: Messages["explain"];
  readonly said: (value: unknown) => string;
}

/** The catalogue's entries for a name, in each section that has it; `undefined` if none has. */
export function explainStandard(
  name: string,
  all: readonly CatalogueEntry[],
  language: Language,
): string | undefined {
  const say = messagesIn(language).explain;
  const texts = catalogueTextsIn(language);
  const said = (value: unknown): string => {
    const text = asText(value);
    return texts.get(text) ?? text;
  };
  const found = all.filter((one) => one.name === name);
  if (found.length === 0) return undefined;
  const entries = found.map(({ section, fields }) => {
    const lines = [`${name} (${say.sections[section]})`];
    const add = (title: string, value: unknown) => {
      const text = asText(value);
      if (text !== "") lines.push(...field(title, text));
    };
    add(say.label, fields.get("label"));
    add(say.about, said(fields.get("description")));
    add(say.type, fields.get("type"));
    add(say.values, fields.get("enum"));
    add(say.format, fields.get("format"));
    add(say.unit, fields.get("unit"));
    add(say.atMost, countOfItems(fields.get("max_items"), say));
    if (fields.get("nullable") === true) add(say.null, say.allowed);
    if (fields.get("automatic") === true) add(say.picked, say.byService);
    if (typeof fields.get("required") === "boolean") {
      add(say.required, fields.get("required") ? say.onEveryItem : say.no);
    }
    add(say.outdated, deprecationOf(fields.get("deprecated"), { say, said }));
    add(say.note, said(fields.get("note")));
    add(say.disputed, fields.get("disputed"));
    lines.push(...sourceLines(fields.get("source"), say));
    lines.push(
      ...propertyLines(fieldsOf(fields.get("properties")), all, { say, said }),
    );
    if (section === "event_properties") {
      add(
        say.usedBy,
        all
          .filter((other) => fieldsOf(other.fields.get("properties")).has(name))
          .map((other) => other.name),
      );
    }
    return lines.join("\n");
  });
  return `${entries.join("\n\n")}\n`;
}

function sourceLines(
  value: unknown,
  say: Messages["explain"],
): readonly string[] {
  const keys = asText(value).split(", ").filter(Boolean);
  return keys.flatMap((key, at) => {
    const source = sourceOf(key);
    const text = source === undefined ? key : `${key}: ${source.title}`;
    return at === 0 ? field(say.source, text) : wrap(text, 12);
  });
}

/** "since 2025-05-28, use df_push_ads_optin. Deprecated since …" */
function deprecationOf(value: unknown, { say, said }: Words): string {
  const fields = fieldsOf(value);
  const since = fields.get("since");
  const replacement = fields.get("replaced_by");
  const parts = [
    since === undefined ? "" : say.since(asText(since)),
    replacement === undefined ? "" : say.useInstead(asText(replacement)),
  ].filter(Boolean);
  const head = parts.length === 0 ? "" : `${parts.join("; ")}.`;
  return [head, said(fields.get("reason"))].filter(Boolean).join(" ");
}

function propertyLines(
  properties: Fields,
  all: readonly CatalogueEntry[],
  { say, said }: Words,
): readonly string[] {
  const names = [...properties.keys()];
  if (names.length === 0) return [];
  const longest = Math.max(...names.map((name) => name.length));
  return [
    `  ${say.properties}`,
    ...names.flatMap((name) => {
      const attached = properties.get(name);
      const map = fieldsOf(attached);
      const isRequired =
        attached === "required" || map.get("required") === true;
      const definition = all.find(
        (one) => one.section === "event_properties" && one.name === name,
      );
      const type = asText(definition?.fields.get("type"));
      const head = `    ${name.padEnd(longest)}  ${type.padEnd(8)}  ${isRequired ? say.isRequired : say.isOptional}`;
      const note = said(map.get("note"));
      return [head, ...(note === "" ? [] : wrap(note, 6))];
    }),
  ];
}

function countOfItems(most: unknown, say: Messages["explain"]): string {
  return typeof most === "number" ? say.items(String(most)) : "";
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
