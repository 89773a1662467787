// Problems as diagnostics, for a format that has no table: one for each group, at its first line.
import type { Diagnostic, DiagnosticKind } from "../diagnostics/diagnostic.js";
import { counted } from "../text/count.js";
import { problemWords } from "./problem-words.js";
import type { ShownProblem } from "./problems.js";

/** How many are shown: GitHub drops those beyond ten of a step anyway. */
const most = 50;

/** `kind` is the command's own diagnostic; a hint of the command replaces those of the problems. */
export function annotateProblems(
  problems: readonly ShownProblem[],
  kind: DiagnosticKind,
  noun: "event" | "line",
  hint?: string,
): readonly Diagnostic[] {
  return problems.slice(0, most).map((problem) =>
    kind.at({
      ...placeOf(problem),
      message: `${subjectOf(problem)}: ${problemWords(problem.problem)}, in ${counted(problem.events, problem.event === undefined ? "line" : noun)}`,
      hint: hint ?? problem.hint,
    }),
  );
}

function subjectOf({ event, property }: ShownProblem): string {
  const named = [
    ...(property === "" ? [] : [`\`${property}\``]),
    ...(event === undefined ? [] : [`\`${event}\``]),
  ].join(" of ");
  return named === "" ? "a record" : named;
}

/** Standard input is not a file. */
function placeOf({
  first: { file: path, line },
}: ShownProblem): Pick<Diagnostic, "place"> {
  return path === "stdin" ? {} : { place: { path, line } };
}
