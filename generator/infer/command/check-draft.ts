// Compiles a draft in memory, as `generate` would, before it is printed.
import { analyze } from "../../compile.js";
import { markErrors } from "../mark-errors.js";
import { readLanguageData } from "../../driver/package-data.js";
import { loadTaxonomy } from "../../read/load-taxonomy.js";

/** The draft, with a comment above the line of each remaining error, and the number of errors. */
export function checkDraft(text: string): {
  readonly text: string;
  readonly errors: number;
} {
  const entry = "/draft/taxonomy.yaml";
  const loaded = loadTaxonomy(
    { entry, cwd: "/draft" },
    {
      readFile: (path) => (path === entry ? Buffer.from(text) : undefined),
      glob: () => [],
      realPath: (path) => path,
    },
  );
  const data = readLanguageData();
  const { diagnostics } = analyze(loaded, { overrides: {} }, data);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { text: markErrors(text, errors), errors: errors.length };
}
