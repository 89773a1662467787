// Finds where a file uses builders under the name that their event had before.
import { ts } from "ts-morph";
import type { EventDef } from "../model/taxonomy.js";
import type { GeneratedFolder, Meaning } from "../usage/generated-folder.js";
import {
  isMemberName,
  memberOwner,
  type MemberName,
} from "../usage/member-owner.js";
import { targetOf } from "../usage/syntax.js";
import {
  importSpecifiers,
  outcomeOfExport,
  outcomeOfImport,
  outcomeOfMember,
  type FormerContext,
  type FormerOutcome,
} from "./former-outcome.js";

/** One former name of a builder in a file: an import with all its uses, or a single use as a member. */
export interface FormerName {
  readonly event: EventDef;
  readonly former: string;
  /** Where the name is first written. */
  readonly node: MemberName;
  readonly outcome: FormerOutcome;
}

/** In the order of the file. */
export function formerNames(
  file: ts.SourceFile,
  context: FormerContext,
): readonly FormerName[] {
  const found: FormerName[] = [];
  const imported = new Map<ts.ImportSpecifier, ts.Identifier[]>();
  const visit = (node: ts.Node): void => {
    const specifier = ts.isIdentifier(node)
      ? specifierOf(node, context.checker)
      : undefined;
    if (ts.isIdentifier(node) && specifier) imported.get(specifier)?.push(node);
    else if (isMemberName(node)) found.push(...otherUse(node, context));
    ts.forEachChild(node, visit);
  };
  for (const specifier of importSpecifiers(file)) {
    if (formerOf(specifier.name, context)) imported.set(specifier, []);
  }
  visit(file);
  for (const [specifier, uses] of imported) {
    found.push(...ofImport(specifier, uses, context));
  }
  return found.sort((a, b) => a.node.pos - b.node.pos);
}

type FormerMeaning = Extract<Meaning, { readonly kind: "builder" }> & {
  readonly former: string;
};

function formerOf(
  node: ts.Node,
  { checker, folder }: FormerContext,
): FormerMeaning | undefined {
  return formerMeaning(checker.getSymbolAtLocation(node), checker, folder);
}

function formerMeaning(
  symbol: ts.Symbol | undefined,
  checker: ts.TypeChecker,
  folder: GeneratedFolder,
): FormerMeaning | undefined {
  for (const each of targetOf(symbol, checker)?.declarations ?? []) {
    const meaning = folder.meaningOf(each);
    if (meaning?.kind !== "builder" || meaning.former === undefined) continue;
    return { ...meaning, former: meaning.former };
  }
  return undefined;
}

/** The import that a name in code refers to. */
function specifierOf(
  node: ts.Identifier,
  checker: ts.TypeChecker,
): ts.ImportSpecifier | undefined {
  const { parent } = node;
  if (ts.isImportSpecifier(parent)) return undefined;
  const [declaration] = localSymbol(node, checker)?.declarations ?? [];
  return declaration && ts.isImportSpecifier(declaration)
    ? declaration
    : undefined;
}

function localSymbol(
  node: ts.Identifier,
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) {
    return checker.getShorthandAssignmentValueSymbol(parent);
  }
  if (ts.isExportSpecifier(parent)) {
    const isLocal = parent.parent.parent.moduleSpecifier === undefined;
    const isName = (parent.propertyName ?? parent.name) === node;
    return isLocal && isName
      ? checker.getExportSpecifierLocalTargetSymbol(parent)
      : undefined;
  }
  return checker.getSymbolAtLocation(node);
}

/** A member of the module as a whole, a name that is taken out of it, or an export from it. */
function otherUse(
  node: MemberName,
  context: FormerContext,
): readonly FormerName[] {
  const { parent } = node;
  const { checker, folder } = context;
  if (ts.isExportSpecifier(parent)) return reExport(parent, node, context);
  const owner = memberOwner(node, checker);
  const property = owner?.getProperty(node.text);
  const meaning = formerMeaning(property, checker, folder);
  if (owner === undefined || !isWritten(meaning, node)) return [];
  const { event, former } = meaning;
  const outcome = outcomeOfMember(node, owner, event, context);
  return [{ event, former, node, outcome }];
}

/** A module may export the builder under another name, such as `default`, which stays. */
function isWritten(
  meaning: FormerMeaning | undefined,
  { text }: MemberName,
): meaning is FormerMeaning {
  return meaning?.former === text;
}

function reExport(
  specifier: ts.ExportSpecifier,
  node: MemberName,
  context: FormerContext,
): readonly FormerName[] {
  if ((specifier.propertyName ?? specifier.name) !== node) return [];
  const meaning = formerOf(specifier.name, context);
  if (!isWritten(meaning, node)) return [];
  const { event, former } = meaning;
  const outcome = outcomeOfExport(specifier, event, context);
  return [{ event, former, node, outcome }];
}

function ofImport(
  specifier: ts.ImportSpecifier,
  uses: readonly ts.Identifier[],
  context: FormerContext,
): readonly FormerName[] {
  const meaning = formerOf(specifier.name, context);
  const node = specifier.propertyName ?? specifier.name;
  if (!isWritten(meaning, node)) return [];
  const { event, former } = meaning;
  const outcome = outcomeOfImport(specifier, uses, event, context);
  return [{ event, former, node, outcome }];
}
