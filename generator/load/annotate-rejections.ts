// Rejected lines as diagnostics, for a format that has no table: one for each group, at its first line.
import { rejected } from "../diagnostics/codes/load-rejected.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { counted } from "../text/count.js";
import { problemWords } from "./problem-words.js";
import type { RejectionGroup } from "./rejections.js";

/** The file of all rejected lines is named in the hint. */
export function annotateRejections(
  groups: readonly RejectionGroup[],
  rejectedFile: string,
): readonly Diagnostic[] {
  return groups.map((group) =>
    rejected.at({
      ...placeOf(group.first),
      message: `${subjectOf(group)}: ${problemWords(group.problem)}, in ${counted(group.lines, "line")}`,
      hint: `see the reasons in \`${rejectedFile}\``,
    }),
  );
}

function subjectOf({ event, property }: RejectionGroup): string {
  const named = [
    ...(property === "" ? [] : [`\`${property}\``]),
    ...(event === undefined ? [] : [`\`${event}\``]),
  ].join(" of ");
  return named === "" ? "a record" : named;
}

/** `orders.ndjson:49`; standard input is not a file. */
function placeOf(first: string): Pick<Diagnostic, "place"> {
  const [, path, line] = /^(.+):(\d+)$/su.exec(first) ?? [];
  if (path === undefined || path === "stdin") return {};
  return { place: { path, line: Number(line) } };
}
