// `dfn-codegen docs`: writes the documents of a taxonomy as a site or as one file, or serves them.
import { basename, resolve } from "node:path";
import { stale } from "../../diagnostics/codes/check-stale.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { describeError } from "../../driver/report-errors.js";
import type { Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import {
  planSite,
  stampFile,
  type SiteFolder,
} from "../../generate/site-folder.js";
import { writePlan } from "../../generate/write-plan.js";
import { isUpToDate } from "../../output/plan.js";
import { exitCodeOf, wrongUsage } from "../../system/exit-code.js";
import { refuseWriting } from "../../system/refuse.js";
import { present } from "../../system/report.js";
import type { Format, Terminal } from "../../system/terminal.js";
import { writeText } from "../../system/write-file.js";
import { counted } from "../../text/count.js";
import { visible } from "../../text/display-text.js";
import { listNames } from "../../text/lists.js";
import { took } from "../../text/elapsed.js";
import { renderMarkdown } from "../markdown/render-markdown.js";
import type { DocsModel } from "../model/docs-model.js";
import { renderSingle } from "../site/render-single.js";
import { renderSite } from "../site/render-site.js";
import { readSiteAssets } from "../../driver/site-assets.js";
import { readModel, type DocsRequest } from "./read-model.js";

export interface DocsOptions extends DocsRequest {
  /** The path of the one file to write, instead of a site. */
  readonly single?: string;
  /** Only the Markdown pages of the site. */
  readonly markdown?: true;
  /** Whether to compare with the folder and write nothing. */
  readonly check?: boolean;
  readonly format: Format;
}

/**
 * The exit code: 0; 1 if the taxonomy has errors, a file could not be written or,
 * with `check`, the folder is not what would be written; 2 if there is no taxonomy.
 */
export async function docs(
  run: Run,
  options: DocsOptions,
  terminal: Terminal,
): Promise<number> {
  const { diagnostics, model, settings } = await readModel(run, options);
  const { check: isCheck = false, format, markdown, single } = options;
  if (model === undefined) {
    const text = describeError(diagnostics, "nothing was written");
    const facts = { command: "docs", ok: false };
    await present({ diagnostics, facts, text }, format, terminal);
    return docsExitCode(diagnostics);
  }
  const written =
    single === undefined
      ? writeSite(filesOf(model, markdown), run, settings.output, isCheck)
      : writeSingle(model, run, single);
  const all = [...diagnostics, ...written.problems];
  const ok = written.problems.length === 0;
  const facts = { command: "docs", ok, ...written.facts };
  const text = ok
    ? written.text
    : describeError(all, isCheck ? undefined : "nothing was written");
  await present({ diagnostics: all, facts, text }, format, terminal);
  return ok ? 0 : 1;
}

/** 2 also if there is no such report or commit, as in `diff`. */
export function docsExitCode(diagnostics: readonly Diagnostic[]): number {
  const isAsked = diagnostics.some(({ code }) => code.startsWith("diff/"));
  return isAsked ? wrongUsage : exitCodeOf(diagnostics);
}

interface Written {
  readonly problems: readonly Diagnostic[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** All files of the site, or those of them that are Markdown. */
function filesOf(
  model: DocsModel,
  markdown: true | undefined,
): ReadonlyMap<string, string> {
  return markdown === true
    ? renderMarkdown(model)
    : renderSite(model, readSiteAssets());
}

function writeSite(
  files: ReadonlyMap<string, string>,
  run: Run,
  setting: string,
  isCheck: boolean,
): Written {
  const planned = planSite(files, run, setting);
  if ("refusal" in planned) return failed(planned.refusal);
  const { folder, plan, shownFolder } = planned;
  if (isCheck && !isUpToDate(plan)) return failed(staleSite(planned));
  const problem = writePlan({ folder, shownFolder, plan });
  if (problem !== undefined) return failed(problem);
  const { create, update, edited, unchanged, orphans } = plan;
  const changed = [...create, ...update, ...edited];
  const page = files.has("index.html") ? "index.html" : "index.md";
  const index = `${shownFolder}/${page}`;
  const counts = [
    ...(changed.length > 0
      ? [`${counted(changed.length, "file")} written`]
      : []),
    ...(orphans.length > 0
      ? [`${counted(orphans.length, "file")} removed`]
      : []),
    ...(changed.length + orphans.length === 0
      ? [`up to date, ${counted(unchanged.length, "file")}`]
      : []),
  ].join(", ");
  return {
    problems: [],
    facts: {
      index,
      written: changed.map(({ path }) => path),
      removed: orphans,
      unchanged: unchanged.length,
    },
    text: `${visible(shownFolder)}: ${counts}${took(run.startedAt)}\nopen ${visible(index)}\n`,
  };
}

/** For a committed site that is not what would be written: stale, edited, or with pages of events that are gone. */
function staleSite({ plan, shownFolder }: SiteFolder): Diagnostic {
  const { create, update, edited, orphans, editedOrphans } = plan;
  const paths = [
    ...[...create, ...update, ...edited].map(({ path }) => path),
    ...orphans,
    ...editedOrphans,
  ];
  return stale.at({
    message: `\`${visible(shownFolder)}\` does not match the taxonomy: ${listNames(paths)}`,
    hint: "run `dfn-codegen docs` with the same options, and commit the folder",
  });
}

function writeSingle(model: DocsModel, run: Run, path: string): Written {
  const absolute = resolve(run.cwd, path);
  const shown = visible(showPath(absolute, run.cwd));
  const { text } = stampFile(
    basename(absolute),
    renderSingle(model, readSiteAssets()),
    basename(run.entry),
  );
  const problem = writeText(absolute, text, true);
  if (problem !== undefined)
    return failed(refuseWriting(shown, problem).refusal);
  return {
    problems: [],
    facts: { index: shown, written: [shown] },
    text: `${shown}: written${took(run.startedAt)}\n`,
  };
}

function failed(problem: Diagnostic): Written {
  return { problems: [problem], facts: {}, text: "" };
}
