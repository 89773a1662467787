// Explains why a value of the right kind is not allowed.
import { invalidValue } from "../diagnostics/codes/shape-invalid-value.js";
import { unknownType } from "../diagnostics/codes/shape-unknown-type.js";
import type { Diagnostic, Finding } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/suggest.js";
import type { YamlNode } from "../parse/node.js";
import { alternatives, nameOf, quote, spanOf } from "./place.js";
import type { Place } from "./place.js";
import { schemaNode, textAt, wordsOf } from "./schema-reader.js";
import type { SchemaNode } from "./schema-reader.js";
import { whatToWrite } from "./what-to-write.js";
import type { ShapeError } from "./shape-error.js";
import { adviceOn, typeMeantBy } from "./type-names.js";

/** The diagnostic for a value that fails a keyword of the schema's node other than its type. */
export function explainValue(
  error: ShapeError,
  place: Place,
  node: SchemaNode,
): Diagnostic {
  switch (error.keyword) {
    case "enum":
      return explainWord(place, node);
    case "uniqueItems":
      return explainRepetition(error, place);
    case "propertyNames":
      return explainKeyForm(String(error.params["propertyName"]), place, node);
    default:
      return invalidValue.at({
        span: spanOf(place),
        message: `${nameOf(place.path)} ${verdict(error, place.node)}`,
        label: "not allowed",
        hint: hintFor(error.keyword, node),
      });
  }
}

function verdict({ keyword, params }: ShapeError, node: YamlNode): string {
  switch (keyword) {
    case "minLength":
    case "minItems":
    case "minProperties":
      return "must not be empty";
    case "minimum":
      return `must be at least ${String(params["limit"])}, not ${quote(scalarOf(node))}`;
    case "pattern":
      return `cannot be ${quote(scalarOf(node))}`;
    default:
      return "has a value that is not allowed";
  }
}

function hintFor(keyword: string, node: SchemaNode): string {
  switch (keyword) {
    case "minLength":
    case "minItems":
    case "minProperties":
      return `${whatToWrite(node)}, or remove the key`;
    default:
      return whatToWrite(node);
  }
}

function explainWord(place: Place, node: SchemaNode): Diagnostic {
  const words = wordsOf(node);
  const value = String(scalarOf(place.node));
  const isType = place.path.at(-1) === "type";
  const advice = isType ? adviceOn(value) : undefined;
  const meant =
    (isType ? typeMeantBy(value, words) : undefined) ??
    (advice === undefined ? nearest(value, words) : undefined);
  const finding: Finding = {
    span: spanOf(place),
    message: isType
      ? `${nameOf(place.path.slice(0, -1))} has the unknown type ${quote(value)}`
      : `${nameOf(place.path)} must be ${alternatives(words.map(quote))}, not ${quote(value)}`,
    label: isType ? "unknown type" : "not allowed",
    hint: isType ? typeHint(meant, advice, words) : wordHint(meant, node),
    ...(meant !== undefined && {
      fix: {
        span: spanOf(place),
        replacement: spell(meant),
        title: `change it to \`${meant}\``,
      },
    }),
  };
  return (isType ? unknownType : invalidValue).at(finding);
}

function wordHint(meant: string | undefined, node: SchemaNode): string {
  return meant === undefined ? whatToWrite(node) : question(meant);
}

function typeHint(
  meant: string | undefined,
  advice: string | undefined,
  words: readonly string[],
): string {
  const list = words
    .filter((word) => word !== "items")
    .map(quote)
    .join(", ");
  if (advice !== undefined) return `${advice}. The types are ${list}`;
  return meant === undefined
    ? `use one of the types ${list}`
    : `${question(meant)} The types are ${list}`;
}

function question(meant: string): string {
  return `did you mean \`${meant}\`?`;
}

/** `long[]` in quotes, because a bare `[` would open an array in flow style. */
function spell(word: string): string {
  return word.endsWith("[]") ? `"${word}"` : word;
}

function explainRepetition({ params }: ShapeError, place: Place): Diagnostic {
  const items = place.node.kind === "list" ? place.node.items : [];
  const indexes = [Number(params["i"]), Number(params["j"])];
  const later = items[Math.max(...indexes)];
  const first = items[Math.min(...indexes)];
  const value = later === undefined ? "" : scalarOf(later);
  return invalidValue.at({
    span: later?.span ?? spanOf(place),
    message: `${nameOf(place.path)} has ${quote(value)} twice`,
    label: "again",
    ...(first !== undefined && {
      related: [{ span: first.span, label: "here already" }],
    }),
    hint: "remove one of them",
  });
}

function explainKeyForm(
  key: string,
  place: Place,
  node: SchemaNode,
): Diagnostic {
  const entry =
    place.node.kind === "map" ? place.node.entries.get(key) : undefined;
  return invalidValue.at({
    span: entry?.keySpan ?? spanOf(place),
    message: `${nameOf(place.path)} cannot have the key ${quote(key)}`,
    label: "not allowed",
    hint: keyFormHint(place, node),
  });
}

/** Only the languages of a label have a form. */
function keyFormHint({ path }: Place, node: SchemaNode): string {
  const form = textAt(schemaNode(node["propertyNames"]), "pattern");
  return path.at(-1) === "label"
    ? "use the code of a language, such as `ko` or `en`"
    : `use a key that matches ${quote(form ?? "")}`;
}

function scalarOf(node: YamlNode): string | number | boolean | null {
  return node.kind === "scalar" ? node.value : null;
}
