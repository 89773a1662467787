// Why calls of a function of the project's own cannot become builder calls: the same for all of them.
import type { ts } from "ts-morph";
import { positionsOf } from "../sdk/sdk-names.js";
import type { RawCall } from "./find-raw-calls.js";
import { forwarding, type Forwarding } from "./forwarding-function.js";
import type { Cause } from "./shared-cause.js";

export function causeOf(
  { callee }: RawCall,
  found: Exclude<Forwarding, { readonly kind: "forwards" }>,
): Cause {
  const shown = `\`${callee}\``;
  switch (found.kind) {
    case "does-more":
      return {
        message: `${shown} does more than forward the name and the properties`,
        node: found.made,
        excess: found.excess,
        hint: `keep the properties out of this code, or change ${shown} to take a builder's record and pass it to the generated \`logEvent\``,
      };
    case "unknown":
      return {
        message: `what ${shown} does with the properties cannot be determined`,
        ...(found.declaration && { node: found.declaration }),
        hint: `call a function whose code is in this project, or change ${shown} to take a builder's record and pass it to the generated \`logEvent\``,
      };
  }
}

/** An adapter gets the properties when they are made; arguments before them would be evaluated after them. */
export function causeOfOrder(
  callee: string,
  made: ts.FunctionLikeDeclaration,
): Cause {
  const shown = `\`${callee}\``;
  const [first] = made.parameters;
  return {
    message: `${shown} takes an argument before the event's name`,
    node: made,
    ...(first && { excess: first }),
    hint: `change ${shown} to take a builder's record and pass it to the generated \`logEvent\``,
  };
}

export interface WrapperCause {
  readonly callee: string;
  readonly cause: Cause;
  readonly calls: number;
}

/** One for each track function among the callees that `--rewrite` cannot replace. */
export function wrapperCauses(
  raw: readonly RawCall[],
  checker: ts.TypeChecker,
): readonly WrapperCause[] {
  const found = new Map<ts.Node | string, WrapperCause>();
  for (const each of raw) {
    const { called, callee, call } = each;
    if (called === undefined) continue;
    const positions = positionsOf(called);
    const result = forwarding(call.expression, checker, positions);
    const cause =
      result.kind !== "forwards"
        ? causeOf(each, result)
        : positions.name > 0
          ? causeOfOrder(callee, result.made)
          : undefined;
    if (cause === undefined) continue;
    const key = cause.node ?? callee;
    const calls = (found.get(key)?.calls ?? 0) + 1;
    found.set(key, { callee, cause, ...found.get(key), calls });
  }
  return [...found.values()];
}
