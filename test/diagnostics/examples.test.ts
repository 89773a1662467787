// The example of each diagnostic raises it, and is rendered as a user sees it.
import { expect, describe, test } from "vitest";
import { diagnosticKinds } from "../../generator/diagnostics/codes/index.js";
import { reportPretty } from "../../generator/diagnostics/report-pretty.js";
import type { ImportSupport } from "../../generator/model/import-support.js";
import { chooseImportExtension } from "../../generator/app/choose-import-extension.js";
import { findUnconfiguredTool } from "../../generator/app/exact-extension-tools.js";
import { packageFactsOf } from "../../generator/app/package-config.js";
import { compileText } from "../support/compile-text.js";

/** These need files, folders, a program or a command line that calls us, not a text; other tests raise them. */
const withoutText = [
  "arguments/invalid",
  "arguments/unknown-command",
  "arguments/no-source",
  "arguments/no-output",
  "arguments/no-parser",
  "arguments/bad-file",
  "rewrite/no-output",
  "docs/not-listening",
  "explain/unknown-word",
  "validate/bad-output",
  "validate/dropped",
  "validate/too-few-events",
  "diff/bad-usage",
  "diff/expired-accept",
  "diff/no-repository",
  "diff/not-in-commit",
  "diff/unknown-commit",
  "diff/unreadable",
  "diff/unused-accept",
  "import/bad-cell",
  "import/duplicate-row",
  "import/missing-row",
  "import/not-a-sheet",
  "import/other-encoding",
  "import/refused-change",
  "import/unknown-column",
  "infer/nothing-found",
  "lint/bad-setting",
  "lint/bad-plugin",
  "lint/fix-refused",
  "lint/stale-baseline",
  "arguments/bad-baseline",
  "load/no-credentials",
  "load/rejected",
  "load/wrong-option",
  "load/locked",
  "load/bad-ledger",
  "mock/wrong-setting",
  "mock/not-listening",
  "init/wrong-answer",
  "output/not-written",
  "api/bad-option",
  "source/not-found",
  "source/unreadable",
  "source/not-utf8",
  "shape/entry-only",
  "target/not-loaded",
  "target/wrong-shape",
  "target/failed",
  "target/bad-file",
  "target/same-file",
  "output/not-ours",
  "output/unwritable",
  "output/not-formatted",
  "output/changed-by-prettier",
  "output/left-behind",
  "settings/commonjs-syntax",
  "settings/outside-root-dir",
  "check/left-behind",
  "check/stale",
  "check/edited",
  "check/orphaned",
  "check/missing",
  "check/other-generator",
];

test("every diagnostic that a text can raise has an example", () => {
  const silent = diagnosticKinds
    // These are about code, not about a taxonomy: `test/usage/findings.test.ts` raises them.
    .filter(({ code }) => !code.startsWith("usage/"))
    .filter(({ example }) => example === undefined)
    .map(({ code }) => code);
  expect([...silent].sort()).toEqual([...withoutText].sort());
});

const onNext = packageFactsOf('{ "dependencies": { "next": "16" } }');
const unconfiguredTool = findUnconfiguredTool(onNext.exactTools, []);

/** What an example says of the app that it is raised in. */
const apps: Readonly<Record<string, ImportSupport>> = {
  "settings/unfound-import": chooseImportExtension({
    ...onNext,
    deno: false,
    ...(unconfiguredTool && { unconfiguredTool }),
  }),
};

describe("the example of", () => {
  const examples = diagnosticKinds.flatMap(({ code, example }) =>
    example === undefined ? [] : [{ code, example }],
  );

  test.each(examples)("$code", async ({ code, example }) => {
    const { diagnostics } = compileText(
      { "taxonomy.yaml": example },
      {},
      apps[code],
    );
    expect(new Set(diagnostics.map((each) => each.code))).toEqual(
      new Set([code]),
    );
    const rendered = reportPretty(diagnostics, { color: false, width: 80 });
    await expect(`${rendered.trimEnd()}\n`).toMatchFileSnapshot(
      `rendered/${code.replace("/", "-")}.txt`,
    );
  });
});
