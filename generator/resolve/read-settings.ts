// Reads the `generate` block of the entry file; flags of the command line win over it.
import { badOutput } from "../diagnostics/codes/settings-bad-output.js";
import { unknownTarget } from "../diagnostics/codes/settings-unknown-target.js";
import { nearest } from "../diagnostics/suggest.js";
import {
  defaultSettings,
  targetNames,
  type Settings,
} from "../model/settings.js";
import type { YamlMap } from "../parse/node.js";
import type { Span } from "../source/source-file.js";
import { quote } from "./quote.js";
import { field, mapOf, textsOf, textOf, wordField } from "./read-fields.js";
import type { Report } from "./report.js";

/** The settings of a run; what neither says is as in `defaultSettings`. Targets come in the order of `targetNames`, always with `builders`. */
export function readSettings(
  entry: YamlMap | undefined,
  overrides: Partial<Settings>,
  report: Report,
): Settings {
  const block = mapOf(field(entry, "generate"));
  const targets =
    overrides.targets?.map((text) => ({ text })) ?? readTargets(block);
  return {
    output:
      overrides.output ?? readOutput(block, report) ?? defaultSettings.output,
    importExtension:
      overrides.importExtension ??
      wordField(block, "import_extension", [".js", ".ts", "none"]) ??
      defaultSettings.importExtension,
    emit:
      overrides.emit ??
      wordField(block, "emit", ["ts", "js"]) ??
      defaultSettings.emit,
    validate:
      overrides.validate ??
      wordField(block, "validate", ["never", "development", "always"]) ??
      defaultSettings.validate,
    targets:
      targets === undefined
        ? defaultSettings.targets
        : checkTargets(targets, report),
  };
}

interface NamedTarget {
  readonly text: string;
  readonly span?: Span;
}

function readTargets(
  block: YamlMap | undefined,
): readonly NamedTarget[] | undefined {
  const node = field(block, "targets");
  return node && textsOf(node);
}

function checkTargets(
  targets: readonly NamedTarget[],
  report: Report,
): readonly string[] {
  const chosen = new Set<string>(["builders"]);
  const known: readonly string[] = targetNames;
  for (const { text, span } of targets) {
    chosen.add(text);
    if (known.includes(text)) continue;
    const similar = nearest(text, targetNames);
    report(
      unknownTarget.at({
        span,
        message: `there is no target ${quote(text)}`,
        label: "unknown target",
        hint:
          similar === undefined
            ? `the targets are ${targetNames.map((name) => `\`${name}\``).join(", ")}`
            : `did you mean \`${similar}\`?`,
        ...(similar !== undefined &&
          span && {
            fix: {
              span,
              replacement: similar,
              title: `change it to \`${similar}\``,
            },
          }),
      }),
    );
  }
  return targetNames.filter((name) => chosen.has(name));
}

function readOutput(
  block: YamlMap | undefined,
  report: Report,
): string | undefined {
  const node = field(block, "output");
  const output = textOf(node);
  if (node === undefined || output === undefined) return undefined;
  const problem = describeBadOutput(output);
  if (problem === undefined) return output;
  report(
    badOutput.at({
      span: node.span,
      message: `the output folder ${quote(output)} ${problem.message}`,
      label: problem.label,
      hint: "write a path relative to this file, with `/` between folders, such as `src/generated`",
    }),
  );
  return undefined;
}

function describeBadOutput(output: string) {
  if (output.trim() === "") return { message: "is empty", label: "empty" };
  if (/^(?:[/\\]|[A-Za-z]:)/.test(output)) {
    return {
      message: "is absolute, so it would differ from machine to machine",
      label: "an absolute path",
    };
  }
  if (output.includes("\\")) {
    return { message: "has a backslash in it", label: "use `/`" };
  }
  if (/\p{Cc}/u.test(output)) {
    return {
      message: "has a control character in it",
      label: "has a control character",
    };
  }
  return undefined;
}
