// docs/wrapping-builders.md: each form compiles, refuses what is not registered, and completes keys.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Project, type ts } from "ts-morph";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findingsIn, messagesByFile } from "../../support/run-compiler.js";
import { tempBase } from "../../support/temp-base.js";
import { writeFiles } from "../../support/temp-folder.js";
import { writeTicketApp } from "./ticket-app.js";

const page = join(import.meta.dirname, "../../../docs/wrapping-builders.md");

/** Each block, its last call, the keys that its literal has, and one more key. */
const forms = Array.from(
  readFileSync(page, "utf8").matchAll(/^```ts\n([^]*?)^```$/gm),
  ([, code = ""]) => code,
);

/** The call in the last line, with something else between its braces. */
function lastCall(code: string, inside: (given: string) => string): string {
  return code.replace(
    /\{([^{}]*)\}\);\n$/,
    (_, given: string) => `${inside(given)});\n`,
  );
}

const config = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: "es2022",
    module: "nodenext",
    lib: ["es2022"],
    noEmit: true,
    types: [],
  },
};

test("the page has all forms", () => {
  expect(forms).toHaveLength(5);
});

/** What is tried with each form: a file for each. */
const tried = forms.map((code, at) => {
  const variable = `const given = {${/\{([^{}]*)\}\);\n$/.exec(code)?.[1] ?? ""}, colour: "red" } as const;\n${lastCall(code, () => "given")}`;
  return {
    name: code.trim().split("\n").at(-1) ?? "",
    code,
    files: {
      [`whole-${String(at)}`]: code,
      [`literal-${String(at)}`]: lastCall(
        code,
        (given) => `{${given}, colour: "red" }`,
      ),
      [`variable-${String(at)}`]: variable,
      [`half-${String(at)}`]: lastCall(code, () => "{ /*here*/ }"),
    },
    at: String(at),
  };
});

const folder = mkdtempSync(join(tempBase, "dfn-wrapping-"));
let messages: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  writeTicketApp(folder, {});
  for (const { files } of tried) {
    for (const [name, text] of Object.entries(files)) {
      writeFiles(folder, { [`src/${name}.ts`]: text });
    }
  }
  writeFiles(folder, { "tsconfig.json": JSON.stringify(config) });
  messages = messagesByFile(findingsIn(folder));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(tried)("$name", ({ code, files, at }) => {
  test("compiles", () => {
    expect(said(`whole-${at}`)).toEqual([]);
  });

  test("refuses a key that is not registered", () => {
    expect(said(`literal-${at}`).join("\n")).toContain(
      "'colour' does not exist",
    );
    // The form that takes extra keys apart takes its own, and no others.
    if (code.includes("source")) return;
    expect(said(`variable-${at}`).join("\n")).toContain(
      'Unregistered<"colour">',
    );
  });

  test("completes keys", () => {
    const half = files[`half-${at}`] ?? "";
    const found = service().getCompletionsAtPosition(
      join(folder, `src/half-${at}.ts`),
      half.indexOf("/*here*/"),
      {},
    );
    const names = found?.entries.map(({ name }) => name);
    expect(names).toContain(code.includes("book(") ? "seat_code" : "page");
  });
});

/** By the compiler about a file. */
function said(name: string): readonly string[] {
  return messages.get(`src/${name}.ts`) ?? [];
}

let started: ts.LanguageService | undefined;

/** One for all forms: it keeps what it knows about the output. */
function service(): ts.LanguageService {
  if (started !== undefined) return started;
  const project = new Project({
    tsConfigFilePath: join(folder, "tsconfig.json"),
  });
  started = project.getLanguageService().compilerObject;
  return started;
}
