// `usage --rewrite` on texts in memory: what comes out, and what was skipped.
import { planRewrite } from "../../generator/rewrite/plan-rewrite.js";
import type { TrackFunction } from "../../generator/usage/find-raw-calls.js";
import { shortText } from "../../generator/usage/shared-cause.js";
import { placeOf } from "../../generator/usage/source-location.js";
import type { ts } from "ts-morph";
import type { Compiled } from "./compile-text.js";
import { scanTexts } from "./memory-sources.js";

export interface RewrittenTexts {
  /** All files, changed or not. */
  readonly files: Readonly<Record<string, string>>;
  readonly changed: readonly string[];
  /** `src/a.ts:1:2 callee: reason` in the order of places. */
  readonly skipped: readonly string[];
}

export async function rewriteTexts(
  files: Readonly<Record<string, string>>,
  compiled: Compiled,
  trackFunctions: readonly TrackFunction[] = [],
  options: ts.CompilerOptions = {},
): Promise<RewrittenTexts> {
  const { scan, access, standardNames, show } = await scanTexts(
    files,
    compiled,
    trackFunctions,
    options,
  );
  const after: Record<string, string> = { ...files };
  const changed: string[] = [];
  const skipped: { readonly at: string; readonly text: string }[] = [];
  for (const project of scan.projects) {
    const plan = planRewrite(project, {
      taxonomy: compiled.taxonomy,
      folder: scan.folder,
      standardNames,
      readFile: access.readFile,
      refuse: () => undefined,
      generateCall: "npx dfn-codegen",
    });
    for (const file of plan.files) {
      after[show(file.path)] = file.after;
      changed.push(show(file.path));
    }
    for (const { name, reason } of plan.kept) {
      const { file, line, column } = placeOf(name.node, show);
      skipped.push({
        at: `${file}:${String(line).padStart(5)}:${String(column).padStart(5)}`,
        text: `${file}:${String(line)}:${String(column)} ${name.former}: ${reason}`,
      });
    }
    for (const { raw, reasons, cause } of plan.skipped) {
      const { file, line, column } = placeOf(raw.call, show);
      skipped.push({
        at: `${file}:${String(line).padStart(5)}:${String(column).padStart(5)}`,
        text: `${file}:${String(line)}:${String(column)} ${raw.callee}: ${reasons.join("; ")}${cause?.excess ? `: \`${shortText(cause.excess)}\`` : ""}`,
      });
    }
  }
  skipped.sort((a, b) => (a.at < b.at ? -1 : 1));
  return { files: after, changed, skipped: skipped.map(({ text }) => text) };
}
