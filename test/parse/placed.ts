// Trees as tests compare them: with the order of entries, which `toEqual` does not heed in maps.
import type { YamlNode } from "../../generator/parse/node.js";
import type { Span } from "../../generator/source/source-file.js";

/** A tree with each place as it is now: places that move have no fields. */
export function placed(root: YamlNode | undefined) {
  return root && placedNode(root);
}

function placedNode(node: YamlNode): unknown {
  const place = placedSpan(node.span);
  switch (node.kind) {
    case "scalar":
      return { kind: node.kind, place, value: node.value };
    case "list":
      return { kind: node.kind, place, items: node.items.map(placedNode) };
    case "map":
      return {
        kind: node.kind,
        place,
        entries: [...node.entries].map(([name, { key, keySpan, value }]) => [
          name,
          { key, place: placedSpan(keySpan), value: placedNode(value) },
        ]),
      };
  }
}

function placedSpan({ file, start, end }: Span) {
  return { file, start, end };
}
