// Whose a declaration is by where it stands: in a package, under a name of DFINERY's, in an import.
import { ts } from "ts-morph";
import { dfineryName, isOwnModule, knownVendors } from "./sdk-names.js";

export type Origin = "dfinery" | "other" | "unknown";

/** By where its type, or the `logEvent` of that type, is declared: a part of DFINERY's SDK under another name has it from there. */
export function originOfType(node: ts.Node, checker: ts.TypeChecker): Origin {
  const type = checker.getTypeAtLocation(node);
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return "unknown";
  const present = checker.getNonNullableType(type);
  const origins = [
    ...(present.getSymbol()?.declarations ?? []),
    ...(present.aliasSymbol?.declarations ?? []),
    ...(present.getProperty("logEvent")?.declarations ?? []),
  ].map(originOfPlace);
  return (
    origins.find((origin) => origin === "dfinery") ??
    origins.find((origin) => origin === "other") ??
    "unknown"
  );
}

/** By the package, the module or what holds a declaration: `EventSdk` is what the generated `logEvent` takes. */
function originOfPlace(declaration: ts.Declaration): Origin {
  const packageName =
    /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(
      declaration.getSourceFile().fileName,
    )?.[1];
  if (packageName !== undefined) {
    if (dfineryName.test(packageName)) return "dfinery";
    if (packageName !== "typescript") return "other";
  }
  for (let at: ts.Node = declaration; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionLike(at) && at !== declaration) return "unknown";
    const name =
      ts.isClassLike(at) ||
      ts.isInterfaceDeclaration(at) ||
      ts.isTypeAliasDeclaration(at) ||
      ts.isModuleDeclaration(at) ||
      ts.isVariableDeclaration(at) ||
      ts.isPropertySignature(at) ||
      ts.isPropertyDeclaration(at) ||
      ts.isPropertyAssignment(at)
        ? at.name?.getText()
        : undefined;
    if (name !== undefined && (dfineryName.test(name) || name === "EventSdk")) {
      return "dfinery";
    }
  }
  return "unknown";
}

export function originOfModule(specifier: string): Origin {
  // A module of the project's own says nothing yet.
  if (isOwnModule(specifier)) return "unknown";
  if (dfineryName.test(specifier)) return "dfinery";
  return knownVendors.test(specifier) ? "other" : "unknown";
}

/** The module that a declaration imports from. */
export function importedFrom(declaration: ts.Declaration): string | undefined {
  for (let at: ts.Node = declaration; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isImportDeclaration(at)) {
      return ts.isStringLiteral(at.moduleSpecifier)
        ? at.moduleSpecifier.text
        : undefined;
    }
    if (ts.isImportEqualsDeclaration(at)) {
      const { moduleReference: from } = at;
      return ts.isExternalModuleReference(from) &&
        ts.isStringLiteral(from.expression)
        ? from.expression.text
        : undefined;
    }
    if (ts.isStatement(at)) return undefined;
  }
  return undefined;
}
