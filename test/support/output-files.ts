// Hand-made output, for tests of what happens to it.
import type { OutputFile } from "../../generator/model/output-file.js";
import { digestOf } from "../../generator/output/digest.js";
import { printManifest } from "../../generator/output/manifest.js";
import { addStamp, seal } from "../../generator/output/stamp.js";

export function outputFile(path: string, body: string): OutputFile {
  const language = path.endsWith(".json") ? "json" : "ts";
  const text =
    language === "json" ? `{\n  "a": "${body}"\n}\n` : `// ${body}\n`;
  return {
    path,
    text: seal(addStamp({ path, language, text }, { entryName: "t.yaml" })),
  };
}

export function manifestOf(files: readonly OutputFile[]): string {
  const digest = digestOf("");
  return printManifest({
    generator: digest,
    entry: "../t.yaml",
    findings: false,
    settings: digest,
    inputs: new Map(),
    includes: [],
    imports: { best: ".js", unfit: "", files: new Map() },
    files: new Map(files.map(({ path, text }) => [path, digestOf(text)])),
  });
}
