// Reads the targets of a run: those of this package by name, and files of the user's own by path.
import { badTarget } from "../diagnostics/codes/settings-bad-target.js";
import { unknownTarget } from "../diagnostics/codes/settings-unknown-target.js";
import { fixBy } from "../diagnostics/fix-by.js";
import {
  defaultSettings,
  defaultTargets,
  defaultWord,
  isTargetPath,
  siteTarget,
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
 * for the targets that are made without any named. The site comes in addition:
 * where it alone is named, the others are what they would be without it.
 */
export function readTargets(
  block: YamlMap | undefined,
  asked: readonly string[] | undefined,
  report: Report,
): Pick<Settings, "targets" | "targetFiles"> {
  const named = (asked && namedByFlags(asked, block)) ?? namedTargets(block);
  if (named === undefined) return { targets: defaultSettings.targets };
  const targetFiles = named
    .filter(({ text }) => isTargetPath(text))
    .map(({ text, span }) => ({ path: text, ...(span && { span }) }));
  reportBadPaths(targetFiles, report);
  const ours = named.filter(({ text }) => !isTargetPath(text));
  const hasOwn = targetFiles.length > 0;
  const targets = checkTargets(ours, hasOwn, report);
  return hasOwn ? { targets, targetFiles } : { targets };
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

/** `--target docs` alone adds the site to what the taxonomy names; all other flags replace that. */
function namedByFlags(
  flags: readonly string[],
  block: YamlMap | undefined,
): readonly NamedTarget[] {
  const named = flags.map((text) => ({ text }));
  const isSiteAlone =
    flags.length > 0 && flags.every((text) => text === siteTarget);
  return isSiteAlone ? [...(namedTargets(block) ?? []), ...named] : named;
}

/** `hasOwn`: whether targets of the user's own are named, so that none of ours need be. */
function checkTargets(
  targets: readonly NamedTarget[],
  hasOwn: boolean,
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
  const others = [...chosen].filter((name) => name !== siteTarget);
  const standAlone = others.every((name) => standalone.includes(name));
  const onlySite = chosen.has(siteTarget) && others.length === 0;
  if (onlySite && !hasOwn) {
    for (const name of defaultTargets) chosen.add(name);
  }
  if (!standAlone || (chosen.size === 0 && !hasOwn)) chosen.add("builders");
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
