// docs/wrapping-builders.md: each form compiles, refuses what is not registered, and completes keys.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Project, ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { tempFolder } from "../../support/temp-folder.js";
import { writeTicketApp } from "./ticket-app.js";

const page = join(import.meta.dirname, "../../../docs/wrapping-builders.md");

/** Each block, its last call, the keys that its literal has, and one more key. */
const forms = Array.from(
  readFileSync(page, "utf8").matchAll(/^```ts\n([^]*?)^```$/gm),
  ([, code = ""]) => code,
);

function projectWith(code: string): { project: Project; path: string } {
  const folder = tempFolder({});
  writeTicketApp(folder, {});
  const project = new Project({
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      lib: ["lib.es2022.d.ts"],
      noEmit: true,
      types: [],
    },
  });
  const path = join(folder, "src/app.ts");
  project.createSourceFile(path, code);
  return { project, path };
}

function messages(code: string): string {
  const { project, path } = projectWith(code);
  return project
    .getSourceFileOrThrow(path)
    .getPreEmitDiagnostics()
    .map(({ compilerObject }) =>
      ts.flattenDiagnosticMessageText(compilerObject.messageText, "\n"),
    )
    .join("\n");
}

/** The call in the last line, with something else between its braces. */
function lastCall(code: string, inside: (given: string) => string): string {
  return code.replace(
    /\{([^{}]*)\}\);\n$/,
    (_, given: string) => `${inside(given)});\n`,
  );
}

test("the page has all forms", () => {
  expect(forms).toHaveLength(5);
});

describe.each(forms.map((code) => [code.trim().split("\n").at(-1), code]))(
  "%s",
  (_, code = "") => {
    test("compiles", () => {
      expect(messages(code)).toBe("");
    });

    test("refuses a key that is not registered", () => {
      const literal = lastCall(code, (given) => `{${given}, colour: "red" }`);
      expect(messages(literal)).toContain("'colour' does not exist");
      // The form that takes extra keys apart takes its own, and no others.
      if (code.includes("source")) return;
      const variable = `const given = {${/\{([^{}]*)\}\);\n$/.exec(code)?.[1] ?? ""}, colour: "red" } as const;\n${lastCall(code, () => "given")}`;
      expect(messages(variable)).toContain('Unregistered<"colour">');
    });

    test("completes keys", () => {
      const half = lastCall(code, () => "{ /*here*/ }");
      const { project, path } = projectWith(half);
      const service = project.getLanguageService().compilerObject;
      const at = half.indexOf("/*here*/");
      const found = service.getCompletionsAtPosition(path, at, {});
      const names = found?.entries.map(({ name }) => name);
      expect(names).toContain(code.includes("book(") ? "seat_code" : "page");
    });
  },
);
