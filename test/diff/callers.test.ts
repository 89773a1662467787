// The verdicts for callers are what the compiler says: code that compiles under the old output is compiled under the new one.
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import {
  changeKinds,
  kindIds,
  type KindId,
} from "../../generator/diff/kinds/index.js";
import { judgeChange } from "../../generator/diff/judge-change.js";
import type { Verdict } from "../../generator/diff/verdict.js";
import { compileValid } from "../support/compile-text.js";
import { isSupport } from "../support/random-compilation.js";
import {
  compilerFindings,
  messagesByFile,
  strictestJson,
} from "../support/run-compiler.js";
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
        callers: inTypeScript(kind, expected(trial)),
      });
    },
  );

  test.each(["kotlin", "csharp"] as const)(
    "another package or namespace is the first line that %s code imports",
    (target) => {
      const [old, now] = ["com.example.old", "com.example.now"].map((name) =>
        nativeText(target, name),
      );
      expect(old).toContain("com.example.old");
      expect(now).toBe(old?.replaceAll("com.example.old", "com.example.now"));
      expect(changeKinds["package-changed"].callers).not.toBe("safe");
    },
  );
});

/** No TypeScript imports what is generated for Kotlin and C#. */
function inTypeScript(kind: KindId, verdict: Verdict): Verdict {
  return kind === "package-changed" ? "safe" : verdict;
}

/** The emitted functions without their digests. */
function nativeText(target: "kotlin" | "csharp", name: string): string {
  const setting = target === "kotlin" ? "package" : "namespace";
  const { files } = compileValid(`
version: 1
events: { star: {} }
generate: { targets: [${target}], ${target}: { ${setting}: ${name} } }
`);
  return files
    .filter(({ path }) => /\.(?:kt|cs)$/.test(path))
    .map(({ text }) => text)
    .join("\n");
}

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
    `${pair.name}/${side}/${title.split(" ")[0] ?? ""}.${part}.ts`;
  const seen = new Set<string>();
  for (const [trial, { ordinary, unusual }] of consumers) {
    for (const side of ["old", "now"] as const) {
      texts.set(pathOf(side, trial, "ordinary"), ordinary);
      texts.set(pathOf(side, trial, "unusual"), unusual);
      const { name } = trial.pair;
      if (!seen.has(name + side))
        addOutput(texts, `${name}/${side}`, trial.pair[side]);
      seen.add(name + side);
    }
  }
  const options = { ...strictestJson, noUnusedLocals: false };
  const found = messagesByFile(compilerFindings(texts, options));
  const errors = (path: string) => found.get(path) ?? [];
  return (side, trial) => ({
    ordinary: errors(pathOf(side, trial, "ordinary")),
    unusual: errors(pathOf(side, trial, "unusual")),
  });
}

/** Outputs with the same support code share a folder of it. What is generated is not checked itself. */
function addOutput(
  texts: Map<string, string>,
  folder: string,
  { files }: Side,
): void {
  const scripts = files.filter(({ path }) => /\.ts$/.test(path));
  const support = scripts.filter(isSupport);
  const digest = createHash("sha256").update(JSON.stringify(support));
  const shared = `support-${digest.digest("hex").slice(0, 16)}`;
  for (const { path, text } of support) {
    const name = path.replace(/^support/, shared);
    texts.set(name, `// @ts-nocheck\n${text}`);
  }
  for (const file of scripts) {
    if (isSupport(file)) continue;
    const text = file.text.replace(
      /(?<=from ")((?:\.\.?\/)+)support\//g,
      `$1../../../${shared}/`,
    );
    texts.set(`${folder}/generated/${file.path}`, `// @ts-nocheck\n${text}`);
  }
}
