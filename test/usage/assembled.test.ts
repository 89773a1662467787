// Properties that are put into an object one by one before the call, as DFINERY's own pages show it.
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";
import { scanTexts } from "../support/memory-sources.js";
import { shownCalls, shownUse } from "../support/shown-uses.js";

const compiled = compileValid(
  "version: 1\nevents: { opened: { properties: {} } }\n",
);

const open = "const p: Record<string, unknown> = {};\n";

test.each([
  [
    "assignments in a row",
    `${open}p.a = "x";\np["b"] = 2;\nDfinery.logEvent("opened", p);`,
    'a: "x", b: 2',
  ],
  [
    "constants as keys",
    `const K = { A: "a" } as const;\n${open}p[K.A] = size;\nDfinery.logEvent("opened", p);`,
    "a: number",
  ],
  [
    "constants of an SDK without types",
    `${open}p[Dfinery.EventProperty.KEY_SIGN_CHANNEL] = "Kakao";\np[DFEventProperty.ORDER_ID] = "1";\nDfinery.logEvent("opened", p);\ndeclare const DFEventProperty: any;`,
    'df_sign_channel: "Kakao", df_order_id: "1"',
  ],
  [
    "on top of a literal, the last one counts",
    `const p: { [key: string]: unknown } = { a: 1, b: 2 };\np.a = "x";\nDfinery.logEvent("opened", p);`,
    'b: 2, a: "x"',
  ],
  [
    "a literal of an open type that nothing changes",
    `const p: Record<string, unknown> = { a: 1 };\nDfinery.logEvent("opened", p);`,
    "a: 1",
  ],
  [
    "`any`, `let` and assertions",
    `let p: any = {};\np.a = 1;\n(p as any).b = 2;\nDfinery.logEvent("opened", p as any);`,
    "a: 1, b: 2",
  ],
  [
    "on one side",
    `${open}if (is) p.a = 1;\nif (is) { p.b = 1; }\nDfinery.logEvent("opened", p);`,
    "a?: 1, b?: 1",
  ],
  [
    "on both sides",
    `${open}if (is) p.a = 1;\nelse { p.a = "x"; p.b = 2; }\nDfinery.logEvent("opened", p);`,
    "a: number|string, b?: 2",
  ],
  [
    "the side that leaves does not count",
    `export function f() {\n${open}if (is) { p.c = 1; return; } else p.a = 1;\nDfinery.logEvent("opened", p);\n}`,
    "a: 1",
  ],
  [
    "within loops, cases and attempts it is not sure",
    `${open}for (const each of [1]) p.a = each;\nswitch (size) { case 1: p.b = 1; }\ntry { p.c = 1; } catch {}\nwhile (is) p.d = 1;\nDfinery.logEvent("opened", p);`,
    "a?: number, b?: 1, c?: 1, d?: 1",
  ],
  [
    "a call within a block",
    `${open}p.a = 1;\nif (is) { p.b = 1; Dfinery.logEvent("opened", p); } else { p.c = 1; }\np.d = 1;`,
    "a: 1, b: 1",
  ],
  [
    "a call within an attempt",
    `${open}p.a = 1;\ntry { p.b = 1; Dfinery.logEvent("opened", p); } catch {}`,
    "a: 1, b: 1",
  ],
  [
    "two calls, one after the other",
    `${open}p.a = 1;\nDfinery.logEvent("opened", p);\np.b = 1;\nDfinery.logEvent("opened", p);`,
    "a: 1; a: 1, b: 1",
  ],
  [
    "Object.assign",
    `${open}Object.assign(p, { a: 1 }, is && { b: 2 });\nDfinery.logEvent("opened", p);`,
    "a: 1, b?: 2",
  ],
  [
    "what may be put over a value does not take its place",
    `Dfinery.logEvent("opened", { a: "x", ...(is && { a: 1 }) });`,
    "a: number|string",
  ],
  [
    "items",
    `const item: Record<string, unknown> = {};\nitem.id = "1";\n${open}p.df_items = [item, { id: "2" }];\nDfinery.logEvent("opened", p);`,
    'df_items: object[]{id: "1"}{id: "2"}',
  ],
  [
    "reads harm nothing",
    `${open}p.a = 1;\nconsole.log(p, p.a, JSON.stringify(p), { ...p });\nDfinery.logEvent("opened", p);\nother(p);`,
    "a: 1",
  ],
  [
    "a method or an arrow",
    `export class A { go() { ${open}p.a = 1; Dfinery.logEvent("opened", p); } }\nexport const go = () => { ${open}p.b = 1; Dfinery.logEvent("opened", p); };`,
    "a: 1; b: 1",
  ],
  [
    "what its type does not tell of",
    `const p = { a: 1 };\n(p as any).b = 2;\nDfinery.logEvent("opened", p);`,
    "a: 1, b: 2",
  ],
  [
    "what its type calls optional",
    `const p: { a?: string; b?: number } = {};\np.a = "x";\nif (is) p.b = 1;\nDfinery.logEvent("opened", p);`,
    'a: "x", b?: 1',
  ],
  [
    "Object.assign to an empty literal",
    `const p = {};\nObject.assign(p, { a: 1 });\nDfinery.logEvent("opened", p);`,
    "a: 1",
  ],
  [
    "a literal of a `let`",
    `let p = { a: 1 };\n(<any>p).b = 2;\nDfinery.logEvent("opened", p);`,
    "a: 1, b: 2",
  ],
  [
    "a literal that is handed on keeps its type",
    `const p = { a: size };\nother(p);\nDfinery.logEvent("opened", p);`,
    "a: number",
  ],
  [
    "an empty literal that only calls are given",
    `const p = {};\nconsole.log(p);\nDfinery.logEvent("opened", p);`,
    "",
  ],
  [
    "an item that gets more after it is in the list",
    `const item: any = {};\nitem.id = "1";\n${open}p.df_items = [item];\nitem.name = "x";\nDfinery.logEvent("opened", p);`,
    "df_items: unknown",
  ],
  [
    "a key that is computed",
    `${open}p.a = 1;\np[key] = 1;\nDfinery.logEvent("opened", p);`,
    "a: 1, …",
  ],
])("%s", async (_, text, expected) => {
  expect(await shownCalls(text)).toBe(expected);
});

