// What becomes of one use of a former builder name: the edits that replace it, or why it stays.
import { ts } from "ts-morph";
import type { EventDef } from "../model/taxonomy.js";
import type { TextEdit } from "../text/text-edits.js";
import type { GeneratedFolder } from "../usage/generated-folder.js";
import type { MemberName } from "../usage/member-owner.js";
import { targetOf } from "../usage/syntax.js";
import { fileNames } from "./file-names.js";

export type FormerOutcome = Replacement | Kept;

interface Replacement {
  readonly kind: "replaced";
  readonly edits: readonly TextEdit[];
  /** The imported name to remove, if the file imports the new name already. */
  readonly removed?: string;
  /** How often the file uses the name, imports aside. */
  readonly uses: number;
}

interface Kept {
  readonly kind: "kept";
  /** A sentence without a full stop. */
  readonly reason: string;
}

export interface FormerContext {
  readonly checker: ts.TypeChecker;
  readonly folder: GeneratedFolder;
  /** The text of a component, whose template the file's tree does not contain. */
  readonly component?: string;
}

/** For a name that a file imports, with its uses in code. */
export function outcomeOfImport(
  specifier: ts.ImportSpecifier,
  uses: readonly ts.Identifier[],
  event: EventDef,
  context: FormerContext,
): FormerOutcome {
  const { builder } = event.names;
  const file = specifier.getSourceFile();
  const from = specifier.parent.parent.parent.moduleSpecifier;
  if (!exportsBuilder(from, event, context)) {
    return { kind: "kept", reason: notThere(builder) };
  }
  const count = uses.length;
  const local = specifier.name.text;
  if (specifier.propertyName !== undefined) {
    const edits = [shortest(specifier, builder)];
    return { kind: "replaced", edits, uses: count };
  }
  if (uses.some(({ parent }) => isExportedAs(parent, local))) {
    return { kind: "kept", reason: exported(builder) };
  }
  const names = fileNames(file, context.component);
  const present = importSpecifiers(file).filter(({ name }) =>
    isBuilderOf(event, context.checker.getSymbolAtLocation(name), context),
  );
  const known = present.find(
    (each) => !isTypeOnly(each) || isTypeOnly(specifier),
  );
  if (known === undefined && names.take(builder) !== builder) {
    const reason = present.length > 0 ? onlyType(builder) : taken(builder);
    return { kind: "kept", reason };
  }
  const wanted = known?.name.text ?? builder;
  if (names.isDeclared(wanted)) return { kind: "kept", reason: taken(wanted) };
  return {
    kind: "replaced",
    edits: [
      ...(known ? [] : [replace(specifier.name, builder)]),
      ...uses.map((use) => useEdit(use, wanted)),
    ],
    uses: count,
    ...(known && { removed: local }),
  };
}

/** For a name that the file exports from another module. */
export function outcomeOfExport(
  specifier: ts.ExportSpecifier,
  event: EventDef,
  context: FormerContext,
): FormerOutcome {
  const { propertyName, name, parent } = specifier;
  const { builder } = event.names;
  if (propertyName === undefined || propertyName.text === name.text) {
    return { kind: "kept", reason: exported(builder) };
  }
  return exportsBuilder(parent.parent.moduleSpecifier, event, context)
    ? { kind: "replaced", edits: [shortest(specifier, builder)], uses: 1 }
    : { kind: "kept", reason: notThere(builder) };
}

/** For a member of `owner`, a module as a whole, or a name that a pattern takes out of it. */
export function outcomeOfMember(
  node: MemberName,
  owner: ts.Type,
  event: EventDef,
  context: FormerContext,
): FormerOutcome {
  const { builder } = event.names;
  if (!isBuilderOf(event, owner.getProperty(builder), context)) {
    return { kind: "kept", reason: noMember(builder) };
  }
  const { parent } = node;
  const isShort = ts.isBindingElement(parent) && parent.name === node;
  const edit = ts.isStringLiteralLike(node)
    ? { start: node.getStart() + 1, end: node.end - 1, text: builder }
    : replace(node, isShort ? `${builder}: ${node.text}` : builder);
  return { kind: "replaced", edits: [edit], uses: 1 };
}

/** All names that a file imports in braces. */
export function importSpecifiers(
  file: ts.SourceFile,
): readonly ts.ImportSpecifier[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement)) return [];
    const bindings = statement.importClause?.namedBindings;
    return bindings && ts.isNamedImports(bindings)
      ? [...bindings.elements]
      : [];
  });
}

function isBuilderOf(
  event: EventDef,
  symbol: ts.Symbol | undefined,
  { checker, folder }: FormerContext,
): boolean {
  const declarations = targetOf(symbol, checker)?.declarations ?? [];
  return declarations.some((each) => {
    const meaning = folder.meaningOf(each);
    return (
      meaning?.kind === "builder" &&
      meaning.event === event &&
      meaning.former === undefined
    );
  });
}

function exportsBuilder(
  from: ts.Expression | undefined,
  event: EventDef,
  context: FormerContext,
): boolean {
  const { checker } = context;
  const module = from && checker.getSymbolAtLocation(from);
  const found =
    module && checker.tryGetMemberInModuleExports(event.names.builder, module);
  return isBuilderOf(event, found, context);
}

function isTypeOnly(specifier: ts.ImportSpecifier): boolean {
  return (
    specifier.isTypeOnly ||
    specifier.parent.parent.phaseModifier === ts.SyntaxKind.TypeKeyword
  );
}

/** `export { local }` */
function isExportedAs(parent: ts.Node, local: string): boolean {
  return ts.isExportSpecifier(parent) && parent.name.text === local;
}

function useEdit(use: ts.Identifier, wanted: string): TextEdit {
  const { parent } = use;
  if (ts.isExportSpecifier(parent)) return shortest(parent, wanted);
  return replace(
    use,
    ts.isShorthandPropertyAssignment(parent)
      ? `${use.text}: ${wanted}`
      : wanted,
  );
}

/** `wanted as x`, or `x` if that is the same name. */
function shortest(
  { propertyName, name }: ts.ImportSpecifier | ts.ExportSpecifier,
  wanted: string,
): TextEdit {
  const first = propertyName ?? name;
  return name.text === wanted
    ? { start: first.getStart(), end: name.end, text: wanted }
    : replace(first, wanted);
}

function replace(node: ts.Node, text: string): TextEdit {
  return { start: node.getStart(), end: node.end, text };
}

function notThere(builder: string): string {
  return `the module that it comes from does not export \`${builder}\`: export it there first`;
}

function noMember(builder: string): string {
  return `the object that it is a member of has no \`${builder}\`: add it there first`;
}

function exported(builder: string): string {
  return `this file exports it, and other packages may import it: export \`${builder}\` beside it, and remove this export when nobody imports it`;
}

function onlyType(builder: string): string {
  return `this file imports \`${builder}\` as a type: import it without \`type\``;
}

function taken(builder: string): string {
  return `\`${builder}\` is another name in this file: rename one of the two`;
}
