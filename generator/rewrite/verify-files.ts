// Compiles the changed files and maps each new error to the call that caused it.
import { ts } from "ts-morph";
import type { Workspace } from "../usage/open-program.js";
import { whyDifferent } from "./compare-calls.js";
import {
  errorsOf,
  newErrors,
  shortMessage,
  withoutSwitches,
  type CompileError,
} from "./new-errors.js";
import { applyEdits, newOffset, type TextEdit } from "../text/text-edits.js";
import type { CertainCall } from "./certain-call.js";
import { isValueUnused } from "./escapes-file.js";
import { unusedImports } from "./unused-names.js";

export interface Changed {
  readonly file: ts.SourceFile;
  readonly edits: readonly TextEdit[];
  readonly calls: readonly CertainCall[];
  /** Imported names that the edits remove. */
  readonly removed: ReadonlySet<string>;
}

export interface VerifyContext {
  /** For the files before the change. */
  readonly program: ts.Program;
  readonly workspace: Workspace;
  readonly roots: readonly string[];
}

export interface Verdict {
  /**
   * Reasons to skip a call. An error that is not about a particular call
   * applies to all calls of its file.
   */
  readonly complaints: Map<CertainCall, string>;
  /** Imported names that only the raw calls used, if the project does not allow unused ones. */
  readonly unused: Map<ts.SourceFile, readonly string[]>;
  /** The first new error of each file that has one and no calls. */
  readonly failed: Map<ts.SourceFile, string>;
}

/** Empty if all files compile as before. The workspace has the old texts again afterwards. */
export function verifyFiles(
  files: readonly Changed[],
  context: VerifyContext,
): Verdict {
  const verdict: Verdict = {
    complaints: new Map(),
    unused: new Map(),
    failed: new Map(),
  };
  if (files.length === 0) return verdict;
  const plain = (text: string) => text;
  const isScript = ({ file }: Changed) => /\.[cm]?jsx?$/.test(file.fileName);
  const groups: readonly Check[] = [
    {
      files: files.filter((each) => !isScript(each)),
      look: plain,
      strict: false,
    },
    { files: files.filter(isScript), look: plain, strict: true },
    {
      files: files.filter(
        ({ file }) => withoutSwitches(file.text) !== file.text,
      ),
      look: withoutSwitches,
      strict: true,
    },
  ];
  for (const group of groups) {
    if (group.files.length > 0) check(group, context, verdict);
  }
  return verdict;
}

interface Check {
  readonly files: readonly Changed[];
  /** The form of a text that the compiler reads. */
  readonly look: (text: string) => string;
  /** JavaScript is checked as well. */
  readonly strict: boolean;
}

function check(
  { files, look, strict }: Check,
  { program, workspace, roots }: VerifyContext,
  { complaints, unused, failed }: Verdict,
): void {
  const isChecked = workspace.options.checkJs === true;
  const overrides =
    strict && !isChecked
      ? { checkJs: true, noImplicitAny: false, noUnusedLocals: false }
      : undefined;
  const open = () => workspace.open(roots, { how: "all" }, overrides);
  const isSame = look("@ts-ignore") === "@ts-ignore";
  if (!isSame) {
    for (const { file } of files)
      workspace.replace(file.fileName, look(file.text));
  }
  const old = isSame && overrides === undefined ? program : open();
  const before = new Map(
    files.map(({ file }) => [file, errorsOf(old, file.fileName)]),
  );
  for (const { file, edits } of files) {
    workspace.replace(file.fileName, look(applyEdits(file.text, edits)));
  }
  const changed = open();
  for (const each of files) {
    const after = errorsOf(changed, each.file.fileName);
    const errors = newErrors(before.get(each.file) ?? [], after);
    const text = changed.getSourceFile(each.file.fileName);
    const removable = new Map(
      errors.map((error) => [
        error,
        unusedImports(error, text).filter((name) => !each.removed.has(name)),
      ]),
    );
    const names = [...removable.values()].flat();
    if (names.length > 0) unused.set(each.file, names);
    const others = errors.filter((error) => !removable.get(error)?.length);
    blame(each, others, text, complaints);
    const [first] = others;
    if (each.calls.length === 0 && first !== undefined) {
      failed.set(each.file, shortMessage(first.message));
    }
    if (errors.length === 0) {
      compareCalls(each, program, changed, complaints);
    }
  }
  for (const { file } of files) workspace.restore(file);
}

