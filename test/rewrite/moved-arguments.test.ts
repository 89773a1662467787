// Where an argument after the properties goes: to the adapter at once if nobody can see it, else in a function.
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";
import { rewriteTexts } from "../support/rewrite-texts.js";
import { rewriteTaxonomy } from "./taxonomy.js";

const compiled = compileValid(rewriteTaxonomy);
const functions = [{ name: "tell", position: 0 }];

async function rewritten(properties: string, after: string) {
  const text = `import { Dfinery } from "@igaworks/dfinery-web-sdk";
export const tell = (name: string, given: Record<string, unknown>, more: unknown) => {
  void Dfinery.logEvent(name, given);
  void more;
};
declare function work(): number;
declare let ambient: number;
declare const holder: { id: number; readonly list: number[]; get next(): number };
class Box { private n = 0; get read() { return ++this.n; } value = 1; }
export async function run(given: number, list: readonly number[], box: Box, thing: object, key: string) {
  const fixed = given;
  let moving = given;
  moving += 1;
  tell("store_viewed", { store_id: ${properties} }, ${after});
}
`;
  const { files, skipped } = await rewriteTexts(
    { "src/a.ts": text },
    compiled,
    functions,
  );
  const call = /logEvent\(tellSdk\(.*\n/.exec(files["src/a.ts"] ?? "")?.[0];
  if (call === undefined) return skipped.join();
  return call.includes("() =>") ? "later" : "at once";
}

test.each([
  // Neither does anything.
  ["holder.id", "{ n: holder.list.length, moving }"],
  ["list.length", "`${given} of ${String(list.length)}`"],
  ["moving", "[ambient, -given, !thing, given > 1 ? 'a' : typeof thing]"],
  ["Math.round(given)", "Date.now() - given"],
  ["box.value", "{ ...{ n: given }, [key]: list.includes(given) }"],
  // One of them is always the same.
  ["work()", "'home'"],
  ["work()", "{ fixed, given, none: undefined, nothing: null }"],
  ["holder.next", "fixed"],
  ["7", "work()"],
  ["given", "{ n: moving++ }"],
])("%s and %s: at once", async (properties, after) => {
  expect(await rewritten(properties, after)).toBe("at once");
});

test.each([
  ["work()", "work()"],
  ["work()", "moving"],
  ["work()", "ambient"],
  ["work()", "holder.id"],
  ["moving++", "{ moving }"],
  ["holder.id", "{ n: holder.next }"],
  ["holder.id", "box.read"],
  ["holder.id", "`${thing}`"],
  ["holder.id", "String(thing)"],
  ["holder.id", "holder.list.push(1)"],
  ["holder.id", "{ ...box }"],
  ["holder.id", "thing instanceof Box"],
  ["holder.id", "new Box()"],
  ["holder.id", "list.map(() => work())"],
])("%s and %s: later", async (properties, after) => {
  expect(await rewritten(properties, after)).toBe("later");
});

test("an argument that waits cannot go into a function", async () => {
  expect(await rewritten("work()", "await work()")).toContain(
    "an argument after the properties waits, and would be evaluated before them: put its value into a constant before the call",
  );
});

test("a raw call among the arguments is rewritten first", async () => {
  const before = {
    "src/a.ts": `import { Dfinery } from "@igaworks/dfinery-web-sdk";
export const tell = (name: string, given: Record<string, unknown>, more: unknown) => {
  void Dfinery.logEvent(name, given);
  void more;
};
tell("store_viewed", { store_id: 7 }, Dfinery.logEvent("df_login"));
`,
  };
  const first = await rewriteTexts(before, compiled, functions);
  expect(first.skipped.join()).toContain(
    "another raw call is among its arguments: run again when that one is rewritten",
  );
  expect(first.files["src/a.ts"]).toContain(
    `tell("store_viewed", { store_id: 7 }, logEvent(Dfinery, dfLogin()));`,
  );
  const second = await rewriteTexts(first.files, compiled, functions);
  expect(second.files["src/a.ts"]).toContain(
    "logEvent(tellSdk(logEvent(Dfinery, dfLogin())), storeViewed({ store_id: 7 }));",
  );
});