test.each([
  [
    "assignments in a row",
    `var p = {};\np.a = "x";\np["b"] = 2;\nDfinery.logEvent("opened", p);`,
    'a: "x", b: 2',
  ],
  [
    "items that are put together and pushed",
    `const items = [];\nfor (const each of [1]) {\n  const item = {};\n  item[ID] = each;\n  items.push(item);\n}\nDfinery.logEvent("opened", { df_items: items });`,
    "df_items: object[]{…}",
  ],
  [
    "items with plain keys",
    `const items = [];\nfor (const each of [1]) {\n  const item = {};\n  item.id = each;\n  items.push(item);\n}\nDfinery.logEvent("opened", { df_items: items });`,
    "df_items: object[]{id: number}",
  ],
  [
    "what a function puts together",
    `function make() {\n  const p = {};\n  p[ID] = 1;\n  return p;\n}\nDfinery.logEvent("opened", make());`,
    "…",
  ],
])("JavaScript: %s", async (_, text, expected) => {
  const { scan } = await scanTexts(
    { "src/a.js": `${text}\nexport {};\n` },
    compiled,
    [],
    { allowJs: true },
  );
  const [call] = scan.projects.flatMap(({ raw }) =>
    raw.map((each) => each.raw),
  );
  expect(call && shownUse(call.use)).toBe(expected);
});

const give = `Dfinery.logEvent("opened", p);`;

test.each([
  ["handed to a function", `${open}other(p);\np.a = 1;\n${give}`],
  ["under a second name", `${open}const q = p;\nq.a = 1;\n${give}`],
  ["held by something else", `${open}const q = { p };\n${give}`],
  ["assigned anew", `let p: any = {};\np = other;\n${give}`],
  ["a deleted key", `${open}p.a = 1;\ndelete p.a;\n${give}`],
  ["counted up", `const p: any = { a: 1 };\np.a++;\np.b += 1;\n${give}`],
  [
    "written to by a function",
    `${open}function add() { p.a = 1; }\nadd();\n${give}`,
  ],
  [
    "the next round of a loop writes before the call",
    `${open}for (;;) { ${give} p.a = 1; }`,
  ],
  ["called later", `${open}p.a = 1;\nsetTimeout(() => { ${give} });\np.b = 1;`],
  ["made elsewhere", `const p: any = other;\np.a = 1;\n${give}`],
  ["a member that grows", `${open}p.a = [];\n(p.a as any).push(1);\n${give}`],
  ["within an expression", `${open}const x = (p.a = 1);\n${give}`],
  ["a parameter", `export function f(p: any) { p.a = 1; ${give} }`],
  ["an empty literal is filled", `const p = {};\nother(p);\n${give}`],
  [
    "a function writes what its type does not tell of",
    `const p = { a: 1 };\nconst add = () => { (p as any).b = 1; };\nadd();\n${give}`,
  ],
  [
    "defined by a function",
    `const p = { a: 1 };\nObject.defineProperty(p, "b", { value: 1, enumerable: true });\n${give}`,
  ],
  ["a label", `${open}out: { if (is) break out; p.a = 1; ${give} }`],
])("nobody can tell: %s", async (_, text) => {
  expect(await shownCalls(text)).toMatch(/…$/);
});
