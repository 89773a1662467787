// The plain value of a YAML tree, for a validator of JSON Schema.
import type { YamlNode } from "../parse/node.js";

/**
 * The value without its places. Keys become own properties, `__proto__` too; a
 * reader must look at own properties only.
 */
export function plainValue(node: YamlNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(plainValue);
    case "map":
      return Object.fromEntries(
        Array.from(node.entries, ([key, { value }]) => [
          key,
          plainValue(value),
        ]),
      );
  }
}
