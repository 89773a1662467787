// Reads everything that the documents say: the taxonomy, a report of `usage`, and an older version.
import { resolve } from "node:path";
import { badUsage } from "../../diagnostics/codes/diff-bad-usage.js";
import { hasErrors, type Diagnostic } from "../../diagnostics/diagnostic.js";
import { compare } from "../../diff/command/diff.js";
import type { OldSourceAdvice } from "../../diff/command/old-source.js";
import { analyzeInApp } from "../../driver/compile-run.js";
import { hostOf } from "../../driver/disk-host.js";
import type { Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import type { InputRecord } from "../../read/source-host.js";
import { readIfThere } from "../../system/read-text.js";
import { visible } from "../../text/display-text.js";
import type { Language } from "../../text/messages/language.js";
import { describeTaxonomy } from "../describe-taxonomy.js";
import type { DocsModel } from "../model/docs-model.js";
import { readUsageSites, type UsageSites } from "../model/usage-sites.js";
import { readDocsSettings, type DocsSettings } from "../settings.js";

export interface DocsRequest {
  /** The path of a report of `usage`. */
  readonly usage?: string;
  /** A commit, a branch or a tag to compare with. */
  readonly against?: string;
  /** Absent for that of the taxonomy. */
  readonly language?: Language;
}

/** `docs` cannot name an old path: it compares one taxonomy with itself. */
const againstAdvice: OldSourceAdvice = {
  noRepository: "run it in a clone of the repository, or leave out `--against`",
  notInCommit: () =>
    "leave out `--against`, or name a commit that has the taxonomy at its path of today",
};

export interface ReadModel {
  readonly diagnostics: readonly Diagnostic[];
  readonly inputs: InputRecord;
  /** Absent if there is an error. */
  readonly model?: DocsModel;
  readonly settings: DocsSettings;
}

/** The events of all platforms are described, whatever folder is generated. */
export async function readModel(
  run: Run,
  { usage, against, language }: DocsRequest,
): Promise<ReadModel> {
  const analysis = await analyzeInApp(run, hostOf(run.files), {
    allPlatforms: true,
  });
  const { documents, inputs, taxonomy } = analysis;
  const settings = readDocsSettings(documents[0]?.root);
  const sites = usage === undefined ? undefined : readUsage(usage, run);
  const changes =
    against === undefined || taxonomy === undefined
      ? undefined
      : await compare(
          run,
          { against, language: language ?? taxonomy.settings.lang },
          againstAdvice,
        );
  // Warnings are for those who maintain the taxonomy: `check` and `lint` report them.
  const errors = analysis.diagnostics.filter(
    ({ severity }) => severity === "error",
  );
  const diagnostics = [
    ...errors,
    ...(sites && "reason" in sites ? [sites.reason] : []),
    ...(changes && "reasons" in changes ? changes.reasons : []),
  ];
  const read = { diagnostics, inputs, settings };
  if (taxonomy === undefined || hasErrors(diagnostics)) return read;
  const model = describeTaxonomy({
    taxonomy,
    documents,
    language,
    ...(sites && "sites" in sites && { usage: sites.sites }),
    ...(changes && "report" in changes && { changes: changes.report }),
  });
  return { ...read, model };
}

function readUsage(
  path: string,
  { cwd }: Run,
): { readonly sites: UsageSites } | { readonly reason: Diagnostic } {
  const absolute = resolve(cwd, path);
  const text = readIfThere(absolute);
  const sites = text === undefined ? undefined : readUsageSites(text);
  if (sites !== undefined) return { sites };
  const what =
    text === undefined ? "does not exist" : "is not a report of `usage`";
  return {
    reason: badUsage.at({
      message: `\`${visible(showPath(absolute, cwd))}\` ${what}`,
      hint: "write it with `dfn-codegen usage --report usage.json`",
    }),
  };
}
