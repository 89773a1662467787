// A raw call of which it is certain what a builder call in its place does.
import { ts } from "ts-morph";
import type { EventDef } from "../model/taxonomy.js";
import type { Folding } from "./fold-object.js";

/** A call that will be a builder call. */
export interface CertainCall {
  readonly call: ts.CallExpression;
  readonly event: EventDef;
  readonly sender: Sender;
  readonly nameArgument: ts.Expression;
  /** What the builder gets; absent when it gets nothing. */
  readonly properties?: ts.Expression;
  /** A second argument that goes: `null`, `undefined`, or `{}` where an event has no properties. */
  readonly dropped?: ts.Expression;
  /** Objects among the properties whose literals take up what statements put into them. */
  readonly foldings: readonly Folding[];
}

/**
 * What `logEvent` gets as the SDK: the receiver itself, with `?.` only where
 * there is one; an adapter that calls a function; or an adapter made from the
 * object that has the function, if only the calling code can reach that object.
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
      /** `"logEvent"` of the snippet, as it is written. */
      readonly first?: ts.Expression;
    }
  | {
      readonly kind: "owner";
      readonly callee: ts.PropertyAccessExpression | ts.Identifier;
    };
