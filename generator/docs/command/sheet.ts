// `docs --sheet`: writes the taxonomy as a checklist for the console, for spreadsheets.
import { resolve } from "node:path";
import { analyzeInApp } from "../../driver/compile-run.js";
import { hostOf } from "../../driver/disk-host.js";
import { describeError } from "../../driver/report-errors.js";
import type { Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import { callFrom } from "../../driver/suggested-command.js";
import { exitCodeOf } from "../../system/exit-code.js";
import { refuse, refuseWriting } from "../../system/refuse.js";
import { present } from "../../system/report.js";
import type { Format, Terminal } from "../../system/terminal.js";
import { writeText } from "../../system/write-file.js";
import { counted } from "../../text/count.js";
import { visible } from "../../text/display-text.js";
import type { Language } from "../../text/messages/language.js";
import { makeRows } from "../sheet/make-rows.js";
import { showSheet } from "../sheet/show-sheet.js";

export interface SheetOptions {
  /** The path of the CSV, as given on the command line. */
  readonly sheet: string;
  /** Absent for that of the taxonomy. */
  readonly language?: Language;
  readonly format: Format;
}

/** The exit code: 0; 1 if the taxonomy has errors or the file cannot be written; 2 if there is no taxonomy. */
export async function docsSheet(
  run: Run,
  { format, language, sheet }: SheetOptions,
  terminal: Terminal,
): Promise<number> {
  const { diagnostics, taxonomy } = await analyzeInApp(run, hostOf(run.files), {
    allPlatforms: true,
  });
  if (taxonomy === undefined) {
    const text = describeError(diagnostics, "nothing was written");
    const facts = { command: "docs", ok: false };
    await present({ diagnostics, facts, text }, format, terminal);
    return exitCodeOf(diagnostics);
  }
  const path = resolve(run.cwd, sheet);
  const shown = visible(showPath(path, run.cwd));
  const text = showSheet(taxonomy, language ?? taxonomy.settings.lang);
  const problem = writeText(path, text, true);
  if (problem !== undefined) {
    const refusal = refuseWriting(shown, problem);
    await refuse(refusal, { command: "docs", format }, terminal);
    return 1;
  }
  const rows = makeRows(taxonomy).length;
  const call = callFrom(
    run.cwd,
    `import ${showPath(path, run.cwd)}`,
    run.files,
  );
  await present(
    {
      diagnostics: [],
      facts: { command: "docs", ok: true, written: [shown], rows },
      text: `${shown}: ${counted(rows, "row")}\nafter editing it, run \`${call} --merge\`\n`,
    },
    format,
    terminal,
  );
  return 0;
}
