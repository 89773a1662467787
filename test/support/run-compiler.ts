// TypeScript 7, as a process: it checks in a fifth of the time of older versions, which are run where the version matters.
import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Compiled } from "./compile-project.js";
import { tempBase } from "./temp-base.js";
import { writeFiles } from "./temp-folder.js";

const compiler = join(
  import.meta.dirname,
  "../../node_modules/typescript-7/bin/tsc",
);

/** Runs it in a folder: `["-p", "tsconfig.json"]`. */
export function runCompiler(cwd: string, args: readonly string[]): Compiled {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [compiler, ...args, "--pretty", "false"],
    { cwd, encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  if (error !== undefined) throw error;
  // A crash is no silence.
  if (status !== 0 && stdout.trim() === "") {
    throw new Error(`the compiler ended with ${String(status)}: ${stderr}`);
  }
  return { status: status ?? -1, stdout };
}

/** Options as a `tsconfig.json` has them. */
export type JsonOptions = Readonly<
  Record<string, string | boolean | readonly string[]>
>;

/** Every flag that makes TypeScript stricter, and a library as small as the output promises, which is not checked itself. */
export const strictestJson: JsonOptions = {
  target: "es2020",
  lib: ["es2020"],
  module: "esnext",
  moduleResolution: "bundler",
  allowImportingTsExtensions: true,
  noEmit: true,
  declaration: true,
  isolatedDeclarations: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noFallthroughCasesInSwitch: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  isolatedModules: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  forceConsistentCasingInFileNames: true,
  skipLibCheck: false,
  skipDefaultLibCheck: true,
  types: [],
};

/** Type-checks texts by path as one program; see `findingsIn`. */
export function compilerFindings(
  texts: ReadonlyMap<string, string>,
  options: JsonOptions = strictestJson,
): readonly string[] {
  const folder = realpathSync(mkdtempSync(join(tempBase, "dfn-checked-")));
  try {
    writeFiles(folder, {
      "package.json": '{ "type": "module" }',
      ...Object.fromEntries(texts),
      "tsconfig.json": JSON.stringify({
        compilerOptions: options,
        include: ["**/*.ts"],
      }),
    });
    return findingsIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything that it has to say about the project in a folder, a line each: `src/events.ts:3:7 TS2322 …`. */
export function findingsIn(folder: string): readonly string[] {
  return runCompiler(folder, ["-p", "."])
    .stdout.split(/\n(?=\S)/)
    .filter((text) => text.trim() !== "")
    .map((text) =>
      text
        .trimEnd()
        .replace(/^(\S+)\((\d+),(\d+)\): error (TS\d+): /, "$1:$2:$3 $4 ")
        .replace(/\n\s+/g, " "),
    );
}

/** What it says about each file, without the place; an error if it says anything about no file. */
export function messagesByFile(
  findings: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const messages = new Map<string, string[]>();
  for (const line of findings) {
    const { path, text } = inFile.exec(line)?.groups ?? {};
    if (path === undefined || text === undefined) throw new Error(line);
    messages.set(path, [...(messages.get(path) ?? []), text]);
  }
  return messages;
}

const inFile = /^(?<path>[^:]+):\d+:\d+ TS\d+ (?<text>.*)$/;
