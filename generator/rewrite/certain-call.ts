// A raw call that can certainly be replaced with a builder call.
import { ts } from "ts-morph";
import type { EventDef } from "../model/taxonomy.js";
import type { Folding } from "./fold-object.js";

/** A call that becomes a builder call. */
export interface CertainCall {
  readonly call: ts.CallExpression;
  readonly event: EventDef;
  readonly sender: Sender;
  readonly nameArgument: ts.Expression;
  /** The builder's argument; absent if it takes none. */
  readonly properties?: ts.Expression;
  /** A second argument to remove: `null`, `undefined`, or `{}` if an event has no properties. */
  readonly dropped?: ts.Expression;
  /** Objects among the properties into whose literals later assignments are moved. */
  readonly foldings: readonly Folding[];
}

/**
 * The SDK argument of `logEvent`: the receiver itself, with `?.` only if it
 * was there; an adapter that calls a function; or an adapter created from the
 * object that has the function, if only the calling code can access that
 * object.
 */
export type Sender =
  | {
      readonly kind: "receiver";
      readonly receiver: ts.Expression;
      readonly optional: boolean;
    }
  | {
      readonly kind: "adapter";
      readonly callee: ts.Expression;
      /** `"logEvent"` of the snippet, as written. */
      readonly first?: ts.Expression;
      readonly slots: readonly Slot[];
    }
  | {
      readonly kind: "owner";
      readonly callee: ts.PropertyAccessExpression | ts.Identifier;
      readonly slots: readonly Slot[];
    };

/** What an adapter passes at one position of its function. */
export type Slot =
  | { readonly kind: "name" }
  | {
      readonly kind: "properties";
      /** Whether the function's own type for them has to be repeated, because it does not take every object. */
      readonly isTyped: boolean;
    }
  /** `undefined` or `null`, where the raw call has it instead of properties. */
  | { readonly kind: "nothing"; readonly text: string }
  /** An argument of the raw call, which the adapter gets under the name of the function's parameter. */
  | {
      readonly kind: "given";
      readonly parameter: string;
      readonly argument: ts.Expression;
      /** Whether it has to be evaluated after the properties: the adapter gets a function that returns it. */
      readonly isLater: boolean;
    };

/** The arguments of the raw call that move to its adapter. */
export function movedArguments(sender: Sender): readonly MovedArgument[] {
  return sender.kind === "receiver"
    ? []
    : sender.slots.filter((slot) => slot.kind === "given");
}

export type MovedArgument = Extract<Slot, { readonly kind: "given" }>;
