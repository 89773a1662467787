// What the type checker knows, where the app lints with type information; nothing here needs TypeScript itself.
import type { SourceCode } from "eslint";
import type { Node } from "estree";

/** What typescript-eslint lends to rules, as far as it is used here. */
export interface TypedServices {
  readonly program: {
    getTypeChecker(): {
      getAliasedSymbol(symbol: TypedSymbol): TypedSymbol;
      getSymbolAtLocation(node: TypedNode): TypedSymbol | undefined;
      getNonNullableType(type: TypedType): TypedType;
    };
  };
  getSymbolAtLocation(node: Node): TypedSymbol | undefined;
  getTypeAtLocation(node: Node): TypedType;
}

export interface TypedSymbol {
  readonly name: string;
  readonly flags: number;
  readonly declarations?: readonly TypedNode[];
}

/** A node of TypeScript's own tree: some have these parts. */
export interface TypedNode {
  readonly parent?: TypedNode;
  readonly name?: { readonly text?: string };
  readonly type?: TypedNode;
  readonly initializer?: TypedNode;
  readonly moduleSpecifier?: { readonly text?: string };
  getSourceFile(): { readonly fileName: string };
  getText(): string;
}

export interface TypedType {
  isUnion(): boolean;
  isStringLiteral(): boolean;
  getSymbol(): TypedSymbol | undefined;
  getProperty(name: string): TypedSymbol | undefined;
  readonly aliasSymbol?: TypedSymbol;
  readonly types?: readonly TypedType[];
  readonly value?: unknown;
}

/** `ts.SymbolFlags.Alias`, which no version has changed. */
const aliasFlag = 2_097_152;

/** What an import or a re-export stands for; the symbol itself where it is neither. */
export function aliasedSymbol(
  symbol: TypedSymbol,
  { program }: TypedServices,
): TypedSymbol {
  return (symbol.flags & aliasFlag) === 0
    ? symbol
    : program.getTypeChecker().getAliasedSymbol(symbol);
}

/** Where a name was first declared, through imports and re-exports; `undefined` without type information. */
export function declarationOf(
  node: Node,
  sourceCode: SourceCode,
): { readonly file: string; readonly name: string } | undefined {
  const services = servicesOf(sourceCode);
  const symbol = services?.getSymbolAtLocation(
    node.type === "MemberExpression" ? node.property : node,
  );
  if (services === undefined || symbol === undefined) return undefined;
  const target = aliasedSymbol(symbol, services);
  const file = target.declarations?.[0]?.getSourceFile().fileName;
  return file === undefined ? undefined : { file, name: target.name };
}

/** All the strings that an expression can be, if its type says so. */
export function stringsOf(
  node: Node,
  sourceCode: SourceCode,
): readonly string[] | undefined {
  const type = servicesOf(sourceCode)?.getTypeAtLocation(node);
  if (type === undefined) return undefined;
  const parts = type.isUnion() ? (type.types ?? []) : [type];
  const names = parts.map((part) =>
    part.isStringLiteral() && typeof part.value === "string"
      ? part.value
      : undefined,
  );
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 || known.length < names.length
    ? undefined
    : [...new Set(known)].sort();
}

/** Nothing where the app lints without type information. */
export function servicesOf(sourceCode: SourceCode): TypedServices | undefined {
  const services: unknown = sourceCode.parserServices;
  return isTyped(services) ? services : undefined;
}

function isTyped(services: unknown): services is TypedServices {
  return (
    typeof services === "object" &&
    services !== null &&
    "program" in services &&
    typeof services.program === "object" &&
    services.program !== null &&
    "getSymbolAtLocation" in services &&
    typeof services.getSymbolAtLocation === "function" &&
    "getTypeAtLocation" in services
  );
}
