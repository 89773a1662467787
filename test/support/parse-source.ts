// Parses Swift and Dart by tree-sitter's grammars: what is no source of the language at all is found without its compiler.
import { createRequire } from "node:module";
import { Language, Parser, type Node } from "web-tree-sitter";

const { resolve } = createRequire(import.meta.url);
const parsers = new Map<string, Promise<Parser>>();

/** What the parser could not read or had to add, with its line; empty for a text of the language. */
export async function syntaxErrors(
  language: "swift" | "dart",
  text: string,
): Promise<readonly string[]> {
  const tree = (await parserOf(language)).parse(text);
  if (tree === null) throw new Error("the parser was stopped");
  const found = errorsIn(tree.rootNode);
  tree.delete();
  return found;
}

function parserOf(language: string): Promise<Parser> {
  const known = parsers.get(language) ?? loadParser(language);
  parsers.set(language, known);
  return known;
}

async function loadParser(language: string): Promise<Parser> {
  await Parser.init();
  const grammar = `@repomix/tree-sitter-wasms/out/tree-sitter-${language}.wasm`;
  const parser = new Parser();
  parser.setLanguage(await Language.load(resolve(grammar)));
  return parser;
}

/** The innermost ones. */
function errorsIn(node: Node): readonly string[] {
  if (!node.hasError && !node.isMissing) return [];
  const inner = node.children.flatMap(errorsIn);
  if (inner.length > 0) return inner;
  if (!node.isError && !node.isMissing) return [];
  const what = node.isMissing ? `missing ${node.type}` : "not understood";
  const line = String(node.startPosition.row + 1);
  return [`line ${line}: ${what} ${JSON.stringify(node.text.slice(0, 60))}`];
}
