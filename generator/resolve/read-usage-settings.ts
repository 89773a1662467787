// Reads the `usage` block of the entry file: what `usage` and `infer` take from the taxonomy where no flag says it.
import { fixBy } from "../diagnostics/fix-by.js";
import { badExclude } from "../diagnostics/codes/settings-bad-exclude.js";
import { badTrackFunction } from "../diagnostics/codes/settings-bad-track-function.js";
import { failReasons, type UsageSettings } from "../model/usage-settings.js";
import type { YamlMap } from "../parse/node.js";
import {
  parseTrackFunction,
  trackFunctionForms,
  type TrackFunction,
} from "../sdk/sdk-names.js";
import { describeBadPath } from "./bad-path.js";
import { quote } from "./quote.js";
import { field, mapOf, textsOf, type PlacedText } from "./read-fields.js";
import type { Report } from "./report.js";

/** `undefined` without a block. What cannot be used is reported, and left out. */
export function readUsageSettings(
  entry: YamlMap | undefined,
  report: Report,
): UsageSettings | undefined {
  const block = mapOf(field(entry, "usage"));
  if (block === undefined) return undefined;
  const named = textsOf(field(block, "fail_on")).map(({ text }) => text);
  return {
    trackFunctions: textsOf(field(block, "track_functions")).flatMap(
      (each) => readTrackFunction(each, report) ?? [],
    ),
    failOn: failReasons.filter((reason) => named.includes(reason)),
    exclude: textsOf(field(block, "exclude"))
      .filter((each) => isUsable(each, report))
      .map(({ text }) => text),
  };
}

function readTrackFunction(
  { text, span }: PlacedText,
  report: Report,
): TrackFunction | undefined {
  const found = parseTrackFunction(text);
  if (found !== undefined) return found;
  const bare = /^[\w$]+(?:\.[\w$]+)*/.exec(text)?.[0];
  const isCall = bare !== undefined && /^\s*\(/.test(text.slice(bare.length));
  report(
    badTrackFunction.at({
      span,
      message: `the track function ${quote(text)} is not the name of a function`,
      label: "not a track function",
      hint: isCall
        ? `write \`${bare}\`, without parentheses`
        : `write it as ${trackFunctionForms}: the numbers say which arguments are the event's name and its properties`,
      ...fixBy(span, isCall ? bare : undefined),
    }),
  );
  return undefined;
}

function isUsable({ text, span }: PlacedText, report: Report): boolean {
  const problem =
    text.trim() === ""
      ? { message: "is empty", label: "empty" }
      : describeBadPath(text);
  if (problem === undefined) return true;
  report(
    badExclude.at({
      span,
      message: `the pattern ${quote(text)} ${problem.message}`,
      label: problem.label,
      hint: "write a path or a pattern relative to this file, with `/` between folders, such as `src/legacy/**`",
    }),
  );
  return false;
}
