// `lint --fix`: makes the fixes that findings carry, and verifies the result before it is written.
import { dirname, resolve } from "node:path";
import { fixRefused } from "../../diagnostics/codes/lint-fix-refused.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { overlayHost } from "../../driver/overlay-host.js";
import { projectRootOf } from "../../driver/project-root.js";
import type { Run } from "../../driver/run.js";
import type { ParsedDocument } from "../../parse/parsed-document.js";
import { parseYaml } from "../../parse/parse-yaml.js";
import type { SourceHost } from "../../read/source-host.js";
import { SourceFile } from "../../source/source-file.js";
import { refuseWriting } from "../../system/refuse.js";
import { refuseToRewrite, writeRewritten } from "../../system/replace-text.js";
import { unifiedDiff } from "../../text/unified-diff.js";
import { differsElsewhere } from "../fix/differs-elsewhere.js";
import { planFixes, type FixedFile } from "../fix/plan-fixes.js";
import { lintApp, type LintedApp } from "./lint-app.js";

/** A file as it is and as it would be. */
export interface ChangedFile {
  /** Absolute. */
  readonly path: string;
  readonly shown: string;
  readonly before: string;
  readonly after: string;
}

export interface FixResult {
  readonly files: readonly ChangedFile[];
  /** What is fixed, in the order in which it was done. */
  readonly fixed: readonly Diagnostic[];
  /** What is left. */
  readonly left: LintedApp;
  /** Why nothing may be written. */
  readonly refused?: Diagnostic;
}

/** A fix may make room for another one; more rounds than this are a mistake of ours. */
const mostRounds = 10;

/**
 * Computes the fixes until none is left, and writes nothing. A fix may uncover
 * an error that a later round fixes: the last round counts that leaves no error
 * which was not there at first.
 */
export async function fixApp(run: Run, host: SourceHost): Promise<FixResult> {
  const texts = new Map<string, ChangedFile>();
  const fixed: Diagnostic[] = [];
  const first = await lintApp(run, host);
  let best: FixResult = { files: [], fixed: [], left: first };
  let left = first;
  let uncovered: Diagnostic | undefined;
  for (let round = 0; round < mostRounds; round++) {
    const plan = planFixes(diagnosticsOf(left)).flatMap((file) => {
      const document = left.documents.find((each) => each.file === file.file);
      return document === undefined ? [] : [{ ...file, document }];
    });
    if (plan.length === 0) break;
    const wrong = plan.find(changesMore);
    if (wrong !== undefined) {
      const { path } = wrong.document.file;
      const refused = refusal(
        `the fixes of \`${path}\` would change more than their places`,
      );
      return { files: [], fixed: [], left: first, refused };
    }
    for (const { after, document } of plan) {
      const path = resolve(dirname(run.entry), document.path);
      const before = texts.get(path)?.before ?? document.file.text;
      texts.set(path, { path, shown: document.file.path, before, after });
    }
    left = await lintApp(run, overlayHost(textsOf(texts), host));
    fixed.push(...plan.flatMap((file) => file.fixed));
    uncovered = newError(first, left);
    if (uncovered === undefined) {
      best = { files: [...texts.values()], fixed: [...fixed], left };
    }
  }
  return uncovered === undefined || best.files.length > 0
    ? best
    : {
        ...best,
        refused: refusal(
          `with the fixes, the taxonomy would have another error: ${uncovered.message}`,
        ),
      };
}

function textsOf(
  files: ReadonlyMap<string, ChangedFile>,
): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, { after }]) => [path, after]));
}

function diagnosticsOf({ errors, findings }: LintedApp): readonly Diagnostic[] {
  return [...errors, ...findings.map(({ diagnostic }) => diagnostic)];
}

function changesMore({
  after,
  document,
  edits,
}: FixedFile & { readonly document: ParsedDocument }): boolean {
  const { path } = document.file;
  const { root } = parseYaml(new SourceFile(path, after), path).document;
  // A text that could not be parsed has nothing to compare with.
  if (document.root === undefined) return false;
  return root === undefined || differsElsewhere(document.root, root, edits);
}

/** An error that was not there before. */
function newError(before: LintedApp, after: LintedApp): Diagnostic | undefined {
  const known = new Set(
    before.errors.map(({ code, message }) => `${code} ${message}`),
  );
  return after.errors.find(
    ({ code, message, severity }) =>
      severity === "error" && !known.has(`${code} ${message}`),
  );
}

function refusal(message: string): Diagnostic {
  return fixRefused.at({
    message: `nothing is written: ${message}`,
    hint: "make the changes by hand, as the hints say",
  });
}

/** The changes of all files, as a diff. */
export function diffOf(files: readonly ChangedFile[]): string {
  return files
    .map(({ after, before, shown }) => unifiedDiff(shown, before, after))
    .join("");
}

/** Writes the files; a diagnostic for each that could not be written. */
export function writeFixes(
  files: readonly ChangedFile[],
  run: Run,
): readonly Diagnostic[] {
  const root = projectRootOf(dirname(run.entry), run.files);
  return files.flatMap(({ after, before, path, shown }) => {
    const problem =
      refuseToRewrite(path, root) ?? writeRewritten(path, before, after);
    return problem === undefined ? [] : [refuseWriting(shown, problem).refusal];
  });
}
