// Runs a file of an app with a recording SDK.
import { posix } from "node:path";
import { runInNewContext } from "node:vm";
import { ts } from "ts-morph";
import type { Compiled } from "./compile-text.js";

/** The generated folder of an app that is rewritten, by path. */
export function generatedTexts({
  files,
}: Compiled): Readonly<Record<string, string>> {
  return Object.fromEntries(
    files.map(({ path, text }) => [`src/generated/${path}`, text]),
  );
}

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
export async function runFile(
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
    const text = files[file];
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
      const found = ["", ".ts", ".js", "/index.js"]
        .map((ending) => target + ending)
        .find((each) => each in files);
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
