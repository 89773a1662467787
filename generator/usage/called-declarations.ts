// What a callee stands for: the functions that it can be, through aliases, holders, imports and `require`.
import { ts } from "ts-morph";
import { memberOf, moduleOf, takenApart, targetOf, unwrap } from "./syntax.js";

/** The functions that a callee can be: by its type, which goes through any alias, holder or import; by its symbol where there is no type. */
export function declarationsOf(
  callee: ts.Expression,
  program: ts.Program,
  resolve: (specifier: string, from: string) => string | undefined,
): readonly ts.Node[] {
  const checker = program.getTypeChecker();
  const type = checker.getTypeAtLocation(callee);
  const found = (type.isUnion() ? type.types : [type]).flatMap((part) =>
    part.getCallSignatures().flatMap(({ declaration }) => declaration ?? []),
  );
  if (found.length > 0) return found;
  const node = unwrap(callee);
  const symbol = targetOf(
    checker.getSymbolAtLocation(
      ts.isPropertyAccessExpression(node) ? node.name : node,
    ),
    checker,
  );
  const declarations = symbol?.declarations ?? [];
  return [...declarations, ...required(node, declarations, program, resolve)];
}

/** `const { dfLogin } = require("…")` and `events.dfLogin` of `const events = require("…")` in TypeScript, to which that is `any`. */
function required(
  callee: ts.Expression,
  declarations: readonly ts.Node[],
  program: ts.Program,
  resolve: (specifier: string, from: string) => string | undefined,
): readonly ts.Node[] {
  const checker = program.getTypeChecker();
  const [first] = declarations;
  let name: string | undefined;
  let holder: ts.Node | undefined;
  if (first && ts.isBindingElement(first)) {
    name = (first.propertyName ?? first.name).getText();
    holder = takenApart(first);
  } else {
    const member = memberOf(callee);
    name = member?.name;
    holder =
      member && checker.getSymbolAtLocation(member.owner)?.valueDeclaration;
  }
  if (!holder || name === undefined || !ts.isVariableDeclaration(holder)) {
    return [];
  }
  let from = holder.initializer && unwrap(holder.initializer);
  if (from && ts.isAwaitExpression(from)) from = unwrap(from.expression);
  if (!from || !ts.isCallExpression(from)) return [];
  const specifier = moduleOf(from);
  const path = specifier && resolve(specifier, callee.getSourceFile().fileName);
  return path === undefined || path === "" ? [] : exportOf(path, name, program);
}

function exportOf(
  path: string,
  name: string,
  program: ts.Program,
): readonly ts.Node[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  return module
    ? (targetOf(checker.tryGetMemberInModuleExports(name, module), checker)
        ?.declarations ?? [])
    : [];
}
