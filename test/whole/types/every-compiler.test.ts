// Under each version of TypeScript, with and without `exactOptionalPropertyTypes`: every mistake is refused, and every call site compiles.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileWith } from "../../support/compile-project.js";
import { tempBase } from "../../support/temp-base.js";
import { writeFiles } from "../../support/temp-folder.js";
import { callSites } from "./call-sites.js";
import { mistakes } from "./mistakes.js";
import { casesByLine, writeTicketApp } from "./ticket-app.js";

const compilers = [
  "typescript-5-4",
  "typescript",
  "typescript-6",
  "typescript-7",
] as const;

const wrong = Object.fromEntries(
  Object.entries(mistakes).map(([name, [code]]) => [name, code]),
);
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tempBase, "dfn-types-"));
  writeTicketApp(folder, { mistakes: wrong, "call-sites": callSites });
});

const runs = compilers.flatMap((compiler) =>
  [true, false].map((exact) => [compiler, exact] as const),
);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(runs)("%s, exactOptionalPropertyTypes: %j", (compiler, exact) => {
  test("refuses each mistake, with a message that names it, and nothing else", () => {
    const config = `tsconfig.${compiler}-${String(exact)}.json`;
    writeFiles(folder, {
      [config]: JSON.stringify({
        compilerOptions: {
          target: "es2022",
          lib: ["es2022"],
          module: "nodenext",
          strict: true,
          noUncheckedIndexedAccess: true,
          exactOptionalPropertyTypes: exact,
          noEmit: true,
          types: [],
        },
        include: ["src"],
      }),
    });
    const { texts, others } = messages(
      compileWith(compiler, folder, config).stdout,
    );
    expect(others).toEqual([]);
    for (const [name, [, says]] of Object.entries(mistakes)) {
      expect.soft(texts.get(name) ?? "accepted", name).toMatch(says);
    }
  }, 240_000);
});

interface Messages {
  /** What was said about each mistake. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was said about anything else. */
  readonly others: readonly string[];
}

function messages(stdout: string): Messages {
  const cases = casesByLine(wrong);
  const texts = new Map<string, string>();
  const others: string[] = [];
  for (const text of stdout.split(/\n(?=\S)/).filter((each) => each !== "")) {
    const line = /^src\/mistakes\.ts\((\d+),/.exec(text)?.[1];
    const name = line === undefined ? undefined : cases[Number(line) - 1];
    if (name === undefined) others.push(text);
    else texts.set(name, `${texts.get(name) ?? ""}${text}\n`);
  }
  return { texts, others };
}
