// Compares a builder call with the raw call as the compiler sees them: the type of the value, and its effect
// on the code that follows.
import { ts } from "ts-morph";
import { shortMessage } from "./new-errors.js";

/** Why they differ, as a sentence without a full stop. The nodes belong to two programs. */
export function whyDifferent(
  before: { readonly program: ts.Program; readonly call: ts.CallExpression },
  after: { readonly program: ts.Program; readonly node: ts.Node },
  isValueUsed: boolean,
): string | undefined {
  const checker = before.program.getTypeChecker();
  const signature = checker.getResolvedSignature(before.call);
  const returned = signature && checker.getReturnTypeOfSignature(signature);
  if (returned && returned.flags & ts.TypeFlags.Never) {
    return "it never returns, which a builder call would not tell the compiler";
  }
  if (signature && checker.getTypePredicateOfSignature(signature)) {
    return "it narrows a type for the compiler, which a builder call would not";
  }
  if (!isValueUsed) return undefined;
  const was = textsOfType(before.program, before.call);
  const is = textsOfType(after.program, after.node);
  if (was.exact === is.exact) return undefined;
  if (was.short === "any") {
    return `its value is \`any\` and would become \`${shortMessage(is.short)}\`: check that the SDK's types are installed`;
  }
  return was.short === is.short
    ? `its value would have another type of the same name, \`${shortMessage(is.short)}\``
    : `its value would have the type \`${shortMessage(is.short)}\` instead of \`${shortMessage(was.short)}\``;
}

/** `exact` includes the module of each name. */
function textsOfType(
  program: ts.Program,
  node: ts.Node,
): { readonly exact: string; readonly short: string } {
  const checker = program.getTypeChecker();
  const type = checker.getTypeAtLocation(node);
  const text = (flags: ts.TypeFormatFlags) =>
    checker.typeToString(
      type,
      undefined,
      ts.TypeFormatFlags.NoTruncation | flags,
    );
  return {
    exact: text(ts.TypeFormatFlags.UseFullyQualifiedType),
    short: text(ts.TypeFormatFlags.None),
  };
}
