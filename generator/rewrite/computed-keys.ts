// Finds computed keys such as `[DFEventProperty.ORDER_ID]` that represent a wire name.
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
  /** Registered properties of events and items; other keys are not ours. */
  readonly registered: ReadonlySet<string>;
  /** Those for which some event registers only some values. */
  readonly enums: ReadonlySet<string>;
}

/** In all literals inside an expression, including those in functions such as `items.map(…)`. */
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
