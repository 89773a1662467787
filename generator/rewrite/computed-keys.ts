// Computed keys such as `[DFEventProperty.ORDER_ID]` that stand for a wire name.
import { ts } from "ts-morph";
import { readKey } from "../usage/read-key.js";

export interface ComputedKey {
  readonly name: ts.ComputedPropertyName;
  readonly key: string;
}

export interface KeyReader {
  readonly checker: ts.TypeChecker;
  /** Names of the catalogue, for constants of an SDK that is not installed. */
  readonly standardNames: ReadonlySet<string>;
  /** Registered properties of events and items; other keys are somebody else's. */
  readonly registered: ReadonlySet<string>;
  /** Those of which only some values are registered, by some event. */
  readonly enums: ReadonlySet<string>;
}

/** In all literals inside an expression, those in functions such as `items.map(…)` too. */
export function computedKeys(
  node: ts.Node,
  reader: KeyReader,
): readonly ComputedKey[] {
  const found: ComputedKey[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isPropertyAssignment(at) && ts.isComputedPropertyName(at.name)) {
      const { expression } = at.name;
      const key = readKey(expression, reader.checker, reader.standardNames);
      if (key !== undefined && reader.registered.has(key)) {
        found.push({ name: at.name, key });
      }
    }
    ts.forEachChild(at, visit);
  };
  visit(node);
  return found;
}
