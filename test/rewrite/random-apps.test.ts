// Random apps are rewritten: all their raw calls go, they compile, a second run changes nothing, and they send what they sent before.
import { posix } from "node:path";
import { runInNewContext } from "node:vm";
import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";
import { createRandom, runSeed } from "../support/random.js";
import { randomRawFile } from "../support/raw-app.js";
import { rewriteTexts } from "../support/rewrite-texts.js";
import { rewriteTaxonomyOfJs } from "./taxonomy.js";

const compiled = compileValid(rewriteTaxonomyOfJs);
const generated = new Map(
  compiled.files.map(({ path, text }) => [`src/generated/${path}`, text]),
);

const constants = {
  DFEvent: new Proxy(
    {},
    { get: (_, key) => `df_${String(key).toLowerCase()}` },
  ),
  DFEventProperty: { ITEM_ID: "df_item_id" },
};

const scripts = new Map<string, string>();

function asCommonJs(text: string): string {
  let script = scripts.get(text);
  if (script === undefined) {
    const compilerOptions = {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    };
    script = ts.transpileModule(text, { compilerOptions }).outputText;
    scripts.set(text, script);
  }
  return script;
}

/** Runs one file of an app as CommonJS, and returns all that it did in its order. */
async function runFile(
  path: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly unknown[]> {
  const log: unknown[] = [];
  let count = 0;
  const Dfinery = {
    logEvent: (name: string, properties?: unknown) => {
      const sent: unknown = JSON.parse(JSON.stringify(properties ?? {}));
      log.push(["sent", name, sent]);
      return Promise.resolve(++count);
    },
  };
  const globals = {
    Date,
    v: (value: unknown) => {
      log.push(["value", value]);
      return value;
    },
    getSdk: () => {
      log.push(["sdk"]);
      return Dfinery;
    },
    none: undefined,
    some: Dfinery,
    process: { env: { NODE_ENV: "production" } },
  };
  const loaded = new Map<string, Record<string, unknown>>();
  const load = (file: string): Record<string, unknown> => {
    const known = loaded.get(file);
    if (known !== undefined) return known;
    const text = files[file] ?? generated.get(file);
    if (text === undefined) throw new Error(`no ${file}`);
    const exports: Record<string, unknown> = {};
    loaded.set(file, exports);
    const require = (specifier: string): unknown => {
      if (!specifier.startsWith(".")) {
        return { ...constants, Dfinery, default: Dfinery, __esModule: true };
      }
      const target = posix
        .join(posix.dirname(file), specifier)
        .replace(/\.js$/, "");
      const found = [`${target}.js`, `${target}/index.js`].find((each) =>
        generated.has(each),
      );
      return load(found ?? target);
    };
    runInNewContext(asCommonJs(text), { ...globals, exports, require, crypto });
    return exports;
  };
  const { run } = load(path);
  if (typeof run !== "function") throw new Error("no run");
  for (const n of [1, 3]) {
    const values: unknown = await (run as (n: number) => unknown)(n);
    log.push(["returned", await Promise.all(values as unknown[])]);
  }
  return log;
}

/** Names that only raw calls used are removed. */
const settings: ts.CompilerOptions = { noUnusedLocals: true };

test("random apps send the same events before and after", async () => {
  const random = createRandom(runSeed("rewrite"));
  const before = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => {
      const { path, text } = randomRawFile(random, at);
      return [path, text];
    }),
  );
  const { files, skipped, changed } = await rewriteTexts(
    before,
    compiled,
    [],
    settings,
  );
  expect(skipped).toEqual([]);
  expect(changed.length).toBe(60);
  for (const [path, text] of Object.entries(files)) {
    const isMixed = /\r\n/.test(text) && /[^\r]\n/.test(text);
    expect(isMixed, path).toBe(false);
    const was = await runFile(path, before);
    expect(was.length).toBeGreaterThan(0);
    expect(
      await runFile(path, files),
      `${before[path] ?? ""}\n---\n${text}`,
    ).toEqual(was);
  }
  const again = await rewriteTexts(files, compiled, [], settings);
  // No raw call is found any more.
  expect([again.changed, again.skipped]).toEqual([[], []]);
}, 240_000);
