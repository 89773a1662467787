// The new text of one file for the calls of it that are certain so far.
import type { ts } from "ts-morph";
import {
  adapterKey,
  adapterName,
  adapterText,
  findAdapter,
} from "./adapter.js";
import { callEdits } from "./call-edits.js";
import { chooseModule, type ChooseOptions } from "./choose-module.js";
import type { KeyReader } from "./computed-keys.js";
import { fileNames } from "./file-names.js";
import { styleOf } from "./file-style.js";
import { foldingEdits } from "./fold-edits.js";
import { keyOf, type Need } from "./generated-modules.js";
import { additionEdits, type NewName } from "./import-edits.js";
import type { ScriptStretch } from "./import-place.js";
import { keepsAll } from "./loaded-imports.js";
import {
  importsOf,
  type ModuleImport,
  type ModuleKind,
} from "./module-imports.js";
import type { TextEdit } from "./text-edits.js";
import { unusedImportEdits } from "./unused-imports.js";
import type { CertainCall } from "./certain-call.js";

export interface FileTask {
  /** As the program has it; of a component, the view with every character at its place. */
  readonly file: ts.SourceFile;
  /** The text on the disk, without a byte order mark. */
  readonly text: string;
  readonly kind: Exclude<ModuleKind, "script">;
  readonly calls: readonly CertainCall[];
  /** The script that new imports go into. */
  readonly script: ScriptStretch;
}

export interface FileEdits {
  readonly edits: readonly TextEdit[];
  /** Names that the file gets, for the summary. */
  readonly imported: readonly string[];
  /** Calls for which no module gives what they need. */
  readonly without: readonly CertainCall[];
}

export interface FileContext extends ChooseOptions {
  readonly reader: KeyReader;
  /** Whether a module does nothing when it is loaded. */
  readonly isPure: (specifier: string, from: string) => boolean;
  /** Whether an import of a file loads its module. */
  readonly isLoaded: (each: ModuleImport, file: ts.SourceFile) => boolean;
}

export function rewriteFile(task: FileTask, context: FileContext): FileEdits {
  const { file, text, kind, script } = task;
  const { fileName } = file;
  const isComponent = text !== file.text;
  const names = fileNames(file, isComponent ? text : undefined);
  const style = styleOf(file);
  const added = new Map<string, NewName>();
  const locals = new Map<string, string | undefined>();
  const adapters = new Map<string, { name: string; statement?: string }>();

  function localFor(need: Need): string | undefined {
    const key = keyOf(need);
    if (locals.has(key)) return locals.get(key);
    const local = existingName(need) ?? newName(need, key);
    locals.set(key, local);
    return local;
  }

  function existingName(need: Need): string | undefined {
    for (const { specifier, names: own } of importsOf(file)) {
      const path = context.resolve(specifier, fileName);
      const exported = path && context.modules.exportOf(path, need);
      if (path === undefined || exported === undefined) continue;
      if (!context.isSafe(file, specifier, path)) continue;
      const found = own.find(
        (each) =>
          (each.exported === "*" || each.exported === exported) &&
          !names.isDeclared(each.local),
      );
      if (found === undefined) continue;
      return found.exported === "*"
        ? `${found.local}.${exported}`
        : found.local;
    }
    return undefined;
  }

  function newName(need: Need, key: string): string | undefined {
    const choice = chooseModule(file, need, context);
    if (choice === undefined) return undefined;
    const { specifier, exported } = choice;
    const other =
      need.kind === "sender" ? "logDfineryEvent" : `${exported}Event`;
    const local = names.take(exported, other);
    added.set(key, { specifier, exported, local });
    return local;
  }

  const edits: TextEdit[] = [];
  const gone: { readonly start: number; readonly end: number }[] = [];
  const without: CertainCall[] = [];
  // Two calls may send the same object.
  const folded = new Set<ts.Node>();
  for (const certain of task.calls) {
    const { event, sender } = certain;
    const builder = localFor({
      kind: "builder",
      name: event.name,
      builder: event.names.builder,
    });
    const logEvent = localFor({ kind: "sender" });
    if (builder === undefined || logEvent === undefined) {
      without.push(certain);
      continue;
    }
    let adapter: string | undefined;
    if (sender.kind === "adapter") {
      const key = adapterKey(sender);
      let known = adapters.get(key);
      if (known === undefined) {
        const there = findAdapter(file, sender);
        const name = there ?? names.take(adapterName(sender));
        const isTypeScript = /\.[cm]?tsx?$/.test(fileName);
        known = {
          name,
          ...(there === undefined && {
            statement: adapterText(name, sender, isTypeScript, style),
          }),
        };
        adapters.set(key, known);
      }
      adapter = known.name;
    }
    const made = callEdits(
      certain,
      { logEvent, builder, ...(adapter !== undefined && { adapter }) },
      style,
      context.reader,
    );
    edits.push(...made.edits);
    gone.push(...made.gone);
    for (const folding of certain.foldings) {
      if (folded.has(folding.declaration)) continue;
      folded.add(folding.declaration);
      const taken = foldingEdits(folding, style, context.reader);
      edits.push(...taken);
      gone.push(...taken.filter(({ start, end }) => start < end));
    }
  }
  const newNames = [...added.values()];
  const statements = [...adapters.values()].flatMap(
    ({ statement }) => statement ?? [],
  );
  edits.push(
    ...additionEdits(
      file,
      { names: newNames, statements },
      kind,
      style,
      script,
    ),
    ...unusedImportEdits(
      file,
      gone,
      style,
      {
        isPure: (specifier) => context.isPure(specifier, fileName),
        isLoaded: (each) => context.isLoaded(each, file),
        keepsAll: keepsAll(file, context.compilerOptions),
      },
      isComponent ? outside(text, script) : "",
    ),
  );
  return {
    edits,
    imported: newNames.map(({ local }) => local).sort(),
    without,
  };
}

function outside(text: string, { start, end }: ScriptStretch): string {
  return text.slice(0, start) + text.slice(end);
}
