// Why calls of a function of the project's own cannot become builder calls: the same for all of them.
import type { ts } from "ts-morph";
import { positionsOf } from "../sdk/sdk-names.js";
import { tellsNull, whyInexact } from "./exact-data.js";
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
        hint: `give its calls object literals without \`null\`, \`undefined\` and dates, call a function whose code is in this project, or change ${shown} to take a builder's record and pass it to the generated \`logEvent\``,
      };
  }
}

/**
 * How a builder call may replace a call of a track function: `forwarded` if
 * only the SDK sees the properties, `exact` if they are the same after it.
 */
export type Replacement =
  | {
      readonly kind: "forwarded";
      readonly made: ts.FunctionLikeDeclaration;
    }
  | { readonly kind: "exact"; readonly made?: ts.FunctionLikeDeclaration }
  | {
      readonly kind: "refused";
      readonly cause: Cause;
      /** What the function could see of this call, as a sentence without a full stop. */
      readonly difference?: string;
    };

/** `knowsNull`: see `whyInexact`. */
export function replacementOf(
  raw: RawCall,
  checker: ts.TypeChecker,
  knowsNull: boolean,
): Replacement {
  const positions = raw.called && positionsOf(raw.called);
  const found = forwarding(raw.call.expression, checker, positions);
  if (found.kind === "forwards") return { ...found, kind: "forwarded" };
  const cause = causeOf(raw, found);
  if (found.kind === "does-more" && !found.passes) {
    return { kind: "refused", cause };
  }
  const difference = whyInexact(raw, knowsNull);
  return difference === undefined
    ? { kind: "exact", ...(found.kind === "does-more" && { made: found.made }) }
    : { kind: "refused", cause, difference };
}

export interface WrapperCause {
  readonly callee: string;
  readonly cause: Cause;
  readonly calls: number;
}

/** One for each track function among the callees that `--rewrite` cannot replace. */
export function wrapperCauses(
  raw: readonly RawCall[],
  program: ts.Program,
): readonly WrapperCause[] {
  const checker = program.getTypeChecker();
  const knowsNull = tellsNull(program.getCompilerOptions());
  const found = new Map<ts.Node | string, WrapperCause>();
  for (const each of raw) {
    const { called, callee } = each;
    if (called === undefined) continue;
    const result = replacementOf(each, checker, knowsNull);
    if (result.kind !== "refused") continue;
    const { cause } = result;
    const key = cause.node ?? callee;
    const calls = (found.get(key)?.calls ?? 0) + 1;
    found.set(key, { callee, cause, ...found.get(key), calls });
  }
  return [...found.values()];
}
