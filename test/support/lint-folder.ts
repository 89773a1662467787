// Runs the `lint` command in this process, in a folder on the disk.
import { hash } from "node:crypto";
import { makeRun } from "../../generator/driver/run.js";
import { lint, type LintOptions } from "../../generator/lint/command/lint.js";

export interface LintRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const usual: LintOptions = {
  format: "pretty",
  rules: false,
  fix: false,
  dryRun: false,
  writeBaseline: false,
};

/** Lints the folder's `taxonomy.yaml`; options as the command line names them. */
export async function lintFolder(
  folder: string,
  options: Partial<LintOptions> = {},
  quiet = false,
): Promise<LintRun> {
  let out = "";
  let err = "";
  const code = await lint(
    makeRun("taxonomy.yaml", {}, folder),
    { ...usual, ...options },
    {
      out: (text) => (out += text),
      err: (text) => (err += text),
      color: false,
      width: 80,
      quiet,
    },
  );
  return { code, out, err };
}

/** What does not change while bytes do not. */
export function fingerprint(text: string): string {
  return hash("sha256", text);
}
