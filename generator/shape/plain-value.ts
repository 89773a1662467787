// Converts a YAML tree to a plain value for a validator of JSON Schema.
import type { YamlMap, YamlNode } from "../parse/node.js";

/**
 * The value without its locations. All keys become own properties, including
 * `__proto__`, so a reader must use own properties only.
 */
export function plainValue(node: YamlNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(plainValue);
    case "map":
      return plainObject(node);
  }
}

function plainObject({ entries }: YamlMap): object {
  const value: Record<string, unknown> = {};
  for (const [key, entry] of entries) {
    const plain = plainValue(entry.value);
    if (key === "__proto__") {
      Object.defineProperty(value, key, { value: plain, enumerable: true });
    } else {
      value[key] = plain;
    }
  }
  return value;
}
