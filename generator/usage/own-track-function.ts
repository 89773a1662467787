// Whether a call is what a function named with `--track-function` does with its own name: its callers are judged, not this.
import { ts } from "ts-morph";
import { lastPart, type TrackFunction } from "./sdk-names.js";
import { unwrap } from "./syntax.js";

/** `logEvent(name, …)` in the body of `function track(name, …)`, where `track` is named. */
export function isInTrackFunction(
  call: ts.CallExpression,
  nameArgument: ts.Expression | undefined,
  trackFunctions: readonly TrackFunction[],
): boolean {
  const name = nameArgument && unwrap(nameArgument);
  if (name === undefined || !ts.isIdentifier(name)) return false;
  const around = ts.findAncestor(call, ts.isFunctionLike);
  const own = around && nameOf(around);
  return (
    own !== undefined &&
    trackFunctions.some(
      (each) =>
        lastPart(each.name) === own &&
        around?.parameters[each.position]?.name.getText() === name.text,
    )
  );
}

function nameOf(around: ts.SignatureDeclaration): string | undefined {
  if (around.name !== undefined) return around.name.getText();
  let { parent } = around;
  // `const track = useCallback((name) => …, [])`
  if (ts.isCallExpression(parent)) ({ parent } = parent);
  return ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent)
    ? parent.name.getText()
    : undefined;
}
