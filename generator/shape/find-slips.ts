// Finds definitions whose keys are not indented far enough: they stand beside the name instead of below it.
import { wrongKind } from "../diagnostics/codes/shape-wrong-kind.js";
import type { Diagnostic, Fix } from "../diagnostics/diagnostic.js";
import type { YamlEntry, YamlMap } from "../parse/node.js";
import { positionAt, type Span } from "../source/source-file.js";
import { nameOf, quote } from "./place.js";
import { keysOf, type SchemaReader } from "./schema-reader.js";

/** One mistake, and the errors of the schema that it causes. */
export interface Slip {
  readonly diagnostic: Diagnostic;
  /** JSON pointers: errors at these or below are not reported again. */
  readonly pointers: readonly string[];
}

const sections: ReadonlyMap<string, string> = new Map([
  ["events", "event"],
  ["event_properties", "eventProperty"],
  ["item_properties", "itemProperty"],
  ["user_properties", "userProperty"],
]);

/** A name without a value, followed by entries that are keys of a definition and not definitions themselves. */
export function findSlips(
  root: YamlMap,
  schema: SchemaReader,
): readonly Slip[] {
  const slips: Slip[] = [];
  for (const [section, definition] of sections) {
    const value = root.entries.get(section)?.value;
    if (value?.kind !== "map") continue;
    const known = keysOf(schema.definition(definition));
    const entries = [...value.entries.values()];
    entries.forEach((entry, at) => {
      if (!isEmpty(entry) || known.includes(entry.key)) return;
      const rest = entries.slice(at + 1);
      const end = rest.findIndex((each) => !isKeyOf(each, known));
      const moved = end < 0 ? rest : rest.slice(0, end);
      if (moved.length > 0) slips.push(slipOf(section, entry, moved));
    });
  }
  return slips;
}

function isEmpty({ value }: YamlEntry): boolean {
  return value.kind === "scalar" && value.value === null;
}

/** An event may be called `label`; its value is then a mapping with keys of an event. */
function isKeyOf({ key, value }: YamlEntry, known: readonly string[]): boolean {
  if (!known.includes(key)) return false;
  if (value.kind !== "map") return true;
  return ![...value.entries.keys()].some((inner) => known.includes(inner));
}

function slipOf(
  section: string,
  { key, keySpan }: YamlEntry,
  moved: readonly YamlEntry[],
): Slip {
  const names = moved.map((entry) => quote(entry.key));
  const last = names.pop() ?? "";
  const listed = names.length === 0 ? last : `${names.join(", ")} and ${last}`;
  const fix = indentFix(keySpan, moved);
  return {
    diagnostic: wrongKind.at({
      span: keySpan,
      message: `${nameOf([section, key])} is empty, because ${listed} ${moved.length === 1 ? "stands" : "stand"} beside it`,
      label: "nothing below it",
      related: moved.slice(0, 3).map((entry) => ({
        span: entry.keySpan,
        label: "not indented far enough",
      })),
      hint: `indent ${listed} by one more level`,
      ...(fix && { fix }),
    }),
    pointers: [key, ...moved.map((entry) => entry.key)].map(
      (name) => `/${section}/${escapePointer(name)}`,
    ),
  };
}

/** Indents the whole lines; absent in flow style, and where a line is not indented with spaces. */
function indentFix(
  { file, start: nameStart }: Span,
  moved: readonly YamlEntry[],
): Fix | undefined {
  const [first] = moved;
  const last = moved.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const spans = [first.keySpan, last.keySpan, last.value.span];
  if (spans.some((span) => span.file !== file)) return undefined;
  const { column } = positionAt(file, nameStart);
  if (positionAt(file, first.keySpan.start).column !== column) return undefined;
  const start = first.keySpan.start - (column - 1);
  const end = Math.max(last.keySpan.end, last.value.span.end);
  const text = file.text.slice(start, end);
  const lines = text.split("\n");
  if (!lines.every((line) => /^(?: +\S|\s*$)/.test(line))) return undefined;
  const indented = lines.map((line) =>
    line.trim() === "" ? line : `  ${line}`,
  );
  return {
    span: { file, start, end },
    replacement: indented.join("\n"),
    title: `indent ${moved.length === 1 ? "it" : "them"} by two more spaces`,
  };
}

function escapePointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Whether an error is one of those that the slips cause. */
export function isCausedBySlip(
  instancePath: string,
  slips: readonly Slip[],
): boolean {
  return slips.some(({ pointers }) =>
    pointers.some(
      (pointer) =>
        instancePath === pointer || instancePath.startsWith(`${pointer}/`),
    ),
  );
}
