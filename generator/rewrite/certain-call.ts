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
    }
  | {
      readonly kind: "owner";
      readonly callee: ts.PropertyAccessExpression | ts.Identifier;
    };