function blame(
  { file, edits, calls }: Changed,
  errors: readonly CompileError[],
  changed: ts.SourceFile | undefined,
  complaints: Map<CertainCall, string>,
): void {
  const stretches = calls.flatMap((certain) => {
    const { call, foldings } = certain;
    const folded = foldings.map(({ start, members }) => ({
      start: start.getStart(file),
      end: members.at(-1)?.statement.end ?? start.end,
    }));
    return [{ start: call.getStart(file), end: call.end }, ...folded].map(
      ({ start, end }) => ({
        certain,
        start: newOffset(edits, start, "before"),
        end: newOffset(edits, end, "after"),
      }),
    );
  });
  const found = new Map<CertainCall, string>();
  for (const { start, message, code } of errors) {
    const around = stretches
      .filter((each) => each.start <= start && start < each.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    if (around) {
      found.set(
        around.certain,
        `it would not compile: ${shortMessage(message)}`,
      );
      continue;
    }
    const adapter = changed && nameAround(changed, start);
    const users = stretches.filter(
      (each) =>
        adapter !== undefined &&
        changed?.text
          .slice(each.start, each.end)
          .match(/[\p{L}\p{N}_$]+/gu)
          ?.includes(adapter) === true,
    );
    if (users.length > 0) {
      for (const { certain } of users) {
        found.set(certain, `it would not compile: ${shortMessage(message)}`);
      }
      continue;
    }
    if (![6133, 6192, 6196, 6198].includes(code)) continue;
    // A name that only such calls used.
    const name = /'([^']+)'/.exec(message)?.[1];
    for (const { certain } of stretches) {
      const isIt = name !== undefined && mentions(certain.call, name);
      if (isIt) found.set(certain, `\`${name}\` would be unused`);
    }
  }
  if (found.size === 0 && errors.length > 0) {
    const [first] = errors;
    for (const certain of calls) {
      found.set(
        certain,
        `its file would not compile: ${shortMessage(first?.message ?? "")}`,
      );
    }
  }
  for (const [certain, reason] of found) {
    if (!complaints.has(certain)) complaints.set(certain, reason);
  }
}

/** The function or constant at the top of a file that a place is in: an adapter, if a call uses it. */
function nameAround(file: ts.SourceFile, at: number): string | undefined {
  const statement = file.statements.find(
    ({ pos, end }) => pos <= at && at < end,
  );
  if (statement === undefined) return undefined;
  const [variable] = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations
    : [];
  const name = ts.isFunctionDeclaration(statement)
    ? statement.name
    : variable?.name;
  return name && ts.isIdentifier(name) ? name.text : undefined;
}

function mentions(node: ts.Node, name: string): boolean {
  return (
    (ts.isIdentifier(node) && node.text === name) ||
    ts.forEachChild(node, (child) => mentions(child, name) || undefined) ===
      true
  );
}

/** A builder call must mean the same to the compiler as the raw call. */
function compareCalls(
  { file, edits, calls }: Changed,
  before: ts.Program,
  after: ts.Program,
  complaints: Map<CertainCall, string>,
): void {
  const changed = after.getSourceFile(file.fileName);
  if (changed === undefined) return;
  for (const certain of calls) {
    const { call } = certain;
    const start = newOffset(edits, call.getStart(file), "before");
    const end = newOffset(edits, call.end, "after");
    const reason = whyDifferent(
      { program: before, call },
      { program: after, node: nodeOver(changed, start, end) },
      !isValueUnused(call),
    );
    if (reason !== undefined) complaints.set(certain, reason);
  }
}

/** The smallest expression that covers a range. */
function nodeOver(file: ts.SourceFile, start: number, end: number): ts.Node {
  let found: ts.Node = file;
  const visit = (node: ts.Node): void => {
    if (node.getStart(file) <= start && end <= node.end) {
      found = node;
      ts.forEachChild(node, visit);
    }
  };
  visit(file);
  return found;
}
