// A stored document says what its YAML says, at the same places.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCatalogue } from "../../generator/driver/package-data.js";
import { parseYaml } from "../../generator/parse/parse-yaml.js";
import {
  restoreDocument,
  storeDocument,
} from "../../generator/parse/stored-document.js";
import { SourceFile } from "../../generator/source/source-file.js";

function parsed(text: string, name = "a.yaml", path = name) {
  return parseYaml(new SourceFile(name, text), path).document;
}

test.each([
  "a: 1\n",
  "b: [x, 2, true, null, -0.5, [], {}]\nc:\n  d: { e: '', '': f }\n",
  'text: |\n  한국어 "quoted"\n  \\ and 😀\nlist:\n  - - deep\n  - k: &x { l: 1 }\n  - *x\n',
  "__proto__: 1\ntoString: { constructor: 2 }\n",
])("%j is the same document when it is read again", (text) => {
  const document = parsed(text);
  expect(document.root).toBeDefined();
  const again = restoreDocument(storeDocument(document));
  expect(again).toEqual(document);
  expect(again.file).toBeInstanceOf(SourceFile);
});

test("what is no stored document is refused", () => {
  for (const json of ["null", "{}", '{"name":"a","path":"a","text":""}']) {
    expect(() => restoreDocument(json)).toThrow("not a stored document");
  }
  const list = { name: "a", path: "a", text: "", root: [0, 0, []] };
  expect(() => restoreDocument(JSON.stringify(list))).toThrow("stored");
  expect(() => storeDocument(parsed("a: [\n"))).toThrow("has mistakes");
});

test("the build stored the catalogue as it is", () => {
  const url = new URL("../../schemas/standard.yaml", import.meta.url);
  const { file, path } = readCatalogue();
  const text = readFileSync(url, "utf8");
  expect(readCatalogue()).toEqual(parsed(text, file.path, path));
});
