// Replaces former names of builders in the files that use them, after their raw calls are rewritten; the compiler checks each file.
import { ts } from "ts-morph";
import { applyEdits, type TextEdit } from "../text/text-edits.js";
import type { GeneratedFolder } from "../usage/generated-folder.js";
import type { ScannedProject } from "../usage/scan-usage.js";
import { originalPath } from "../usage/source-location.js";
import { textOutsideScripts } from "./component-scripts.js";
import { styleOf } from "./file-style.js";
import { formerNames, type FormerName } from "./former-builders.js";
import { reasonOfText } from "./reason-of-file.js";
import { unusedNameEdits } from "./unused-names.js";
import { verifyFiles } from "./verify-files.js";

export interface FormerNamesContext {
  readonly project: ScannedProject;
  readonly folder: GeneratedFolder;
  /** Of the files before any change, with all that they import. */
  readonly program: ts.Program;
  readonly roots: readonly string[];
  /** The text of a file on the disk, without its byte order mark. */
  readonly textOf: (file: ts.SourceFile) => string;
  /** Why a file may not be written, as a sentence without a full stop. */
  readonly refuse: (path: string) => string | undefined;
}

/** What is already certain to change in a file. */
export interface ChangedFile {
  readonly file: ts.SourceFile;
  readonly edits: readonly TextEdit[];
}

export interface ReplacedName {
  /** In the tree of the file before any change. */
  readonly name: FormerName;
  readonly uses: number;
}

export interface RenamedFile {
  /** The file before any change. */
  readonly file: ts.SourceFile;
  readonly before: string;
  readonly after: string;
  readonly names: readonly ReplacedName[];
}

export interface KeptName {
  readonly name: FormerName;
  /** A sentence without a full stop. */
  readonly reason: string;
}

export interface FormerNamesPlan {
  readonly files: readonly RenamedFile[];
  readonly kept: readonly KeptName[];
}

interface Renaming {
  readonly original: ts.SourceFile;
  readonly file: ts.SourceFile;
  readonly text: string;
  readonly before: string;
  readonly edits: readonly TextEdit[];
  readonly names: readonly ReplacedName[];
}

/** `changed` are the files with rewritten calls. The workspace has the old texts again afterwards. */
export function planFormerNames(
  changed: readonly ChangedFile[],
  context: FormerNamesContext,
): FormerNamesPlan {
  const { project, program, roots, textOf } = context;
  const { workspace } = project;
  const paths = new Set(
    project.former.map(({ node }) => node.getSourceFile().fileName),
  );
  if (paths.size === 0) return { files: [], kept: [] };
  const editsOf = new Map(changed.map(({ file, edits }) => [file, edits]));
  for (const { file, edits } of changed) {
    workspace.replace(file.fileName, applyEdits(file.text, edits));
  }
  const next =
    changed.length === 0 ? program : workspace.open(roots, { how: "all" });
  const kept: KeptName[] = [];
  const renamings: Renaming[] = [];
  for (const path of paths) {
    const original = program.getSourceFile(path);
    const file = next.getSourceFile(path);
    if (original === undefined || file === undefined) continue;
    const before = textOf(original);
    const text = applyEdits(before, editsOf.get(original) ?? []);
    const found = decide({ original, file, text }, program, next, context);
    kept.push(...found.kept);
    if (found.names.length > 0) {
      renamings.push({ original, file, text, before, ...found });
    }
  }
  const { failed } = verifyFiles(
    renamings.map(({ file, edits }) => ({
      file,
      edits,
      calls: [],
      removed: new Set(),
    })),
    { program: next, workspace, roots },
  );
  for (const { file } of changed) workspace.restore(file);
  for (const { file, names } of renamings) {
    const error = failed.get(file);
    if (error === undefined) continue;
    const reason = `its file would not compile: ${error}`;
    kept.push(...names.map(({ name }) => ({ name, reason })));
  }
  return {
    files: renamings
      .filter(({ file }) => !failed.has(file))
      .map(({ original, text, before, edits, names }) => ({
        file: original,
        before,
        after: applyEdits(text, edits),
        names,
      })),
    kept,
  };
}

interface Given {
  readonly original: ts.SourceFile;
  /** The same file with its calls rewritten. */
  readonly file: ts.SourceFile;
  /** Its text as it would be on the disk. */
  readonly text: string;
}

/** The edits of one file, in its text with rewritten calls; names are those of the original. */
function decide(
  { original, file, text }: Given,
  program: ts.Program,
  next: ts.Program,
  { project, folder, refuse }: FormerNamesContext,
): {
  readonly edits: readonly TextEdit[];
  readonly names: readonly ReplacedName[];
  readonly kept: readonly KeptName[];
} {
  const isComponent = originalPath(file.fileName) !== file.fileName;
  const component = isComponent ? { component: text } : {};
  const namesIn = (of: ts.Program, tree: ts.SourceFile) =>
    formerNames(tree, { checker: of.getTypeChecker(), folder, ...component });
  const written = namesIn(program, original);
  const found = file === original ? written : namesIn(next, file);
  const outside = isComponent ? textOutsideScripts(file.fileName, text) : "";
  const whole = reasonOfText(original, program, refuse);
  const edits: TextEdit[] = [];
  const names: ReplacedName[] = [];
  const kept: KeptName[] = [];
  const style = styleOf(file);
  const { options } = project.workspace;
  const removed = new Set<string>();
  found.forEach((each, at) => {
    // Calls move, names do not change their order.
    const name = written[at] ?? each;
    const { outcome, former } = each;
    if (whole !== undefined) {
      kept.push({ name, reason: whole });
    } else if (outcome.kind === "kept") {
      kept.push({ name, reason: outcome.reason });
    } else if (!isRenamedImport(each) && mentions(outside, former)) {
      const reason = "its template uses it: rename it by hand";
      kept.push({ name, reason });
    } else if (
      outcome.removed !== undefined &&
      unusedNameEdits(file, new Set([outcome.removed]), style, options)
        .length === 0
    ) {
      const reason = "a comment stands among the imported names";
      kept.push({ name, reason });
    } else {
      edits.push(...outcome.edits);
      if (outcome.removed !== undefined) removed.add(outcome.removed);
      names.push({ name, uses: outcome.uses });
    }
  });
  edits.push(...unusedNameEdits(file, removed, style, options));
  return { edits, names, kept };
}

/** `import { couponUsed as used }`: only `used` may be in a template. */
function isRenamedImport({ node }: FormerName): boolean {
  return ts.isImportSpecifier(node.parent) && node.parent.name !== node;
}

function mentions(text: string, name: string): boolean {
  return text.match(/[\p{L}\p{N}_$]+/gu)?.includes(name) ?? false;
}
