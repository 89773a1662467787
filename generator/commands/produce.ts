// The full run up to, but not with, writing: compile, finish the files, compare them with the disk.
import { existsSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { compile, type Compilation } from "../compile.js";
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.js";
import { notOurs } from "../diagnostics/codes/output-not-ours.js";
import { notFormatted } from "../diagnostics/codes/output-not-formatted.js";
import type { InputRecord, SourceHost } from "../load/source-host.js";
import type { ImportSupport } from "../model/import-support.js";
import type { EmittedFile, OutputFile } from "../model/output-file.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { finishFiles, type FormattedFiles } from "../output/format.js";
import {
  manifestName,
  printManifest,
  type Manifest,
} from "../output/manifest.js";
import { planOutput, type Disk, type Plan } from "../output/plan.js";
import { addStamp, seal } from "../output/stamp.js";
import { diskHost, recordReads } from "./disk-host.js";
import { errorCode } from "./file-errors.js";
import { findPrettier } from "./find-prettier.js";
import { listNames } from "./list-names.js";
import { makeManifest, recall } from "./make-manifest.js";
import { refuseOutput, showPath } from "./output-folder.js";
import { readPackageData } from "./package-data.js";
import type { AllFiles } from "./own-targets.js";
import { readManifest, readOutput } from "./read-output.js";
import { makeFormatter } from "./run-prettier.js";
import { makeImportFinder } from "./read-module-facts.js";
import { projectRootOf } from "./project-root.js";
import { outputFolderOf, portable, targetPathOf, type Run } from "./run.js";
import { unwritableAt } from "./write-plan.js";

export interface Production {
  /** In the order in which they are to be read; with an error nothing may be written. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was read, for `--watch`. */
  readonly inputs: InputRecord;
  /** Absent when there was an error before the comparison with the disk. */
  readonly product?: Product;
}

export interface Product {
  readonly taxonomy: Taxonomy;
  /** Absolute output folder. */
  readonly folder: string;
  /** The folder as messages call it. */
  readonly shownFolder: string;
  readonly plan: Plan;
  /** What the last run left, if it can be trusted. */
  readonly previous?: Manifest;
  readonly manifest: Manifest;
  /** What imports may look like in the app. */
  readonly imports: ImportSupport;
  /** The manifest's text, where it has to be written. */
  readonly manifestText?: string;
}

/**
 * Does all of a run but the writing. With `distrust` nothing that the last
 * manifest says spares any work or excuses any file. Throws only for faults of
 * ours.
 */
export async function produce(
  run: Run,
  { distrust }: { readonly distrust: boolean } = { distrust: false },
): Promise<Production> {
  const { host, record } = recordReads(diskHost);
  const { entry, cwd, root, overrides } = run;
  const findImports = await makeImportFinder(dirname(entry), cwd);
  const compiled = compile(
    {
      entry,
      cwd,
      overrides,
      ...(root !== undefined && { root }),
      widestRoot: projectRootOf(dirname(entry)),
      findImportSupport: (output) =>
        findImports(outputFolderOf(run, output)).support,
    },
    host,
    readPackageData(),
  );
  const { taxonomy } = compiled;
  const { files, diagnostics } = await withOwnTargets(run, compiled, host);
  // The recorder also knows of patterns that found nothing yet; a target may come later too.
  const targetFiles = compiled.settings.targetFiles ?? [];
  const inputs = {
    files: [
      ...record.files.keys(),
      ...targetFiles.map((named) => targetPathOf(run, named)),
    ],
    includes: record.globs,
  };
  if (taxonomy === undefined || hasErrors(diagnostics)) {
    return { diagnostics, inputs };
  }
  const folder = outputFolderOf(run, taxonomy.settings.output);
  const shownFolder = showPath(folder, cwd);
  const previous = readManifest(folder);
  const refusal =
    refuseOutput(run, taxonomy.settings.output, taxonomy.settings.outputSpan) ??
    refuseFolderOfAnother(run, folder, previous);
  if (refusal) return { diagnostics: [...diagnostics, refusal], inputs };

  // What carries no stamp is known by the last manifest alone.
  const known = [...(previous?.files.keys() ?? [])];
  const made = files.flatMap(({ path, places }) =>
    places ? [path, `${path}.map`] : [path],
  );
  const disk = readDisk(folder, new Set([...made, ...known]));
  if (disk instanceof Error) {
    const error = unwritableAt(shownFolder, "", disk);
    return { diagnostics: [...diagnostics, error], inputs };
  }
  const setup = findPrettier(folder, dirname(entry));
  const imports = findImports(folder);
  const formatter =
    setup &&
    makeFormatter(folder, setup, (path, printed) =>
      distrust
        ? undefined
        : recall(path, printed, { folder, setup, previous, disk }),
    );
  const finished = await withMaps(
    await finishFiles(files, basename(entry), formatter),
    files,
    { entry, cwd, folder, read: new Set(record.files.keys()) },
  );
  const plan = planOutput(finished.files, disk, previous?.files);
  const findings = [
    ...diagnostics,
    ...outputFindings(shownFolder, plan, finished),
  ];
  const manifest = makeManifest(run, {
    folder,
    record,
    finished,
    setup,
    imports,
    findings: findings.length > 0,
  });
  const text = printManifest(manifest);
  const isKept = previous !== undefined && printManifest(previous) === text;
  return {
    diagnostics: findings,
    inputs,
    product: {
      taxonomy,
      folder,
      shownFolder,
      plan,
      manifest,
      imports: imports.support,
      ...(previous && { previous }),
      ...(!isKept && {
        manifestText: formatter
          ? await formatter.format(manifestName, text).catch(() => text)
          : text,
      }),
    },
  };
}

/** Targets of the user's own run only when all else is right; what their modules are is loaded only where there are any. */
export async function withOwnTargets(
  run: Run,
  { taxonomy, files, diagnostics }: Compilation,
  host: SourceHost,
): Promise<AllFiles> {
  if (taxonomy?.settings.targetFiles === undefined) {
    return { files, diagnostics };
  }
  const { addOwnTargets } = await import("./own-targets.js");
  const own = await addOwnTargets(run, taxonomy, files, host);
  return { ...own, diagnostics: [...diagnostics, ...own.diagnostics] };
}

interface MapSurroundings {
  readonly entry: string;
  readonly cwd: string;
  readonly folder: string;
  /** Absolute paths of the taxonomy's files. */
  readonly read: ReadonlySet<string>;
}

/** Adds the maps of declarations, which need the text as it will be on the disk. */
async function withMaps(
  finished: FormattedFiles,
  emitted: readonly EmittedFile[],
  { entry, cwd, folder, read }: MapSurroundings,
): Promise<FormattedFiles> {
  const mapped = emitted.filter(({ places }) => places !== undefined);
  if (mapped.length === 0) return finished;
  const { printDeclarationMap } = await import("../output/declaration-map.js");
  const maps = mapped.map(({ path, places = [] }): OutputFile => {
    const text = printDeclarationMap({
      fileName: basename(path),
      text: finished.files.find((each) => each.path === path)?.text ?? "",
      places,
      pathOf: (file) => {
        const source = resolve(cwd, file.path);
        return read.has(source)
          ? portable(relative(dirname(resolve(folder, path)), source))
          : undefined;
      },
    });
    const map = { path: `${path}.map`, language: "json", text } as const;
    return { path: map.path, text: seal(addStamp(map, basename(entry))) };
  });
  const files = [...finished.files, ...maps];
  return {
    ...finished,
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** Two taxonomies in one folder would remove each other's files. One that is gone leaves its folder to the next. */
function refuseFolderOfAnother(
  { entry, cwd }: Run,
  folder: string,
  previous: Manifest | undefined,
): Diagnostic | undefined {
  if (previous === undefined) return undefined;
  if (previous.entry === portable(relative(folder, entry))) return undefined;
  const other = resolve(folder, previous.entry);
  if (!existsSync(other)) return undefined;
  if (diskHost.realPath(other) === diskHost.realPath(entry)) return undefined;
  const shown = showPath(folder, cwd);
  return notOurs.at({
    message: `the output folder \`${shown}\` belongs to another taxonomy, \`${showPath(other, cwd)}\``,
    hint: `name another folder with \`-o\` or \`generate.output\`; or delete \`${shown}\` if the other taxonomy does not use it any more`,
  });
}

function readDisk(folder: string, made: ReadonlySet<string>): Disk | Error {
  try {
    return readOutput(folder, made);
  } catch (error) {
    if (error instanceof Error && errorCode(error) !== undefined) return error;
    throw error;
  }
}

function outputFindings(
  shownFolder: string,
  plan: Plan,
  { refused }: FormattedFiles,
): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const [first] = refused;
  if (first !== undefined) {
    const paths = refused.map(({ path }) => path);
    findings.push(
      notFormatted.at({
        message: `prettier cannot lay out ${listNames(paths)}: ${first.reason.split("\n")[0] ?? ""}`,
        hint: "the files are written in prettier's default layout; mend the configuration (or what a target of your own prints), or name the folder in `.prettierignore`",
      }),
    );
  }
  if (plan.foreign.length > 0) {
    findings.push(
      notOurs.at({
        message: `dfn-codegen did not make ${listNames(plan.foreign)} in \`${shownFolder}\` and does not overwrite it`,
        hint: "move it away, or name another folder with `generate.output` or `--output`",
      }),
    );
  }
  return findings;
}
