// Compiles Kotlin with the real compiler against Android's own JSON classes, and runs it.
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { hasTool } from "../support/has-tool.js";
import { installTools } from "../support/install-tools.js";

/** Android's org.json, of the package `libandroid-json-java`. */
const json = "/usr/share/java/com.android.json.jar";

export function canCompileKotlin(): boolean {
  const hasJava = spawnSync("java", ["-version"]).status === 0;
  return hasTool(
    hasJava && existsSync(json),
    "no Java or no Android JSON here, so Kotlin is not compiled",
    "`apt-get install default-jre-headless libandroid-json-java`",
  );
}

export interface Ran {
  /** What the compiler says; empty without warnings. */
  readonly compiler: string;
  readonly lines: readonly string[];
}

/**
 * Compiles texts by path, and runs `MainKt` in the folder of all texts. JVMs
 * start slowly: one run for many cases.
 */
export async function runKotlin(
  texts: Readonly<Record<string, string>>,
): Promise<Ran> {
  const tools = await installTools(
    join(import.meta.dirname, "kotlin-compiler"),
  );
  const lib = join(tools, "kotlin-compiler/lib");
  const folder = mkdtempSync(join(tmpdir(), "dfn-kotlin-"));
  try {
    const paths = Object.keys(texts);
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), texts[path] ?? "");
    }
    const jars = [
      "kotlin-compiler",
      "kotlin-stdlib",
      "kotlin-script-runtime",
      "kotlin-reflect",
      "kotlinx-coroutines-core-jvm",
      "annotations-13.0",
    ].map((name) => join(lib, `${name}.jar`));
    const stdlib = join(lib, "kotlin-stdlib.jar");
    const compiled = await run(folder, [
      "-Xmx768m",
      "-XX:+UseSerialGC",
      "-XX:TieredStopAtLevel=1",
      "-Dfile.encoding=UTF-8",
      ...["-cp", jars.join(":"), "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler"],
      ...["-no-stdlib", "-no-reflect", "-Werror", "-cp", `${stdlib}:${json}`],
      ...["-d", "classes", ...paths.filter((path) => path.endsWith(".kt"))],
    ]);
    if (compiled.status !== 0) return { compiler: compiled.text, lines: [] };
    const { text } = await run(folder, [
      "-Dfile.encoding=UTF-8",
      "-Dstdout.encoding=UTF-8",
      "-Duser.timezone=Asia/Seoul",
      ...["-cp", ["classes", stdlib, json].join(":"), "MainKt"],
    ]);
    return { compiler: compiled.text, lines: text.trimEnd().split("\n") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(
  cwd: string,
  args: readonly string[],
): Promise<{ readonly status: number | null; readonly text: string }> {
  const child = spawn("java", args, {
    cwd,
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => (text += chunk));
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({ status, text });
    });
  });
}
