// What the type checker knows, where the app lints with type information; nothing here needs TypeScript itself.
import type { SourceCode } from "eslint";
import type { Node } from "estree";
import type {
  CheckerNode,
  CheckerSymbol,
  CheckerType,
} from "../calls/checker-types.js";

/** What typescript-eslint lends to rules, as far as it is used here. */
export interface TypedServices {
  readonly program: {
    getCompilerOptions(): { readonly checkJs?: boolean };
    getTypeChecker(): {
      getAliasedSymbol(symbol: CheckerSymbol): CheckerSymbol;
      getSymbolAtLocation(node: CheckerNode): CheckerSymbol | undefined;
      getTypeAtLocation(node: CheckerNode): CheckerType;
      getNonNullableType(type: CheckerType): CheckerType;
    };
  };
  /** Nodes of the file that is linted. */
  readonly tsNodeToESTreeNodeMap: {
    get(node: CheckerNode): Node | undefined;
  };
  getSymbolAtLocation(node: Node): CheckerSymbol | undefined;
  getTypeAtLocation(node: Node): CheckerType;
}

/** `ts.SymbolFlags.Alias`, which no version has changed. */
const aliasFlag = 2_097_152;

/** What an import or a re-export stands for; the symbol itself where it is neither. */
export function aliasedSymbol(
  symbol: CheckerSymbol,
  { program }: TypedServices,
): CheckerSymbol {
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
    "tsNodeToESTreeNodeMap" in services &&
    "getSymbolAtLocation" in services &&
    typeof services.getSymbolAtLocation === "function" &&
    "getTypeAtLocation" in services
  );
}
