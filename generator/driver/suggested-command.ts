// Formats commands of ours for messages, as the user would type them in the working folder. Generated files
// never contain one.
import { relative } from "node:path";
import { visible } from "../text/display-text.js";
import { runBinary } from "../app/package-manager.js";
import type { AppFiles } from "./app-files.js";
import { findManager } from "./find-package-manager.js";
import type { Run } from "./run.js";
import { showPath } from "./show-path.js";

/** With the app's package manager: "npx dfn-codegen init". */
export function callFrom(
  folder: string,
  words: string,
  files: AppFiles,
): string {
  const { name } = findManager(folder, files).manager;
  return runBinary(name, `dfn-codegen ${visible(words)}`);
}

/** The `generate` command that does what this run does. */
export function generateCall(run: Run): string {
  const words = [entryOf(run), ...flagsOf(run)];
  return callFrom(run.cwd, words.join(" "), run.files);
}

/** The `check --full` command for what this run generates. */
export function checkCall(run: Run): string {
  const entry = entryOf(run);
  const named = entry === "taxonomy.yaml" ? [] : [entry];
  const words = ["check", ...named, ...flagsOf(run), "--full"];
  return callFrom(run.cwd, words.join(" "), run.files);
}

function entryOf({ entry, cwd }: Run): string {
  return quote(showPath(entry, cwd));
}

/** The flags of the run: without them, another folder or other files would be generated. */
function flagsOf({ overrides, root, cwd }: Run): readonly string[] {
  const { output, emit, declarationMap, importExtension } = overrides;
  const { validate, platform, targets } = overrides;
  const flag = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name} ${quote(value)}`];
  return [
    ...flag("-o", output),
    ...flag("--root", root === undefined ? root : relative(cwd, root) || "."),
    ...flag("--emit", emit),
    ...(declarationMap === true ? ["--declaration-map"] : []),
    ...flag("--import-extension", importExtension),
    ...flag("--validate", validate),
    ...flag("--platform", platform),
    ...(targets ?? []).flatMap((target) => flag("--target", target)),
  ];
}

/**
 * Quoted for a shell if necessary, with double quotes, which Windows knows
 * too, if no character has a meaning inside them.
 */
function quote(argument: string): string {
  if (/^[\p{L}\p{N}_./@-]+$/u.test(argument)) return argument;
  return /["$`\\!%\p{Cc}]/u.test(argument)
    ? `'${argument.replaceAll("'", "'\\''")}'`
    : `"${argument}"`;
}
