// Tables of properties, each row on one line as GitHub requires.
import { code, line, sentence } from "../../text/markdown.js";
import type {
  AttachedDoc,
  PropertyDoc,
  RequiredOn,
} from "../model/docs-model.js";
import type { PageContext } from "./context.js";
import { platformNames } from "./words.js";

/** One row for each property, with what the event adds. */
export function attachedTable(
  rows: readonly AttachedDoc[],
  context: PageContext,
): string {
  const { details, property, required, type } = context.texts.site.columns;
  return table(
    [property, type, required, details],
    rows.map((row) => [
      nameCell(row, context),
      typeCell(row.property, context),
      requiredCell(row, context),
      rulesOf(row, row.property, context).join("<br>"),
    ]),
  );
}

export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

function nameCell(
  { description, property }: AttachedDoc,
  { propertyLink, texts }: PageContext,
): string {
  const meaning = description ?? property.description;
  return [
    `[${code(property.name)}](${propertyLink(property)})${property.label === undefined ? "" : ` ${line(property.label)}`}`,
    ...(meaning === undefined ? [] : [line(meaning)]),
    ...(property.pii === "none" ? [] : [texts.site.personalData[property.pii]]),
    ...(property.deprecated ? [texts.site.deprecated] : []),
  ].join("<br>");
}

export function typeCell(
  { isNullable, typeText, unit }: PropertyDoc,
  { texts }: PageContext,
): string {
  const { nullable, unit: word } = texts.site;
  return [
    typeText,
    ...(unit === undefined ? [] : [`${word}: ${line(unit)}`]),
    ...(isNullable ? [nullable] : []),
  ].join("<br>");
}

function requiredCell(
  { platforms, required }: AttachedDoc,
  { texts }: PageContext,
): string {
  const only =
    platforms.length === 0
      ? []
      : [texts.site.onlyOn(platformNames(platforms, texts))];
  const { optional, requiredOn } = texts.site;
  const words =
    typeof required === "string"
      ? [requiredWords(required, texts)]
      : [optional, requiredOn(platformNames(required, texts))];
  return [...words, ...only].join("<br>");
}

/** Always, never, or the platforms that lose the event without it. */
export function requiredWords(
  required: RequiredOn,
  texts: PageContext["texts"],
): string {
  const { optional, required: always } = texts.site;
  if (required === "all") return always;
  return required === "none" ? optional : platformNames(required, texts);
}

/** Listed values, constraints and examples, a piece each. */
export function rulesOf(
  { constraints, values }: Pick<AttachedDoc, "constraints" | "values">,
  { examples }: PropertyDoc,
  { texts }: PageContext,
): readonly string[] {
  const { example, examples: plural } = texts.site;
  return [
    ...values.map(({ description, label, value }) => {
      const said = [label, description].flatMap((text) =>
        text === undefined ? [] : [line(text)],
      );
      return `${code(value)}${said.length === 0 ? "" : ` ${said.join(". ")}`}`;
    }),
    ...constraints.map(sentence),
    ...(examples.length === 0
      ? []
      : [
          `${examples.length > 1 ? plural : example}: ${examples.slice(0, 3).map(code).join(", ")}`,
        ]),
  ];
}
