// Rule `no-deprecated-event`: builders of deprecated events, and deprecated properties in what builders take.
import type { Rule } from "eslint";
import type { Node, ObjectExpression, Property } from "estree";
import { keyOf, parentOf, unwrap } from "../ast.js";
import {
  holdsBuilders,
  type Builder,
  type FileContext,
  type OpenFile,
} from "../file-context.js";
import { makeUsable } from "../import-edit.js";
import type {
  IndexedEvent,
  IndexedProperty,
  TaxonomyIndex,
} from "../taxonomy-index.js";
import { deprecationText, oneLine } from "../deprecation-text.js";

/** Says since when, what to use and why; suggests the replacement where the name is all that differs. */
export function noDeprecatedEvent(open: OpenFile): Rule.RuleModule {
  return {
    meta: {
      type: "suggestion",
      docs: {
        description:
          "Disallow building events and properties that the taxonomy marks as deprecated",
      },
      hasSuggestions: true,
      schema: [],
      messages: {
        event: "`{{builder}}` is deprecated{{text}}",
        property: "`{{name}}` is deprecated{{text}}",
        replace: "Use `{{name}}` instead.",
      },
    },
    create(context) {
      const file = open(context);
      if (file.isPassedOver) return {};
      const reportBuilder = (node: Node) => {
        const built = file.builderOf(node);
        if (built) reportEvent(node, built, file, context);
      };
      return {
        Program() {
          for (const { references } of file.sourceCode.scopeManager.scopes) {
            for (const reference of references) {
              const { identifier, resolved } = reference;
              // Another name for a builder is reported where it is made.
              const isTaken = resolved?.defs.some(
                ({ type, node }) =>
                  type === "ImportBinding" ||
                  (type === "Variable" && node.id.type !== "Identifier"),
              );
              if (isTaken && reference.isRead() && isUse(identifier)) {
                reportBuilder(identifier);
              }
            }
          }
        },
        MemberExpression(node) {
          if (isUse(node)) reportBuilder(node);
        },
        CallExpression(node) {
          const built = file.builderOf(node.callee);
          const [first] = node.arguments;
          if (!built || !first) return;
          reportProperties(first, built, file, context);
        },
      };
    },
  };
}

/** Not a re-export, not `typeof x` of a type, not the `a` of `a.b`. */
function isUse(node: Node): boolean {
  const parent = parentOf(node);
  const type: string = parent?.type ?? "";
  if (type === "ExportSpecifier" || type === "TSTypeQuery") return false;
  return !(parent?.type === "MemberExpression" && parent.object === node);
}

function reportEvent(
  node: Node,
  { event, taxonomy }: Builder,
  file: FileContext,
  context: Rule.RuleContext,
): void {
  const { deprecated } = event;
  if (deprecated === undefined) return;
  const replacement = taxonomy.events.get(deprecated.replacedBy ?? "");
  const usable = replacement?.inactive === false ? replacement : undefined;
  const use = usable?.builder ?? deprecated.replacedBy;
  context.report({
    node,
    messageId: "event",
    data: { builder: event.builder, text: deprecationText(deprecated, use) },
    suggest:
      usable && fitsAt(node, event, usable, file)
        ? [
            {
              messageId: "replace",
              data: { name: usable.builder },
              fix: (fixer) =>
                replaceBuilder(node, usable, taxonomy, file, fixer),
            },
          ]
        : [],
  });
}

/** Whether the replacement takes what the call gives, or else all that the old event can be given. */
function fitsAt(
  node: Node,
  old: IndexedEvent,
  replacement: IndexedEvent,
  file: FileContext,
): boolean {
  const call = parentOf(node);
  const [first] =
    call?.type === "CallExpression" && call.callee === node
      ? call.arguments
      : [];
  const literal = first && literalOf(first, file);
  const given = literal && keysOf(literal);
  const sure = given ?? requiredOf(old);
  const possible = given ?? [...old.properties.keys()];
  return (
    possible.every((key) => replacement.properties.has(key)) &&
    requiredOf(replacement).every((key) => sure.includes(key))
  );
}

