// Calls that reach a builder through functions of the project that only forward to it.
import { ts } from "ts-morph";
import type { EventDef } from "../model/taxonomy.js";
import type { CallSite, OtherCall } from "./collect-sites.js";
import { unwrap } from "./syntax.js";

const maxDepth = 5;

/** A call of a wrapper for each event that it makes. What wraps a wrapper is one too. */
export function callsThroughWrappers(
  calls: readonly CallSite[],
  others: readonly OtherCall[],
): readonly CallSite[] {
  const found: CallSite[] = [];
  const seen = new Set<ts.Node>();
  let inner: readonly CallSite[] = calls;
  for (let depth = 0; depth < maxDepth && inner.length > 0; depth++) {
    const wrappers = new Map<ts.Node, Set<EventDef>>();
    for (const { call, event } of inner) {
      const wrapper = wrapperAround(call);
      if (wrapper === undefined) continue;
      const events = wrappers.get(wrapper) ?? new Set();
      wrappers.set(wrapper, events.add(event));
    }
    if (wrappers.size === 0) break;
    const outer: CallSite[] = [];
    for (const { call, declarations } of others) {
      if (seen.has(call)) continue;
      const events = declarations.flatMap((each) => [
        ...(wrappers.get(each) ?? []),
      ]);
      if (events.length === 0) continue;
      seen.add(call);
      const through = call.expression.getText().replace(/\s+/g, "");
      for (const event of events) {
        outer.push({ kind: "call", event, call, sink: "escapes", through });
      }
    }
    found.push(...outer);
    inner = outer;
  }
  return found;
}

/** The nearest function, if the call is all that it does, or if it forwards its own parameters to the call. */
export function wrapperAround(call: ts.CallExpression): ts.Node | undefined {
  let at: ts.Node = call;
  while (!ts.isFunctionLike(at.parent)) {
    if (ts.isSourceFile(at.parent)) return undefined;
    at = at.parent;
  }
  const around = at.parent;
  const body = "body" in around ? around.body : undefined;
  if (!body) return undefined;
  const does = ts.isBlock(body) ? body.statements.length <= 1 : true;
  return does || forwards(call, around) ? around : undefined;
}

function forwards(
  call: ts.CallExpression,
  around: ts.SignatureDeclaration,
): boolean {
  const parameters = new Set(
    around.parameters.map(({ name }) => name.getText()),
  );
  return call.arguments.some((argument) => {
    const node = unwrap(argument);
    if (ts.isIdentifier(node)) return parameters.has(node.text);
    return (
      ts.isObjectLiteralExpression(node) &&
      node.properties.some(
        (part) =>
          ts.isSpreadAssignment(part) &&
          parameters.has(part.expression.getText()),
      )
    );
  });
}
