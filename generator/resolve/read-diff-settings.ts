// Reads the `diff` block of the entry file: the changes that are accepted.
import { impossibleDate } from "../diagnostics/codes/resolve-impossible-date.js";
import type { AcceptedChange, DiffSettings } from "../model/diff-settings.js";
import { isDay } from "../model/expiry.js";
import type { YamlMap, YamlNode } from "../parse/node.js";
import { quote } from "./quote.js";
import { field, mapOf, scalarText, textField } from "./read-fields.js";
import type { Report } from "./report.js";

/** `undefined` without a block. What cannot be used is left out. */
export function readDiffSettings(
  entry: YamlMap | undefined,
  report: Report,
): DiffSettings | undefined {
  const block = mapOf(field(entry, "diff"));
  if (block === undefined) return undefined;
  const list = field(block, "accept");
  const nodes = list?.kind === "list" ? list.items : [];
  return { accept: nodes.flatMap((node) => readAccepted(node, report)) };
}

function readAccepted(
  node: YamlNode,
  report: Report,
): readonly AcceptedChange[] {
  const map = mapOf(node);
  const id = textField(map, "id");
  const at = textField(map, "at");
  const reason = textField(map, "reason");
  if (id === undefined || at === undefined || reason === undefined) return [];
  const day = field(map, "until");
  const until = scalarText(day);
  if (day !== undefined && until !== undefined && !isDay(until)) {
    report(
      impossibleDate.at({
        span: day.span,
        message: `the change is accepted until ${quote(until)}, which is not a valid date`,
        label: "no such day",
        hint: "write a day that exists, such as `2027-01-31`",
      }),
    );
    return [];
  }
  return [
    { id, at, reason, ...(until !== undefined && { until }), span: node.span },
  ];
}
