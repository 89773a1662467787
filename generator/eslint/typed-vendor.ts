// Whose an object is by what the type checker knows, as `usage` judges it; TypeScript's own nodes are only looked at.
import type { SourceCode } from "eslint";
import type { Node } from "estree";
import {
  dfineryName,
  isSdkName,
  vendorOfFile,
  vendorOfModule,
  surestOf,
  type Vendor,
} from "../sdk/sdk-names.js";
import { unwrap } from "./ast.js";
import {
  aliasedSymbol,
  servicesOf,
  type TypedNode,
  type TypedServices,
  type TypedSymbol,
} from "./typed.js";

const maxSteps = 20;

/** `unknown` without type information, and where the checker cannot tell either. */
export function typedVendorOf(node: Node, sourceCode: SourceCode): Vendor {
  const services = servicesOf(sourceCode);
  if (services === undefined) return "unknown";
  const at = unwrap(node);
  const named = at.type === "CallExpression" ? unwrap(at.callee) : at;
  const symbol = services.getSymbolAtLocation(
    named.type === "MemberExpression" ? named.property : named,
  );
  const declared = ofSymbol(symbol, services, 0);
  if (declared !== "unknown") return declared;
  const typed = ofType(at, services);
  if (typed !== "unknown") return typed;
  const target = symbol && aliasedSymbol(symbol, services);
  return target === symbol ? "unknown" : ofSymbol(target, services, 0);
}

/** By where its type, or the `logEvent` of that type, is declared. */
function ofType(node: Node, services: TypedServices): Vendor {
  const type = services.program
    .getTypeChecker()
    .getNonNullableType(services.getTypeAtLocation(node));
  const declarations = [
    ...(type.getSymbol()?.declarations ?? []),
    ...(type.aliasSymbol?.declarations ?? []),
    ...(type.getProperty("logEvent")?.declarations ?? []),
  ];
  return surestOf(declarations.map(ofPlace));
}

/** By the package, the module or what holds a declaration. */
function ofPlace(declaration: TypedNode): Vendor {
  const vendor = vendorOfFile(declaration.getSourceFile().fileName);
  if (vendor !== "unknown") return vendor;
  let at: TypedNode | undefined = declaration;
  for (; at !== undefined; at = at.parent) {
    // A function stands between: what is declared in it is not of what is around it.
    if ("parameters" in at && at !== declaration) return "unknown";
    const { name } = at;
    const text = "parameters" in at ? undefined : name?.text;
    if (text !== undefined && isSdkName(text)) return "dfinery";
  }
  return "unknown";
}

/** By what its declarations import, hold or are typed as: all there is where the SDK is not installed, and its types are `any`. */
function ofSymbol(
  symbol: TypedSymbol | undefined,
  services: TypedServices,
  steps: number,
): Vendor {
  for (const declaration of symbol?.declarations ?? []) {
    const vendor = ofDeclaration(declaration, services, steps);
    if (vendor !== "unknown") return vendor;
  }
  return "unknown";
}

function ofDeclaration(
  declaration: TypedNode,
  services: TypedServices,
  steps: number,
): Vendor {
  const module = importedFrom(declaration);
  if (module !== undefined) return vendorOfModule(module);
  const { type, initializer } = declaration;
  if (type !== undefined) {
    const text = type.getText();
    if (dfineryName.test(text) || /\bEventSdk\b/.test(text)) return "dfinery";
  }
  if (initializer === undefined || steps > maxSteps) return "unknown";
  const checker = services.program.getTypeChecker();
  const symbol = checker.getSymbolAtLocation(initializer);
  if (symbol === undefined) return "unknown";
  const held = ofSymbol(symbol, services, steps + 1);
  if (held !== "unknown") return held;
  const target = aliasedSymbol(symbol, services);
  return target === symbol ? "unknown" : ofSymbol(target, services, steps + 1);
}

function importedFrom(declaration: TypedNode): string | undefined {
  let at: TypedNode | undefined = declaration;
  for (; at !== undefined; at = at.parent) {
    if (at.moduleSpecifier?.text !== undefined) return at.moduleSpecifier.text;
    if ("statements" in at) return undefined;
  }
  return undefined;
}
