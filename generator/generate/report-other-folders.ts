// Reports generated folders that were left behind.
import { importsLeftBehind } from "../diagnostics/codes/check-left-behind.js";
import { leftBehind } from "../diagnostics/codes/output-left-behind.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Run } from "../driver/run.js";
import { showPath } from "../driver/show-path.js";
import { generateCall } from "../driver/suggested-command.js";
import { listNames } from "../text/lists.js";
import type { OtherFolder } from "./other-folders.js";

/** A warning for each folder; with `asErrors` an error for each that code imports from. */
export function reportOtherFolders(
  others: readonly OtherFolder[],
  run: Run,
  { shownFolder, asErrors }: ReportOptions,
): readonly Diagnostic[] {
  const show = (path: string) => showPath(path, run.cwd);
  return others.map(({ folder, missingEntry, importers }) => {
    const why =
      missingEntry === undefined
        ? "is an older output folder of this taxonomy, and out of date"
        : `was generated from \`${show(missingEntry)}\`, which no longer exists`;
    const imports =
      importers.length === 0
        ? "nothing seems to import from it"
        : `${listNames(importers.map(show))} ${importers.length === 1 ? "imports" : "import"} from it`;
    const { overrides } = run;
    const again = generateCall({
      ...run,
      overrides: { ...overrides, output: show(folder) },
    });
    const isKept =
      missingEntry === undefined ? `; to keep both, also run \`${again}\`` : "";
    const hint =
      importers.length === 0
        ? `delete \`${show(folder)}\`${isKept}`
        : `import from \`${shownFolder}\` instead, and delete \`${show(folder)}\`${isKept}`;
    const kind =
      asErrors && importers.length > 0 ? importsLeftBehind : leftBehind;
    return kind.at({
      message: `\`${show(folder)}\` ${why}; ${imports}`,
      hint,
    });
  });
}

/** A warning for a site that the target `docs` no longer writes, because it was given up or its folder was moved. */
export function reportFormerSite(
  folder: string | undefined,
  cwd: string,
): readonly Diagnostic[] {
  if (folder === undefined) return [];
  const shown = showPath(folder, cwd);
  return [
    leftBehind.at({
      message: `\`${shown}\` is an older folder of this taxonomy's site, and no longer updated`,
      hint: `delete \`${shown}\`; to keep it, run \`dfn-codegen docs -o ${shown}\``,
    }),
  ];
}

interface ReportOptions {
  /** The output folder in messages. */
  readonly shownFolder: string;
  /** Whether outdated imports fail the run. */
  readonly asErrors: boolean;
}