function replaceBuilder(
  node: Node,
  { builder }: IndexedEvent,
  taxonomy: TaxonomyIndex,
  file: FileContext,
  fixer: Rule.RuleFixer,
): Rule.Fix[] {
  const { written, edits } = makeUsable(
    [{ name: builder, holds: holdsBuilders }],
    node,
    taxonomy,
    file,
  );
  return [
    ...edits.map((edit) => edit(fixer)),
    ...written.map((name) => fixer.replaceText(node, name)),
  ];
}

function reportProperties(
  argument: Node,
  { event, taxonomy }: Builder,
  file: FileContext,
  context: Rule.RuleContext,
): void {
  const literal = literalOf(argument, file);
  if (literal === undefined) return;
  const known = [...event.properties.keys()];
  reportKeys(literal, taxonomy.properties, known, context);
  for (const property of literal.properties) {
    if (property.type !== "Property" || nameOf(property) !== "df_items")
      continue;
    const items = unwrap(property.value);
    if (items.type !== "ArrayExpression") continue;
    for (const element of items.elements) {
      const item = element && literalOf(element, file);
      if (!item) continue;
      const names = [...taxonomy.itemProperties.keys()];
      reportKeys(item, taxonomy.itemProperties, names, context);
    }
  }
}

function reportKeys(
  literal: ObjectExpression,
  definitions: ReadonlyMap<string, IndexedProperty>,
  attached: readonly string[],
  context: Rule.RuleContext,
): void {
  const given = literal.properties.flatMap((property) =>
    property.type === "Property" ? (nameOf(property) ?? []) : [],
  );
  for (const property of literal.properties) {
    if (property.type !== "Property") continue;
    const name = nameOf(property);
    const definition = definitions.get(name ?? "");
    if (name === undefined || definition?.deprecated === undefined) continue;
    if (!attached.includes(name)) continue;
    const { replacedBy } = definition.deprecated;
    const replacement = definitions.get(replacedBy ?? "");
    const fits =
      replacedBy !== undefined &&
      replacement?.type === definition.type &&
      attached.includes(replacedBy) &&
      !given.includes(replacedBy);
    context.report({
      node: property.key,
      messageId: "property",
      data: {
        name: oneLine(name),
        text: deprecationText(definition.deprecated, replacedBy),
      },
      suggest: fits
        ? [
            {
              messageId: "replace",
              data: { name: oneLine(replacedBy) },
              fix: (fixer) => renameKey(property, replacedBy, fixer),
            },
          ]
        : [],
    });
  }
}

function renameKey(
  property: Property,
  name: string,
  fixer: Rule.RuleFixer,
): Rule.Fix {
  const isName = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
  const key = isName ? name : JSON.stringify(name);
  if (property.shorthand) return fixer.insertTextBefore(property, `${key}: `);
  return fixer.replaceText(
    property.key,
    property.computed ? JSON.stringify(name) : key,
  );
}

function literalOf(
  node: Node,
  file: FileContext,
): ObjectExpression | undefined {
  const inner = file.valueOf(node);
  return inner?.type === "ObjectExpression" ? inner : undefined;
}

/** `undefined` when a spread or a computed key hides some. */
function keysOf(literal: ObjectExpression): readonly string[] | undefined {
  const keys = literal.properties.map((property) =>
    property.type === "Property" ? nameOf(property) : undefined,
  );
  const known = keys.filter((key) => key !== undefined);
  return known.length === keys.length ? known : undefined;
}

function nameOf(property: Property): string | undefined {
  return keyOf(property.key, property.computed);
}

function requiredOf({ properties }: IndexedEvent): readonly string[] {
  return [...properties].flatMap(([key, required]) => (required ? [key] : []));
}
