// Prints the results of a command in the requested format.
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.js";
import type { ReportFiles } from "./write-reports.js";
import type { Format, Terminal } from "./terminal.js";

export interface Message {
  readonly diagnostics: readonly Diagnostic[];
  /** For `json`: results besides the diagnostics. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** For pretty output: a result, or a closing line about the errors. */
  readonly text: string;
}

/**
 * `pretty`: diagnostics to stderr, the text to stdout. `json`: one document on
 * stdout. `github`: annotations and the text on stdout. A quiet terminal gets
 * no remarks, and the text of a failure only. Reporters are loaded only when they
 * have something to report.
 */
export async function present(
  { diagnostics: all, facts, text }: Message,
  format: Format,
  terminal: Terminal,
): Promise<void> {
  const isQuiet = terminal.quiet === true && format !== "json";
  const diagnostics = isQuiet
    ? all.filter(({ severity }) => severity !== "info")
    : all;
  const isWanted = !isQuiet || hasErrors(diagnostics);
  switch (format) {
    case "json": {
      const { reportJson } = await import("../diagnostics/report-json.js");
      terminal.out(reportJson(diagnostics, facts));
      return;
    }
    case "github": {
      if (diagnostics.length > 0) {
        const { reportGithub } =
          await import("../diagnostics/report-github.js");
        terminal.out(reportGithub(diagnostics));
      }
      if (isWanted) terminal.out(text);
      return;
    }
    case "pretty": {
      if (diagnostics.length > 0) {
        const { reportPretty } =
          await import("../diagnostics/report-pretty.js");
        const { color, width } = terminal;
        const report = reportPretty(diagnostics, { color, width });
        terminal.err(text === "" ? report : `${report}\n`);
      }
      if (hasErrors(diagnostics)) terminal.err(text);
      else if (isWanted) terminal.out(text);
      return;
    }
  }
}

/**
 * Like `report`, but first writes the JSON document to files. A file that
 * could not be written is an error too, and the result is then false.
 */
export async function presentAndWrite(
  told: Message,
  files: ReportFiles,
  format: Format,
  terminal: Terminal,
): Promise<boolean> {
  const { diagnostics, facts, text } = told;
  const problems = await writeJson(told, files);
  if (problems.length === 0) {
    await present(told, format, terminal);
    return true;
  }
  const all = [...diagnostics, ...problems];
  const failed = { diagnostics: all, facts: { ...facts, ok: false }, text };
  await present(failed, format, terminal);
  return false;
}

async function writeJson(
  { diagnostics, facts }: Message,
  files: ReportFiles,
): Promise<readonly Diagnostic[]> {
  if (files.paths.length === 0) return [];
  const { reportJson } = await import("../diagnostics/report-json.js");
  const { writeReports } = await import("./write-reports.js");
  return writeReports(files, () => reportJson(diagnostics, facts));
}
