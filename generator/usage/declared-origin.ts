// Whose a declaration is by where it stands: in a package, under a name of DFINERY's, in an import.
import { ts } from "ts-morph";
import { isSdkName, vendorOfFile, surestOf, type Vendor } from "./sdk-names.js";

/** By where its type, or the `logEvent` of that type, is declared: a part of DFINERY's SDK under another name has it from there. */
export function originOfType(node: ts.Node, checker: ts.TypeChecker): Vendor {
  const type = checker.getTypeAtLocation(node);
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return "unknown";
  const present = checker.getNonNullableType(type);
  const declarations = [
    ...(present.getSymbol()?.declarations ?? []),
    ...(present.aliasSymbol?.declarations ?? []),
    ...(present.getProperty("logEvent")?.declarations ?? []),
  ];
  return surestOf(declarations.map(originOfPlace));
}

/** By the package, the module or what holds a declaration. */
function originOfPlace(declaration: ts.Declaration): Vendor {
  const vendor = vendorOfFile(declaration.getSourceFile().fileName);
  if (vendor !== "unknown") return vendor;
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
    if (name !== undefined && isSdkName(name)) return "dfinery";
  }
  return "unknown";
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
