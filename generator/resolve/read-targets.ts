// Reads the targets of a run: those of this package by name, and files of the user's own by path.
import { badTarget } from "../diagnostics/codes/settings-bad-target.js";
import { unknownTarget } from "../diagnostics/codes/settings-unknown-target.js";
import { fixBy } from "../diagnostics/fix-by.js";
import {
  defaultSettings,
  defaultTargets,
  defaultWord,
  isTargetPath,
  standaloneTargets,
  targetNames,
  type Settings,
  type TargetPath,
} from "../model/settings.js";
import type { YamlMap } from "../parse/node.js";
import type { Span } from "../source/source-file.js";
import { nearest } from "../text/suggest.js";
import { describeBadPath } from "./bad-path.js";
import { quote } from "./quote.js";
import { field, textsOf } from "./read-fields.js";
import type { Report } from "./report.js";

/**
 * The targets that flags (`asked`) or else the `generate:` block name. Those of
 * this package come in the order of `targetNames`, with `builders`, on which
 * the others build, unless all named ones stand alone; where only files of the
 * user's own are named, there are none. The word `default` among them stands
 * for the targets that are made without any named.
 */
export function readTargets(
  block: YamlMap | undefined,
  asked: readonly string[] | undefined,
  report: Report,
): Pick<Settings, "targets" | "targetFiles"> {
  const named =
    asked?.map((text): NamedTarget => ({ text })) ?? namedTargets(block);
  if (named === undefined) return { targets: defaultSettings.targets };
  const targetFiles = named
    .filter(({ text }) => isTargetPath(text))
    .map(({ text, span }) => ({ path: text, ...(span && { span }) }));
  reportBadPaths(targetFiles, report);
  const ours = named.filter(({ text }) => !isTargetPath(text));
  return targetFiles.length === 0
    ? { targets: checkTargets(ours, report) }
    : {
        targets: ours.length === 0 ? [] : checkTargets(ours, report),
        targetFiles,
      };
}

interface NamedTarget {
  readonly text: string;
  readonly span?: Span;
}

function namedTargets(
  block: YamlMap | undefined,
): readonly NamedTarget[] | undefined {
  const node = field(block, "targets");
  return node && textsOf(node);
}

function checkTargets(
  targets: readonly NamedTarget[],
  report: Report,
): readonly string[] {
  const chosen = new Set<string>();
  const known: readonly string[] = targetNames;
  for (const { text, span } of targets) {
    const meant = text === defaultWord ? defaultSettings.targets : [text];
    for (const name of meant) chosen.add(name);
    if (text === defaultWord || known.includes(text)) continue;
    const similar = nearest(text, [...targetNames, defaultWord]);
    report(
      unknownTarget.at({
        span,
        message: `unknown target ${quote(text)}`,
        label: "unknown target",
        hint:
          similar === undefined
            ? `use one of the targets ${targetNames.map((name) => `\`${name}\``).join(", ")}, and \`${defaultWord}\` for the first ${defaultTargets.length}; name your own target by its path, \`./${quotable(text)}.js\``
            : `did you mean \`${similar}\`?`,
        ...fixBy(span, similar),
      }),
    );
  }
  const standalone: readonly string[] = standaloneTargets;
  const standAlone = [...chosen].every((name) => standalone.includes(name));
  if (!standAlone || chosen.size === 0) chosen.add("builders");
  return targetNames.filter((name) => chosen.has(name));
}

/** A path for the hint, where the name could be one. */
function quotable(text: string): string {
  return /^[\w-]{1,40}$/.test(text) ? text : "my-target";
}

/** What a taxonomy names must mean the same on every machine; flags may name any file. */
function reportBadPaths(files: readonly TargetPath[], report: Report): void {
  for (const { path, span } of files) {
    const problem = span && describeBadPath(path);
    if (problem === undefined) continue;
    report(
      badTarget.at({
        span,
        message: `the target ${quote(path)} ${problem.message}`,
        label: problem.label,
        hint: "write a path relative to this file, with `/` between folders, such as `./targets/python.js`",
      }),
    );
  }
}
