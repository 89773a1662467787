// No text of a taxonomy becomes code: outside of comments and strings, nothing of it stands in the Kotlin, Swift, Dart and C#.
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";

/** What would end a comment, a string, a line or a directive; no code has a tilde. */
const breakers = [
  "*/ ~evil~ /*",
  "/* ~evil~",
  "*/*/ ~evil~",
  '" + ~evil~ + "',
  '""" ~evil~ """',
  "\\",
  '\\" ~evil~',
  "\\u0022 ~evil~",
  "\\\\u002a\\\\u002f ~evil~",
  "${evil}~",
  "\\(evil)~",
  '"\\(~evil~)',
  "' + ~evil~ + '",
  "$evil~",
  "\n~evil~\n",
  "\r\n~evil~",
  "\r~evil~",
  "\u2028~evil~\u2029",
  "\u0085~evil~",
  "\u000b~evil~\u000c",
  "\u0000~evil~",
  "\n#if ~evil~\n#endif",
  "\n#error ~evil~",
  "</summary>~evil~<summary>",
  "]]>~evil~<![CDATA[",
  "-->~evil~<!--",
  "@~evil~",
  "{@link ~evil~}",
  "`~evil~`",
  "\u202e~evil~\u2066",
  "//~evil~",
  "???/ ~evil~",
];

/** In YAML, which forbids some characters raw. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function taxonomyWith(text: string): string {
  const t = quoted(text);
  // Names of the console have no control characters.
  const name = quoted(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "") || "x");
  const metadata = `label: ${t}, description: ${t}, owner: ${t}, tags: [${t}], deprecated: { reason: ${t} }`;
  return `version: 1
service: ${t}
event_properties:
  a: { type: string, ${metadata}, unit: ${t}, enum: [{ value: ${t}, label: ${t}, description: ${t} }, b] }
  b: { type: string, ${metadata}, open: true, enum: [{ value: ${t}, label: ${t}, description: ${t} }, b] }
  c: { type: string, ${metadata}, examples: [${t}] }
  ${name}: { type: string }
item_properties:
  d: { type: string, ${metadata} }
user_properties:
  e: { type: string, nullable: true, ${metadata} }
events:
  ${name}: { ${metadata}, function: tested, renamed_from: old, properties: { a: required, b: optional, ${name}: optional, c: { required: true, description: ${t} }, df_items: optional } }
`;
}

interface Syntax {
  readonly string: RegExp;
  /** What a string of the language runs, once its escaped backslashes are gone. */
  readonly interpolation?: RegExp;
  readonly commentsNest: boolean;
}

const doubleQuoted = /^"(?:[^"\\\r\n\u0085\u2028\u2029]|\\.)*"/;

/** By the ending of a file. */
const languages: Readonly<Record<string, Syntax>> = {
  kt: {
    string: doubleQuoted,
    interpolation: /(?<!\\)\$/,
    commentsNest: true,
  },
  swift: { string: doubleQuoted, interpolation: /\\\(/, commentsNest: true },
  dart: {
    string: /^'(?:[^'\\\r\n\u0085\u2028\u2029]|\\.)*'/,
    interpolation: /(?<!\\)\$/,
    commentsNest: true,
  },
  cs: { string: doubleQuoted, commentsNest: false },
};

/**
 * What is left of a text without its comments and strings, but with strings
 * that the language interpolates. Throws where one of them has no end.
 */
function codeOf(text: string, language: string): string {
  const syntax = languages[language];
  if (syntax === undefined) throw new Error(`no language ${language}`);
  const quote = syntax.string.source[1] ?? "";
  let code = "";
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    if (rest.startsWith("//")) {
      at += /^[^\r\n\u0085\u2028\u2029]*/.exec(rest)?.[0].length ?? 0;
    } else if (rest.startsWith("/*")) {
      at += commentLength(rest, syntax);
    } else if (rest.startsWith(quote)) {
      const [string] = syntax.string.exec(rest) ?? [];
      if (string === undefined) throw new Error(`no end: ${rest}`);
      const runs = syntax.interpolation?.test(string.replaceAll("\\\\", ""));
      if (runs === true) code += string;
      at += string.length;
    } else {
      code += rest[0] ?? "";
      at++;
    }
  }
  return code;
}

function commentLength(text: string, { commentsNest }: Syntax): number {
  let depth = 0;
  for (const match of text.matchAll(/\/\*|\*\//g)) {
    depth += match[0] === "*/" ? -1 : commentsNest || depth === 0 ? 1 : 0;
    if (depth === 0) return match.index + 2;
  }
  throw new Error(`no end: ${text}`);
}

test.each(breakers)("%j stays a text", (breaker) => {
  const { files } = compileValid(taxonomyWith(breaker), {
    targets: ["kotlin", "swift", "dart", "csharp"],
  });
  for (const { path, text } of files) {
    const language = path.split(".").at(-1) ?? "";
    if (language === "json") continue;
    expect(codeOf(text, language), path).not.toMatch(/[~#]/);
    expect(text, path).not.toMatch(
      // Nothing that hides or reorders what a reviewer sees.
      /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u,
    );
  }
});

test("the test sees a text that breaks out", () => {
  expect(codeOf('/** a */ evil */ val b = "\\"" // c', "kt")).toContain("evil");
  expect(codeOf("/* /* */ ~ */ x", "kt")).not.toContain("~");
  expect(codeOf("/* /* */ ~", "cs")).toContain("~");
  expect(codeOf("/// a\u2028~", "cs")).toContain("~");
  expect(() => codeOf('"a', "cs")).toThrow();
  expect(codeOf('"\\(~)"', "swift")).toContain("~");
  expect(codeOf('"\\\\(~)"', "swift")).not.toContain("~");
  expect(codeOf("'$~'", "dart")).toContain("~");
  expect(codeOf("'\\$~'", "dart")).not.toContain("~");
});
