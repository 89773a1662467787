// Every use of the generated folder in a file: calls of builders through whatever alias, wrappers, references, escapes, dead imports.
import { ts } from "ts-morph";
import type { EventDef } from "../model/taxonomy.js";
import { declarationsOf } from "./called-declarations.js";
import type { GeneratedFolder, Meaning } from "./generated-folder.js";
import type { PropertiesUse } from "./properties-use.js";
import { isNothing, readProperties } from "./read-properties.js";
import { valueSink, type ValueSink } from "../calls/value-sink.js";
import { memberOwner, type MemberName } from "./member-owner.js";
import { memberOf, moduleOf, targetOf } from "./syntax.js";
import { typescriptTree } from "./typescript-tree.js";

export interface CallSite {
  readonly kind: "call";
  readonly event: EventDef;
  readonly call: ts.CallExpression;
  readonly sink: ValueSink;
  /** What is known of the properties that a builder is given; read only where a finding may depend on them. */
  readonly use?: PropertiesUse;
  /** True where no type checker of the app sees the call, so that its arguments are judged here. */
  readonly unchecked?: true;
  /** The wrapper that was called, where it was not the builder itself. */
  readonly through?: string;
}

/** A builder that is passed on, not called. */
export interface ReferenceSite {
  readonly kind: "reference";
  readonly event: EventDef;
  readonly node: ts.Node;
}

export interface EscapeSite {
  readonly kind: "escape";
  readonly call: ts.CallExpression;
  readonly name?: string;
}

/** A name that is imported from the generated folder and is not there. */
export interface DeadImport {
  readonly kind: "dead-import";
  readonly name: string;
  readonly node: ts.Node;
  /** The inactive event whose builder it was. */
  readonly event?: EventDef;
}

/** A builder that is used under the name that its event had before, in addition to what is done with it. */
export interface FormerSite {
  readonly kind: "former";
  readonly event: EventDef;
  readonly name: string;
  readonly node: ts.Node;
}

export type Site =
  CallSite | ReferenceSite | FormerSite | EscapeSite | DeadImport;

export interface Collected {
  readonly sites: readonly Site[];
  /** Calls of anything else, for the search for wrappers. */
  readonly others: readonly OtherCall[];
}

export interface OtherCall {
  readonly call: ts.CallExpression;
  readonly declarations: readonly ts.Node[];
}

export interface CollectOptions {
  readonly program: ts.Program;
  readonly folder: GeneratedFolder;
  readonly resolve: (specifier: string, from: string) => string | undefined;
  /** Events whose builders' arguments are to be read. */
  readonly isToRead: (event: EventDef) => boolean;
  /** Whether no type checker of the app sees a node; there the arguments of every builder are read. */
  readonly isUnchecked: (node: ts.Node) => boolean;
  /** Names of the constants `DFEventProperty.*`, for code whose SDK is not installed. */
  readonly standardNames: ReadonlySet<string>;
  /** Names in the file that may lead to a builder: no others are looked at; absent for all. */
  readonly taintedNames?: ReadonlySet<string>;
}

