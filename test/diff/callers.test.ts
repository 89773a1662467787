// The verdicts for callers are what the compiler says: code that compiles under the old output is compiled under the new one.
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { changeKinds, kindIds } from "../../generator/diff/kinds/index.js";
import { judgeChange } from "../../generator/diff/judge-change.js";
import type { Verdict } from "../../generator/diff/verdict.js";
import { programOf, strictest } from "../support/type-check.js";
import { consumerOf, type Consumer } from "./consumer.js";
import { ownedBy, trials, type Side, type Trial } from "./pairs.js";

test("every kind has a case", () => {
  const tried = new Set(trials().map((trial) => trial.case.kind));
  expect(kindIds.filter((id) => !tried.has(id))).toEqual([]);
});

describe("callers", () => {
  const consumers = new Map<Trial, Consumer>();
  let compiled: (side: "old" | "now", trial: Trial) => Outcome;

  beforeAll(() => {
    for (const trial of trials()) {
      const { taxonomy } = trial.pair.old;
      consumers.set(trial, consumerOf(ownedBy(trial, taxonomy), taxonomy));
    }
    compiled = compileAll(consumers);
  }, 240_000);

  test.each(trials().map((trial) => [trial.title, trial] as const))(
    "%s",
    (_title, trial) => {
      const { kind, also = [] } = trial.case;
      const kinds = trial.changes.map((change) => change.kind);
      expect(kinds).toContain(kind);
      expect(
        kinds.filter((each) => each !== kind && !also.includes(each)),
      ).toEqual([]);
      expect(compiled("old", trial)).toEqual({ ordinary: [], unusual: [] });
      expect({ callers: measured(compiled("now", trial)) }).toEqual({
        callers: expected(trial),
      });
    },
  );
});

function expected({ changes, case: { kind } }: Trial): Verdict {
  const change = changes.find((one) => one.kind === kind);
  return change === undefined
    ? changeKinds[kind].callers
    : judgeChange(change, []).callers;
}

function measured({ ordinary, unusual }: Outcome): Verdict {
  if (ordinary.length > 0) return "breaks";
  return unusual.length > 0 ? "may-break" : "safe";
}

interface Outcome {
  readonly ordinary: readonly string[];
  readonly unusual: readonly string[];
}

/** One program for both sides of all pairs. */
function compileAll(
  consumers: ReadonlyMap<Trial, Consumer>,
): (side: "old" | "now", trial: Trial) => Outcome {
  const texts = new Map<string, string>();
  const pathOf = (side: string, { pair, title }: Trial, part: string) =>
    `/${pair.name}/${side}/${title.split(" ")[0] ?? ""}.${part}.ts`;
  const seen = new Set<string>();
  for (const [trial, { ordinary, unusual }] of consumers) {
    for (const side of ["old", "now"] as const) {
      texts.set(pathOf(side, trial, "ordinary"), ordinary);
      texts.set(pathOf(side, trial, "unusual"), unusual);
      const { name } = trial.pair;
      if (!seen.has(name + side))
        addOutput(texts, `/${name}/${side}`, trial.pair[side]);
      seen.add(name + side);
    }
  }
  const program = programOf(texts, { ...strictest, noUnusedLocals: false });
  const errors = (path: string) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) =>
        ts.flattenDiagnosticMessageText(messageText, " "),
      );
  return (side, trial) => ({
    ordinary: errors(pathOf(side, trial, "ordinary")),
    unusual: errors(pathOf(side, trial, "unusual")),
  });
}

function addOutput(
  texts: Map<string, string>,
  folder: string,
  { files }: Side,
): void {
  for (const { path, text } of files) {
    if (/\.ts$/.test(path)) texts.set(`${folder}/generated/${path}`, text);
  }
}
