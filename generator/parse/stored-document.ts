// A parsed document as JSON, which is read much faster than its YAML: the text, and the tree with all locations.
import { SourceFile, type Span } from "../source/source-file.js";
import { fieldsOf } from "../text/fields.js";
import type { YamlEntry, YamlNode, YamlScalar } from "./node.js";
import type { ParsedDocument } from "./parsed-document.js";

/** `[start, end, value]` of a scalar, `[start, end, [node, …]]` of a list, `[start, end, [[key, start, end, node], …], true]` of a map. */
type StoredNode = readonly unknown[];

/** The JSON of a document without mistakes. */
export function storeDocument({ file, path, root }: ParsedDocument): string {
  if (root === undefined) throw new Error(`${file.path} has mistakes`);
  const { path: name, text } = file;
  return JSON.stringify({ name, path, text, root: storeNode(root) });
}

/** The document of such a JSON. Throws for any other, which is our bug. */
export function restoreDocument(json: string): ParsedDocument {
  const fields = fieldsOf(JSON.parse(json));
  const file = new SourceFile(
    stringIn(fields.get("name")),
    stringIn(fields.get("text")),
  );
  const root = restoreNode(fields.get("root"), file);
  if (root.kind !== "map") throw notStored();
  return { file, path: stringIn(fields.get("path")), root };
}

function storeNode(node: YamlNode): StoredNode {
  const { start, end } = node.span;
  switch (node.kind) {
    case "scalar":
      return [start, end, node.value];
    case "list":
      return [start, end, node.items.map(storeNode)];
    case "map":
      return [start, end, Array.from(node.entries.values(), storeEntry), true];
  }
}

function storeEntry({ key, keySpan, value }: YamlEntry): readonly unknown[] {
  return [key, keySpan.start, keySpan.end, storeNode(value)];
}

function restoreNode(stored: unknown, file: SourceFile): YamlNode {
  const [start, end, content, isMap] = listIn(stored);
  const span = spanIn(file, start, end);
  if (!Array.isArray(content)) {
    return { kind: "scalar", span, value: scalarIn(content) };
  }
  const parts = listIn(content);
  if (isMap !== true) {
    const items = parts.map((part) => restoreNode(part, file));
    return { kind: "list", span, items };
  }
  const entries = new Map<string, YamlEntry>();
  for (const part of parts) {
    const [word, keyStart, keyEnd, value] = listIn(part);
    const key = stringIn(word);
    const keySpan = spanIn(file, keyStart, keyEnd);
    entries.set(key, { key, keySpan, value: restoreNode(value, file) });
  }
  return { kind: "map", span, entries };
}

function spanIn(file: SourceFile, start: unknown, end: unknown): Span {
  if (typeof start !== "number" || typeof end !== "number") throw notStored();
  return { file, start, end };
}

function scalarIn(value: unknown): YamlScalar["value"] {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    default:
      if (value === null) return null;
      throw notStored();
  }
}

function stringIn(value: unknown): string {
  if (typeof value !== "string") throw notStored();
  return value;
}

function listIn(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw notStored();
  return value;
}

function notStored(): Error {
  return new Error("this is not a stored document");
}
