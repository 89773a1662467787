// Makes the fix that adds a key to a definition, without knowing how the file is indented.
import type { Fix } from "../diagnostics/diagnostic.js";
import type { YamlMap } from "../parse/node.js";

/**
 * Adds `key: value` before the first key of a mapping; `undefined` if its
 * layout does not say how. `value` is YAML in flow style.
 */
export function addKey(
  map: YamlMap | undefined,
  key: string,
  value: string,
): Fix | undefined {
  const [first] = map?.entries.values() ?? [];
  if (map === undefined || first === undefined) return undefined;
  const { file, start } = first.keySpan;
  const { text } = file;
  if (map.span.file !== file || map.entries.has(key)) return undefined;
  const span = { file, start, end: start };
  const title = `add \`${key}: ${value}\``;
  if (text[map.span.start] === "{") {
    return { span, replacement: `${key}: ${value}, `, title };
  }
  const lineStart =
    Math.max(
      text.lastIndexOf("\n", start - 1),
      text.lastIndexOf("\r", start - 1),
    ) + 1;
  const indent = text.slice(lineStart, start);
  if (!/^ +$/.test(indent)) return undefined;
  const lineEnd = text.slice(0, lineStart).endsWith("\r\n") ? "\r\n" : "\n";
  return {
    span,
    replacement: `${key}: ${value}${lineEnd}${indent}`,
    title,
  };
}
