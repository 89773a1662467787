// What an expression says: the names of events or keys that it can be, by its text or by what the checker knows of it.
import { ts } from "ts-morph";
import { namesOfConstant, sdkConstants } from "./sdk-names.js";
import { memberOf, unwrap } from "./syntax.js";
import { traceConstant } from "./trace-constant.js";

/** The event that a call names, or why nobody can tell. */
export type EventNames =
  | {
      readonly kind: "known";
      /** More than one for a union; sorted, without repetition. */
      readonly names: readonly string[];
      readonly from: "literal" | "constant" | "DFEvent" | "union";
    }
  | {
      readonly kind: "unknown";
      readonly reason: string;
      /** What would read a name that stands elsewhere. */
      readonly flag?: string;
    };

/**
 * Literals, constants, members of enums and objects, `DFEvent.X`, and unions
 * that the checker knows. `standardNames` are the catalogue's, for `DFEvent.X` where the SDK
 * is not installed.
 */
export function readNames(
  expression: ts.Expression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): EventNames {
  const node = unwrap(expression);
  if (ts.isStringLiteralLike(node)) {
    return { kind: "known", names: [node.text], from: "literal" };
  }
  const constant = sdkConstant(node, standardNames);
  const names = stringsOf(checker.getTypeAtLocation(node));
  if (names !== undefined) {
    const from =
      constant !== undefined
        ? "DFEvent"
        : names.length > 1
          ? "union"
          : "constant";
    return { kind: "known", names, from };
  }
  // An object of the project's own may be called `DFEvent`, too.
  const traced = traceConstant(node, checker);
  if (traced !== undefined) {
    return { kind: "known", names: [traced.text], from: "constant" };
  }
  if (constant !== undefined) {
    return { kind: "known", names: [constant], from: "DFEvent" };
  }
  return { kind: "unknown", reason: "its name is known only when it runs" };
}

/** The one text that an expression surely is, as a key such as `[DFEventProperty.ORDER_ID]`. */
export function readKey(
  expression: ts.Expression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): string | undefined {
  const names = readNames(expression, checker, standardNames);
  return names.kind === "known" && names.names.length === 1
    ? names.names[0]
    : undefined;
}

/** All the strings that a type stands for; `undefined` when it is not made of such. */
function stringsOf(type: ts.Type): readonly string[] | undefined {
  const parts = type.isUnion() ? type.types : [type];
  const names = new Set<string>();
  for (const part of parts) {
    if (!part.isStringLiteral()) return undefined;
    names.add(part.value);
  }
  return names.size === 0 ? undefined : [...names].sort();
}

/** `DFEvent.ADD_TO_CART` is `df_add_to_cart`. */
function sdkConstant(
  node: ts.Expression,
  standardNames: ReadonlySet<string>,
): string | undefined {
  const member = memberOf(node);
  if (!member || !sdkConstants.test(member.owner.getText())) return undefined;
  return namesOfConstant(member.name).find((each) => standardNames.has(each));
}
