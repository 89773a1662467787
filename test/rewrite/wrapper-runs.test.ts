// Apps that track through functions of their own do the same in the same order after `usage --rewrite`.
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";
import { generatedTexts, runFile } from "../support/run-app.js";
import { rewriteTexts } from "../support/rewrite-texts.js";
import { rewriteTaxonomyOfJs } from "./taxonomy.js";

const compiled = compileValid(rewriteTaxonomyOfJs);
const generated = generatedTexts(compiled);

const begin = `import { Dfinery } from "@igaworks/dfinery-web-sdk";
type Given = Record<string, unknown>;
declare const v: <const T>(value: T) => T;
`;

const apps: Readonly<Record<string, string>> = {
  "a breadcrumb beside the call": `${begin}
const tell = (name: string, given?: Given) => {
  v("crumb " + name);
  return Dfinery.logEvent(name, given);
};
export const run = (n: number) => [tell("df_login"), tell("store_viewed", { store_id: v(n) })];
`,
  "a call in try and catch": `${begin}
function tell(name: string, given: Given = {}) {
  try {
    void Dfinery.logEvent(name, { ...given });
    if (name === "df_login") throw new Error("late");
  } catch (error) {
    v("caught");
  } finally {
    v("done");
  }
}
export const run = (n: number) => { tell("df_login"); tell("store_viewed", { store_id: v(n) }); return []; };
`,
  "an id before, and a gate": `${begin}
let count = 0;
function tell(name: string, given?: Given) {
  const id = v(++count);
  if (id % 2 === 0) return v("closed");
  return Dfinery.logEvent(name, given);
}
export const run = (n: number) => [tell("df_login"), tell("df_logout"), tell("store_viewed", { store_id: v(n) })];
`,
  "a context after": `${begin}
function tell(name: string, given?: Given, context = "none") {
  const sent = Dfinery.logEvent(name, given);
  v(context);
  return sent;
}
export const run = (n: number) => [tell("df_login"), tell("store_viewed", { store_id: v(n) })];
`,
  "a method of an injected service": `${begin}
class Service {
  private count = 0;
  tell(name: string, given?: Given) {
    v(this.count += 1);
    return Dfinery.logEvent(name, given);
  }
}
class Page {
  constructor(private readonly inner: Service) {}
  get service() { v("read"); return this.inner; }
  open(n: number) {
    return [this.service.tell("df_login"), this.service.tell("store_viewed", { store_id: v(n) })];
  }
}
export const run = (n: number) => new Page(new Service()).open(n);
`,
  "the object of a hook, and a function taken out of it": `${begin}
const useService = () => {
  const tell = (name: string, given?: Given) => { v("crumb"); return Dfinery.logEvent(name, given); };
  return { tell, more: { tell } };
};
export const run = (n: number) => {
  const service = useService();
  const { tell } = useService();
  return [service.tell("df_login"), tell("store_viewed", { store_id: v(n) }), useService().more.tell("df_logout")];
};
`,
  "a breadcrumb that gets the properties, too": `${begin}
const tell = (name: string, given?: Given) => {
  try {
    void Dfinery.logEvent(name, given);
    v(JSON.stringify([name, given, given === undefined, Object.keys(given ?? {})]));
  } catch { v("lost"); }
};
export const run = (n: number) => {
  tell("df_login");
  tell("store_viewed", { store_id: n });
  tell("page_seen", { ...(n > 1 && { store_id: n }) });
  return [];
};
`,
  "more properties, after a wait": `${begin}
async function tell(name: string, given: Given = { store_id: 1 }) {
  v(arguments.length);
  await Promise.resolve();
  return Dfinery.logEvent(name, { ...given, added: "x" });
}
export const run = async (n: number) => {
  await tell("page_seen");
  await tell("page_seen", undefined);
  return [await tell("store_viewed", { store_id: v(n) })];
};
`,
  "arguments before, between and after": `${begin}
function tellOf(user: string, name: string, target: object, given?: Given, more?: object) {
  v(JSON.stringify([user, target, given, more]));
  return Dfinery.logEvent(name, given);
}
export const run = (n: number) => {
  let at = n;
  return [
    tellOf(v("a"), "store_viewed", { n: v(at++) }, { store_id: v(at++) }, { m: v(at++) }),
    tellOf(v("b"), "df_login", { n }, undefined, { m: v(at++) }),
    tellOf("c", "store_viewed", {}, { store_id: v(n) }, { n }),
    tellOf("d", "df_logout", {}),
    tellOf("e", "store_viewed", {}, { store_id: at }, { at: ++at }),
  ];
};
`,
  "properties at the end": `${begin}
function tellLate(name: string, place = "none", given?: Given) {
  v(place);
  return Dfinery.logEvent(name, given);
}
export const run = (n: number) => [tellLate("df_login"), tellLate("df_logout", "home"), tellLate("store_viewed", v("a"), { store_id: v(n) })];
`,
  "a service of an interface": `${begin}
interface Service { tell(name: string, given?: { readonly [key: string]: string | number | undefined }, more?: { readonly passed: number }): unknown }
class Recorder implements Service {
  tell(name: string, given?: { readonly [key: string]: string | number | undefined }, more?: { readonly passed: number }) {
    return Dfinery.logEvent(name, { ...given, keys: Object.keys(given ?? {}).join(), passed: more?.passed });
  }
}
export const run = (n: number) => {
  const service: Service = new Recorder();
  return [
    service.tell("store_viewed", { store_id: v(n) }, { passed: v(n + 1) }),
    service.tell("df_login", undefined, { passed: n }),
    service.tell("df_logout"),
  ];
};
`,
};

test.each(Object.entries(apps))("%s", async (_, text) => {
  const before = { "src/a.ts": text };
  const names = ["tell", "service.tell", "more.tell"];
  const functions = [
    ...names.map((name) => ({ name, position: 0 })),
    { name: "tellOf", position: 1, properties: 3 },
    { name: "tellLate", position: 0, properties: 2 },
  ];
  const rewrite = (files: Readonly<Record<string, string>>) =>
    rewriteTexts(files, compiled, functions);
  const { files, changed, skipped } = await rewrite(before);
  // The call inside the wrapper forwards what its callers name.
  expect([changed, skipped]).toEqual([["src/a.ts"], []]);
  const after = files["src/a.ts"] ?? "";
  expect(after).not.toMatch(/tell(?:Of|Late)?\((?:v\()?"/);
  const was = await runFile("src/a.ts", { ...before, ...generated });
  expect(was.length).toBeGreaterThan(2);
  expect(await runFile("src/a.ts", { ...files, ...generated }), after).toEqual(
    was,
  );
  expect((await rewrite(files)).changed).toEqual([]);
});
