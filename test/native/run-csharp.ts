// Compiles C# with Mono's compiler, as C# 7.2, and runs it.
import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { hasTool } from "../support/has-tool.js";

export function canCompileCsharp(): boolean {
  const has = (name: string) => spawnSync(name, ["--version"]).status === 0;
  return hasTool(
    has("mcs") && has("mono"),
    "no Mono here, so C# is not compiled",
    "`apt-get install mono-mcs mono-runtime`",
  );
}

export interface Ran {
  /** What the compiler says; empty without warnings. */
  readonly compiler: string;
  readonly lines: readonly string[];
}

/** Compiles texts by path, with all warnings as errors, and runs them. */
export async function runCsharp(
  texts: Readonly<Record<string, string>>,
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), "dfn-csharp-"));
  try {
    const paths = Object.keys(texts);
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), texts[path] ?? "");
    }
    const flags = [
      "-langversion:7.2",
      "-warn:4",
      "-warnaserror+",
      "-utf8output",
    ];
    const compiled = await run(folder, "mcs", [
      ...flags,
      "-doc:docs.xml",
      "-nowarn:1591,1573",
      "-out:main.exe",
      ...paths.filter((path) => path.endsWith(".cs")),
    ]);
    if (compiled.failed) return { compiler: compiled.text, lines: [] };
    const { text } = await run(folder, "mono", ["main.exe"]);
    return { compiler: compiled.text, lines: text.trimEnd().split("\n") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(
  cwd: string,
  command: string,
  args: readonly string[],
): Promise<{ readonly failed: boolean; readonly text: string }> {
  const env = { ...process.env, LC_ALL: "C.UTF-8", TZ: "Asia/Seoul" };
  return new Promise((resolve) => {
    execFile(
      command,
      args,
      { cwd, env, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        resolve({ failed: error !== null, text: stdout + stderr });
      },
    );
  });
}
