// Escapes of comments and JSON: nothing hides, and nothing that unescapes brings a delimiter back.
import { expect, test } from "vitest";
import { docs } from "../../templates/kit/docs.js";
import { jsonText } from "../../templates/kit/json.js";

test("prose in a doc comment has stand-ins for delimiters", () => {
  const { text } = docs([
    { text: "Each */3 hours, by @team {@link x}\n/path\n@beta" },
    { tag: "deprecated", text: "*/ @since" },
  ]);
  const body = text.slice(3, -3);
  expect(body).toContain("Each *／3 hours, by ＠team {＠link x}");
  expect(body).toContain(" * ／path");
  expect(body).toContain(" * ＠beta");
  expect(body).not.toMatch(/\*\/|\\/);
  expect(body.match(/@/g)).toHaveLength(1);
});

test("code of an example has JavaScript's escapes, which mean the same", () => {
  const value = { a: "*/3 @h {@x}", b: "\u2028\u202e" };
  const { text } = docs([
    { tag: "example", text: `send(${JSON.stringify(value)})` },
  ]);
  const code = /@example\n \* send\((.*)\)\n \*\//.exec(text)?.[1] ?? "";
  expect(JSON.parse(code)).toEqual(value);
  expect(code).not.toMatch(/\*\/|@|[\u2028\u202e]/);
});

test("JSON keeps its value and holds no invisible character", () => {
  const value = {
    "k\u202ey": ["a\u200fb\u061c", "\u0085\u2029\ufeff", "상점"],
  };
  const text = jsonText(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(text).toContain("상점");
});
