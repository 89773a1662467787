// What infer reads of calls whose values or arguments are easily misread.
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";
import { inferCode } from "./code-text.js";

const draftOf = async (code: string, ...trackFunctions: readonly string[]) => {
  const { text } = await inferCode(
    { "a.ts": code },
    {
      small: true,
      trackFunctions: trackFunctions.map((name) => ({ name, position: 0 })),
    },
  );
  compileValid(text);
  return text;
};

/** Without line breaks and the signs of comments. */
const flatten = (text: string) => text.replace(/\s+(?:# +)?/g, " ");

test("`{}` is a type that is not known, and not an object", async () => {
  const text =
    await draftOf(`declare const input: unknown, loose: {}, some: Some;
interface Some { }
class Empty { }
function put<T>(value: NonNullable<T>) { Dfinery.logEvent("put", { value }); }
Dfinery.logEvent("saved", { answer: input ?? "none", loose, literal: {}, instance: new Empty() });
`);
  const unknown = (name: string, line: number) =>
    `${name}: omitted. The type checker does not know its type in 1 call (a.ts:${String(line)}): \`any\`, \`unknown\` or \`{}\`.`;
  const flat = flatten(text);
  expect(flat).toContain(unknown("answer", 5));
  expect(flat).toContain(unknown("loose", 5));
  expect(flat).toContain(unknown("value", 4));
  expect(flat).toContain("literal: omitted. It is an object;");
  expect(flat).toContain("instance: omitted. It is an object;");
});

test("a conditional of members names both events, also where the object is not `as const`", async () => {
  const text = await draftOf(`declare const open: boolean, again: boolean;
const names = { shown: "panel_shown", hidden: "panel_hidden" };
const nested = { panel: { moved: "panel_moved" } };
Dfinery.logEvent(open ? names.shown : names.hidden, { width: 3 });
Dfinery.logEvent(open ? (again ? nested.panel.moved : names.shown) : "panel_lost");
`);
  expect(text).not.toContain("Not in this draft");
  expect(text).toContain("  panel_shown: # 2 calls; first at a.ts:4\n");
  expect(text).toContain("  panel_hidden: # 1 call at a.ts:4\n");
  expect(text).toContain("  panel_moved: # 1 call at a.ts:5\n");
  expect(text).toContain("  panel_lost: # 1 call at a.ts:5\n");
});

test("arguments after the properties are named, without their values", async () => {
  const text = await draftOf(
    `declare function send(name: string, properties?: object, ...more: unknown[]): void;
declare const timing: { total: number }, clock: object;
send("loaded", { page: "home" }, { ms: 12, "secret key": 1, token: "s3cr3t" });
send("loaded", { page: "home" }, timing.total);
send("left", undefined, clock, "s3cr3t");
send("stayed", { page: "home" });
`,
    "send",
  );
  const flat = flatten(text);
  expect(flat).toContain(
    "Only a name and properties are read: 2 calls (first at a.ts:3) pass more, `{ ms, …, token }` and `timing.total`. loaded: 2 calls",
  );
  expect(flat).toContain(
    "Only a name and properties are read: 1 call (a.ts:5) passes more, `clock` and `argument 4`. left: 1 call",
  );
  expect(text).not.toContain("s3cr3t");
  expect(flat).toContain("page: required in the only call");
});
