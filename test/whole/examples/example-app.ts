// A copy of an example as a reader would have it: its locked packages and the packed tarball are installed.
import { execFile, type ExecFileException } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { installTools } from "../../support/install-tools.js";
import { linkFolder } from "../../support/link-folder.js";
import { installedTarball } from "../../support/packed.js";
import { endCompiler, runAppCompiler } from "./compiler.js";

const root = join(import.meta.dirname, "../../..");
export const examplesFolder = join(root, "examples");

/** The examples that are apps. */
export const exampleNames = readdirSync(examplesFolder).filter((name) =>
  existsSync(join(examplesFolder, name, "package.json")),
);

export interface Ran {
  readonly code: number;
  /** Standard output and error. */
  readonly output: string;
}

export interface ExampleApp {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /**
   * Runs a script of the example's package.json as npm does; throws with its output when it fails. `build` runs once,
   * whether a test or another script asks for it.
   */
  readonly script: (name: string) => Promise<string>;
  /** Runs node in the example, whatever its exit code. */
  readonly node: (
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<Ran>;
  /** Another copy with some files written anew, for what would get into the other tests' way. Same packages. */
  readonly changed: (
    label: string,
    files: Readonly<Record<string, string>>,
  ) => ExampleApp;
}

/** What the examples' commands get: not what vitest told this process, which would change how they build. */
export const cleanEnv: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:NODE_ENV|NODE_OPTIONS|VITEST|TEST$|npm_)/.test(name),
    ),
  ),
  // Next.js sends nothing home, and Turbopack keeps nothing for a later build, as there is none.
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_ENGINE_READ_ONLY: "1",
};

const work = mkdtempSync(join(tmpdir(), "dfn 예제 "));

export async function removeExamples(): Promise<void> {
  await endCompiler();
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}

const apps = new Map<string, Promise<ExampleApp>>();

/** The same app for every test of an example. */
export function installed(name: string): Promise<ExampleApp> {
  const app = apps.get(name) ?? install(name);
  apps.set(name, app);
  return app;
}

async function install(name: string): Promise<ExampleApp> {
  const folder = join(work, name);
  copySources(join(examplesFolder, name), folder);
  const manifest = readFileSync(join(folder, "package.json"), "utf8");
  const modules = join(folder, "node_modules");
  await turn(async () => {
    // The lock knows nothing of dfn-codegen, whose version here is in no registry.
    writeFileSync(join(folder, "package.json"), withoutUs(manifest));
    linkFolder(await installTools(folder), modules);
    writeFileSync(join(folder, "package.json"), manifest);
  });
  await addOurs(modules);
  return appIn(name, folder);
}

/** Adds the packed package as npm lays it out where nothing is hoisted: what it needs is inside of it. */
async function addOurs(modules: string): Promise<void> {
  const packed = join(await installedTarball(), "node_modules");
  const ours = join(modules, "dfn-codegen");
  linkFolder(join(packed, "dfn-codegen"), ours);
  for (const name of readdirSync(packed)) {
    if (name.startsWith(".") || name === "dfn-codegen") continue;
    linkFolder(join(packed, name), join(ours, "node_modules", name));
  }
  const bin = ".bin/dfn-codegen";
  mkdirSync(join(modules, ".bin"), { recursive: true });
  symlinkSync(readlinkSync(join(packed, bin)), join(modules, bin));
}

function appIn(name: string, folder: string): ExampleApp {
  let built: Promise<string> | undefined;
  const script = (name: string): Promise<string> =>
    name === "build"
      ? (built ??= runScript(folder, name, script))
      : runScript(folder, name, script);
  return {
    folder,
    env: cleanEnv,
    script,
    node: (args, env) => attempt(process.execPath, args, folder, env),
    changed: (label, files) => {
      const copy = join(work, `${name} ${label}`);
      copySources(join(examplesFolder, name), copy);
      const modules = join(folder, "node_modules");
      symlinkSync(modules, join(copy, "node_modules"), "junction");
      for (const [path, text] of Object.entries(files)) {
        writeFileSync(join(copy, path), text);
      }
      return appIn(name, copy);
    },
  };
}

function copySources(from: string, to: string): void {
  cpSync(from, to, {
    recursive: true,
    filter: (path) => !/^(?:node_modules|dist|\.next)$/.test(basename(path)),
  });
}

/** A package.json that the lock fits. */
function withoutUs(manifest: string): string {
  return JSON.stringify(JSON.parse(manifest), (key, value: unknown) =>
    key === "dfn-codegen" ? undefined : value,
  );
}

/**
 * Its commands one after the other. npm itself would take longer to load than most of them run, and so would the
 * compiler; the others run in a shell that finds the commands of packages first.
 */
async function runScript(
  folder: string,
  name: string,
  script: (name: string) => Promise<string>,
): Promise<string> {
  const { scripts } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as { readonly scripts: Readonly<Record<string, string>> };
  const text = scripts[name];
  if (text === undefined) throw new Error(`${folder} has no script ${name}`);
  let all = "";
  for (const command of text.split(" && ")) {
    const other = /^npm run (\S+)$/.exec(command)?.[1];
    if (other !== undefined) {
      all += await script(other);
      continue;
    }
    const [program, ...args] = command.split(" ");
    const { code, output } =
      program === "tsc"
        ? await runAppCompiler(folder, args)
        : await attempt("sh", ["-c", command], folder, {
            PATH: withBin(folder),
          });
    all += output;
    if (code !== 0) {
      throw new Error(`${command} (exit code ${String(code)}):\n${all}`);
    }
  }
  return all;
}

/** PATH, with the commands of an app's packages first. */
export function withBin(folder: string): string {
  const bin = join(folder, "node_modules/.bin");
  return `${bin}${delimiter}${cleanEnv["PATH"] ?? ""}`;
}

function attempt(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const options = { cwd, env: { ...cleanEnv, ...env }, maxBuffer: 2 ** 26 };
  return new Promise((done) => {
    const settle = (
      error: ExecFileException | null,
      stdout: string,
      stderr: string,
    ): void => {
      const code =
        typeof error?.code === "number" ? error.code : error ? -1 : 0;
      const reason = error && code === -1 ? `${error.message}\n` : "";
      done({ code, output: reason + stdout + stderr });
    };
    execFile(command, [...args], options, settle);
  });
}

let running = 0;
const waiting: (() => void)[] = [];

/** Begins all installs, so that they do not wait for a test to ask; a failure is that test's. */
export function beginInstalls(names: readonly string[]): void {
  for (const name of names) installed(name).catch(() => undefined);
}

/** Two installs at a time: more only get into each other's way. */
async function turn(act: () => Promise<void>): Promise<void> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go));
  running++;
  try {
    await act();
  } finally {
    running--;
    waiting.shift()?.();
  }
}
