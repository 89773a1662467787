// Hand-made output, for tests of what happens to it.
import type {
  EmittedFile,
  OutputFile,
} from "../../generator/model/output-file.js";
import { digestOf } from "../../generator/output/digest.js";
import {
  finishedFile,
  textOf,
  type FinishedFile,
} from "../../generator/output/finished-file.js";
import { finishFile, type Formatter } from "../../generator/output/format.js";
import { printManifest } from "../../generator/output/manifest.js";
import { addStamp, seal } from "../../generator/output/stamp.js";

/** A finished file with its text, for comparisons. */
export type TextFile = FinishedFile & OutputFile;

export function textFile(path: string, text: string): TextFile {
  return { ...finishedFile(path, text), text };
}

export function outputFile(path: string, body: string): TextFile {
  const language = path.endsWith(".json") ? "json" : "ts";
  const text =
    language === "json" ? `{\n  "a": "${body}"\n}\n` : `// ${body}\n`;
  return textFile(
    path,
    seal(addStamp({ path, language, text }, { entryName: "t.yaml" })),
  );
}

/** Finishes files one after the other, and lists what prettier did. */
export async function finishFiles(
  emitted: readonly EmittedFile[],
  stamp: { readonly entryName: string },
  formatter?: Formatter,
) {
  const files: TextFile[] = [];
  const printed = new Map<string, string>();
  const refused: { path: string; reason: string }[] = [];
  const altered: { path: string; reason: string }[] = [];
  for (const each of emitted) {
    const finished = await finishFile(each, stamp, formatter);
    const { path } = finished;
    files.push(textFile(path, textOf(finished)));
    if (finished.printed !== undefined) printed.set(path, finished.printed);
    if (finished.refused !== undefined) {
      refused.push({ path, reason: finished.refused });
    }
    if (finished.altered !== undefined) {
      altered.push({ path, reason: finished.altered });
    }
  }
  return { files, printed, refused, altered };
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
