// The one string that an expression of TypeScript's tree always is.
import type { ts } from "ts-morph";
import { readKey as read } from "../calls/read-event-name.js";
import { typescriptTree } from "./typescript-tree.js";

/** A key such as `[DFEventProperty.ORDER_ID]`; `standardNames` are for code whose SDK is not installed. */
export function readKey(
  expression: ts.Expression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): string | undefined {
  return read(expression, typescriptTree(checker), (name) =>
    standardNames.has(name),
  );
}
