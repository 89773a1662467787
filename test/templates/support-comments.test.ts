// With `lang: ko`, the support code has the same code and Korean comments; with English it is copied verbatim.
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { readPackageData } from "../../generator/driver/package-data.js";
import { supportKo } from "../../generator/text/messages/support-ko/index.js";
import { supportCommentsIn } from "../../generator/text/messages/languages.js";
import {
  commentText,
  translateComments,
} from "../../templates/translate-comments.js";

const { support } = readPackageData();
const originals = new Set(
  [...support]
    .filter(([name]) => isSource(name))
    .flatMap(([name, text]) => commentsIn(name, text)),
);

describe("the comments of the support code", () => {
  test("are all there in Korean", () => {
    expect(originals.size).toBeGreaterThan(500);
    expect([...originals].filter((text) => !supportKo.has(text))).toEqual([]);
  });

  test("have no Korean text without an English one", () => {
    const left = [...supportKo.keys()].filter((text) => !originals.has(text));
    expect(left).toEqual([]);
  });

  test("quote the same code in both languages", () => {
    const differing = [...supportKo].filter(
      ([english, korean]) => codeIn(english).join() !== codeIn(korean).join(),
    );
    expect(differing).toEqual([]);
  });

  test.each(["ts", "js", "d.ts"])("are translated in .%s files", (form) => {
    const files = [...support].filter(([name]) => formOf(name) === form);
    expect(files.length).toBeGreaterThan(40);
    for (const [name, text] of files) {
      const translated = translateComments(text, supportKo);
      const expected = commentsIn(name, text).map((one) => supportKo.get(one));
      expect(commentsIn(name, translated), name).toEqual(expected);
      expect(codeOf(name, translated), name).toBe(codeOf(name, text));
      expect(innerComments(translated), name).toEqual(innerComments(text));
    }
  });

  test("stay as they are in English", () => {
    for (const [, text] of support) {
      expect(translateComments(text, supportCommentsIn("en"))).toBe(text);
    }
  });
});

/** The first lines of a file, and its doc comments as the compiler finds them. */
function commentsIn(name: string, text: string): readonly string[] {
  const found = new Map<number, string>();
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    const before = ts.getLeadingCommentRanges(text, node.getFullStart());
    for (const { pos, end } of before ?? []) {
      const comment = text.slice(pos, end);
      if (comment.startsWith("/**")) {
        found.set(pos, commentText(comment.slice(3, -2)));
      }
    }
    // Tokens too: a comment may precede the `|` of a union.
    node.getChildren(source).forEach(visit);
  };
  visit(source);
  const purpose = /^(?:\/\/.*\n)+/.exec(text)?.[0];
  return [
    ...(purpose === undefined ? [] : [commentText(purpose)]),
    ...found.values(),
  ];
}

/** The code without any comment. */
function codeOf(name: string, text: string): string {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  return ts.createPrinter({ removeComments: true }).printFile(source);
}

/** Comments within functions, which stay in English. */
function innerComments(text: string): readonly string[] {
  return [...text.matchAll(/^ +\/\/ .*$/gm)].map(([line]) => line);
}

function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`[^`]+`/g)].map(([code]) => code).sort();
}

function isSource(name: string): boolean {
  return formOf(name) === "ts";
}

function formOf(name: string): string {
  return name.endsWith(".d.ts") ? "d.ts" : (name.split(".").at(-1) ?? "");
}
