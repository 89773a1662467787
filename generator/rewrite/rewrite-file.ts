// Creates the new text of one file, for its calls that are certain so far.
import type { ts } from "ts-morph";
import {
  adapterKey,
  adapterName,
  adapterText,
  findAdapter,
  type AdapterSender,
} from "./adapter.js";
import { callEdits } from "./call-edits.js";
import type { CertainCall } from "./certain-call.js";
import type { KeyReader } from "./computed-keys.js";
import { fileNames } from "./file-names.js";
import { styleOf } from "./file-style.js";
import { foldingEdits } from "./fold-edits.js";
import type { GeneratedImports } from "./generated-imports.js";
import { additionEdits, type NewName } from "./import-edits.js";
import type { ScriptStretch } from "./import-place.js";
import type { TextEdit } from "../text/text-edits.js";
import { unusedNameEdits } from "./unused-names.js";

export interface FileTask {
  /** The program's source file; for a component, the view in which every character keeps its position. */
  readonly file: ts.SourceFile;
  /** The text on the disk, without a byte order mark. */
  readonly text: string;
  readonly calls: readonly CertainCall[];
  /** The script that new imports are added to. */
  readonly script: ScriptStretch;
  /** Imported names that the compiler would report as unused. */
  readonly unused: ReadonlySet<string>;
}

export interface FileEdits {
  readonly edits: readonly TextEdit[];
  /** Names that the file imports, for the summary. */
  readonly imported: readonly string[];
  /** Calls that need something that the generated folder does not export. */
  readonly without: readonly CertainCall[];
}

export interface FileContext {
  readonly imports: GeneratedImports;
  readonly compilerOptions: ts.CompilerOptions;
  readonly reader: KeyReader;
}

/** The function of the generated folder that a rewritten call sends with. */
const sendingName = "logEvent";

export function rewriteFile(task: FileTask, context: FileContext): FileEdits {
  const { file, text, script } = task;
  const { imports, reader, compilerOptions } = context;
  const isComponent = text !== file.text;
  const names = fileNames(file, isComponent ? text : undefined);
  const style = styleOf(file);
  const isTypeScript = /\.[cm]?tsx?$/.test(file.fileName);
  const added: NewName[] = [];
  const statements: string[] = [];

  const localFor = once(
    (name: string) => name,
    (name) => {
      const known = imports.importedAs(file, name, names.isDeclared);
      if (known !== undefined) return known;
      const specifier = imports.specifierFor(file, name);
      if (specifier === undefined) return undefined;
      const other = name === sendingName ? "logDfineryEvent" : `${name}Event`;
      const local = names.take(name, other);
      added.push({ specifier, exported: name, local });
      return local;
    },
  );
  const adapterFor = once(adapterKey, (sender: AdapterSender) => {
    const known = findAdapter(file, sender);
    if (known !== undefined) return known;
    const name = names.take(adapterName(sender));
    statements.push(adapterText(name, sender, isTypeScript, style));
    return name;
  });

  const edits: TextEdit[] = [];
  const without: CertainCall[] = [];
  // Two calls may send the same object.
  const folded = new Set<ts.Node>();
  for (const certain of task.calls) {
    const { sender, foldings } = certain;
    const builder = localFor(certain.event.names.builder);
    const logEvent = localFor(sendingName);
    if (builder === undefined || logEvent === undefined) {
      without.push(certain);
      continue;
    }
    const calledNames = {
      logEvent,
      builder,
      ...(sender.kind !== "receiver" && { adapter: adapterFor(sender) }),
    };
    edits.push(...callEdits(certain, calledNames, style, reader));
    for (const folding of foldings) {
      if (folded.has(folding.declaration)) continue;
      folded.add(folding.declaration);
      edits.push(...foldingEdits(folding, style, reader));
    }
  }
  const removed = unusedNameEdits(file, task.unused, style, compilerOptions);
  edits.push(
    ...additionEdits(
      file,
      { names: added, statements },
      style,
      script,
      removed,
    ),
    ...removed,
  );
  return {
    edits,
    imported: added.map(({ local }) => local).sort(),
    without,
  };
}

/** Creates one value for each key. */
function once<Input, Value>(
  keyOf: (input: Input) => string,
  make: (input: Input) => Value,
): (input: Input) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (input) => {
    const key = keyOf(input);
    const entry = known.get(key) ?? { value: make(input) };
    known.set(key, entry);
    return entry.value;
  };
}