/** Resolves what each call of a file calls. */
export function collectSites(
  file: ts.SourceFile,
  options: CollectOptions,
): Collected {
  const { program, folder, resolve, taintedNames } = options;
  const checker = program.getTypeChecker();
  const tree = typescriptTree(checker);
  const sites: Site[] = [];
  const others: OtherCall[] = [];
  const leadsToFolder = (node: ts.Expression | undefined) => {
    if (node === undefined || !ts.isStringLiteralLike(node)) return false;
    const target = resolve(node.text, file.fileName);
    return target !== undefined && folder.contains(target);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) onCall(node);
    else if (ts.isIdentifier(node)) onIdentifier(node);
    else if (ts.isStringLiteralLike(node)) onFormerName(node);
    ts.forEachChild(node, visit);
  };

  /** `this` and `super` may have what the class, or one that it extends, holds. */
  const mayLead = (node: ts.Node): boolean =>
    taintedNames === undefined ||
    (ts.isIdentifier(node)
      ? taintedNames.has(node.text)
      : node.kind === ts.SyntaxKind.ThisKeyword ||
        node.kind === ts.SyntaxKind.SuperKeyword ||
        (ts.isCallExpression(node) && moduleOf(node) !== undefined) ||
        ts.forEachChild(node, (child) => mayLead(child) || undefined) === true);

  function onCall(call: ts.CallExpression): void {
    if (!mayLead(call.expression)) return;
    const declarations = declarationsOf(call.expression, program, resolve);
    const meaning = firstMeaning(declarations, folder);
    switch (meaning?.kind) {
      case "builder":
        sites.push({
          kind: "call",
          event: meaning.event,
          call,
          sink: valueSink(call, tree),
          ...useOf(call, meaning.event),
        });
        return;
      case "escape": {
        const [first] = call.arguments;
        const name =
          first && ts.isStringLiteralLike(first) ? first.text : undefined;
        sites.push({
          kind: "escape",
          call,
          ...(name !== undefined && { name }),
        });
        return;
      }
      case "sender":
        return;
      case undefined:
        if (declarations.length > 0) others.push({ call, declarations });
    }
  }

  function useOf(
    call: ts.CallExpression,
    event: EventDef,
  ): Pick<CallSite, "use" | "unchecked"> {
    const [given] = call.arguments;
    const unchecked = options.isUnchecked(call);
    if (!unchecked && (!given || !options.isToRead(event))) return {};
    const use =
      given && !isNothing(given)
        ? readProperties(given, checker, options.standardNames)
        : { properties: [], open: false, openings: [] };
    return { use, ...(unchecked && { unchecked }) };
  }

  function onIdentifier(node: ts.Identifier): void {
    const { parent } = node;
    if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) {
      onSpecifier(parent, node);
      if (ts.isExportSpecifier(parent)) onFormerName(node);
      return;
    }
    if (isNoValue(node)) {
      onFormerName(node);
      return;
    }
    const isMember =
      ts.isPropertyAccessExpression(parent) && parent.name === node;
    if (!mayLead(isMember ? parent.expression : node)) return;
    // `export const purchase = dfPurchase` is another name, no use.
    const whole =
      memberOf(parent)?.name === node.text &&
      ts.isPropertyAccessExpression(parent) &&
      parent.name === node
        ? parent
        : node;
    const symbol = targetOf(
      ts.isShorthandPropertyAssignment(parent)
        ? checker.getShorthandAssignmentValueSymbol(parent)
        : checker.getSymbolAtLocation(node),
      checker,
    );
    const meaning = firstMeaning(symbol?.declarations ?? [], folder);
    if (meaning?.kind !== "builder") return;
    const { event, former } = meaning;
    if (former !== undefined) {
      sites.push({ kind: "former", event, name: former, node });
    }
    if (isCallee(whole)) return;
    if (valueSink(whole, tree) === "escapes") {
      sites.push({ kind: "reference", event, node });
    }
  }

  /** A former name in an export, in a type, in quotes, or taken out of the module: no use of the builder, but the name has to exist. */
  function onFormerName(node: MemberName): void {
    const name = node.text;
    if (folder.eventOfBuilder(name) === undefined) return;
    const symbol = nameSymbol(node, checker);
    const found = targetOf(symbol, checker)?.declarations ?? [];
    const meaning = firstMeaning(found, folder);
    if (meaning?.kind !== "builder" || meaning.former !== name) return;
    sites.push({ kind: "former", event: meaning.event, name, node });
  }

  function onSpecifier(
    specifier: ts.ImportSpecifier | ts.ExportSpecifier,
    node: ts.Identifier,
  ): void {
    if ((specifier.propertyName ?? specifier.name) !== node) return;
    const outer = ts.isImportSpecifier(specifier)
      ? specifier.parent.parent.parent
      : specifier.parent.parent;
    const from = "moduleSpecifier" in outer ? outer.moduleSpecifier : undefined;
    if (!from || !leadsToFolder(from)) return;
    const target = targetOf(
      checker.getSymbolAtLocation(specifier.name),
      checker,
    );
    if (target?.declarations && target.declarations.length > 0) return;
    const event = folder.eventOfBuilder(node.text);
    sites.push({
      kind: "dead-import",
      name: node.text,
      node,
      ...(event && { event }),
    });
  }

  visit(file);
  return { sites, others };
}

/** What a name in an export, a type, quotes or a pattern refers to; nothing for one that is declared there. */
function nameSymbol(
  node: MemberName,
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isExportSpecifier(parent)) {
    const { propertyName, name } = parent;
    return (propertyName ?? name) === node
      ? checker.getSymbolAtLocation(name)
      : undefined;
  }
  if (ts.isTypeQueryNode(parent)) return checker.getSymbolAtLocation(node);
  if (ts.isBindingElement(parent)) {
    // A name taken out of `require` is an alias, whose uses are reported.
    const local = checker.getSymbolAtLocation(parent.name);
    if (local && (local.flags & ts.SymbolFlags.Alias) !== 0) return undefined;
  }
  return memberOwner(node, checker)?.getProperty(node.text);
}

function firstMeaning(
  declarations: readonly ts.Node[],
  folder: GeneratedFolder,
): Meaning | undefined {
  for (const declaration of declarations) {
    const meaning = folder.meaningOf(declaration);
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

function isCallee(node: ts.Node): boolean {
  let at = node;
  while (
    ts.isParenthesizedExpression(at.parent) ||
    ts.isNonNullExpression(at.parent)
  ) {
    at = at.parent;
  }
  return ts.isCallExpression(at.parent) && at.parent.expression === at;
}

/** Names in declarations, types and keys are not values. */
function isNoValue(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    ts.isTypeNode(parent) ||
    ts.isTypeQueryNode(parent) ||
    ts.isQualifiedName(parent) ||
    ts.isBindingElement(parent) ||
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent) ||
    (ts.isVariableDeclaration(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isFunctionLike(parent) && parent.name === node) ||
    ts.isParameter(parent)
  );
}
