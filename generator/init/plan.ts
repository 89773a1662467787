// Decides what `init` writes, from the app's properties and the answers: no disk, no questions.
import { addScripts } from "./add-scripts.js";
import {
  checkStep,
  ciCommands,
  isCheckedBy,
  workflow,
  type CiInput,
} from "./ci-job.js";
import { addPackage, runBinary, runScript } from "../app/package-manager.js";
import { oxlintNote } from "./oxlint-note.js";
import { chooseScriptNames } from "./script-names.js";
import {
  commonJsHint,
  type CommonJsSyntax,
  type RootDir,
} from "../model/import-support.js";
import { starter, type StarterInput } from "./starter.js";

/** An existing file of the app; `text` is absent if there is none. */
export interface AppFile {
  /** The path in messages. */
  readonly path: string;
  readonly text?: string;
}

export interface InitInput extends CiInput {
  readonly taxonomyFile: AppFile;
  readonly starter: StarterInput;
  /** Absent if there is no `package.json`. */
  readonly packageFile?: AppFile;
  /** Whether the app already depends on dfn-codegen. */
  readonly isInstalled: boolean;
  /** Whether there is already code that may send events. */
  readonly hasSources: boolean;
  readonly workflowFile: AppFile;
  /** The repository's configuration file for another CI. */
  readonly otherCi?: string;
  /** A workflow that already calls dfn-codegen. */
  readonly ciWithUs?: Required<AppFile>;
  readonly attributesFile: AppFile;
  /** The configuration of oxlint; absent if the app does not use it. */
  readonly oxlintFile?: AppFile;
  /** The output folder, relative to the folder of `.gitattributes`. */
  readonly outputFromAttributes: string;
  /** The output folder in messages. */
  readonly shownOutput: string;
  /** Set if TypeScript rejects the output folder. */
  readonly outsideRootDir?: RootDir;
  /** Set if TypeScript forbids the syntax of the output. */
  readonly commonJsSyntax?: CommonJsSyntax;
  /** Flags that contradict the existing taxonomy. */
  readonly unusedFlags: readonly string[];
}

/** The wanted steps besides the taxonomy. */
export interface InitExtras {
  readonly scripts: boolean;
  readonly ci: boolean;
  readonly gitattributes: boolean;
}

export type InitExtra = keyof InitExtras;

export interface InitStep {
  readonly path: string;
  readonly action: "create" | "change" | "keep";
  /** The text to write; absent for `keep`. */
  readonly text?: string;
  /** For `change`: the text on which the new one is based. */
  readonly before?: string;
  readonly about: string;
}

export interface InitNote {
  readonly text: string;
  /** To copy. */
  readonly commands?: readonly string[];
}

export interface InitPlan {
  readonly steps: readonly InitStep[];
  /** The output folder of a new taxonomy, in messages. */
  readonly output?: string;
  /** What was not done, and what to do instead. */
  readonly notes: readonly InitNote[];
  /** The one command to try. */
  readonly next: string;
}

const noExtras = { scripts: false, ci: false, gitattributes: false };
const allExtras: readonly InitExtra[] = ["scripts", "ci", "gitattributes"];

/** Those that write something. */
export function missingExtras(facts: InitInput): readonly InitExtra[] {
  return allExtras.filter((name) =>
    planInit(facts, { ...noExtras, [name]: true })
      .steps.slice(1)
      .some(({ action }) => action !== "keep"),
  );
}

export function planInit(facts: InitInput, extras: InitExtras): InitPlan {
  const { taxonomyFile, unusedFlags } = facts;
  const notes: InitNote[] = [];
  if (unusedFlags.length > 0) {
    const flags = unusedFlags.map((flag) => `\`${flag}\``).join(" and ");
    const were = unusedFlags.length === 1 ? "was" : "were";
    notes.push({
      text: `${flags} ${were} not used, because \`${taxonomyFile.path}\` already exists: change it instead.`,
    });
  }
  const { outsideRootDir } = facts;
  if (outsideRootDir !== undefined) {
    notes.push({
      text: `\`${facts.shownOutput}\` lies outside \`${outsideRootDir.folder}\`, the \`rootDir\` of \`${outsideRootDir.tsconfig}\`: TypeScript will refuse to compile it. Choose a folder inside, or remove \`rootDir\`.`,
    });
  }
  if (facts.commonJsSyntax !== undefined) {
    notes.push({
      text: `\`verbatimModuleSyntax\` in \`${facts.commonJsSyntax.tsconfig}\` forbids \`import\` and \`export\` in CommonJS, so TypeScript will refuse the generated files: ${commonJsHint(facts.commonJsSyntax)}.`,
    });
  }
  const scripts = extras.scripts ? planScripts(facts, notes) : undefined;
  const steps = [
    planTaxonomy(facts),
    ...(scripts?.step ? [scripts.step] : []),
    ...(extras.ci ? planCi(facts, notes) : []),
    ...(extras.gitattributes ? [planAttributes(facts)] : []),
  ];
  if (taxonomyFile.text === undefined && facts.hasSources) {
    const words = `dfn-codegen infer --from-code --merge ${facts.taxonomy}`;
    notes.push({
      text: `If the app already sends events by name, this command adds them to \`${taxonomyFile.path}\`:`,
      commands: [runBinary(facts.manager.name, words)],
    });
  }
  const { oxlintFile } = facts;
  const linting = oxlintFile && oxlintNote(oxlintFile);
  if (linting !== undefined) notes.push(linting);
  return {
    steps,
    notes,
    next: nextCommand(facts, scripts?.generate),
    ...(taxonomyFile.text === undefined && { output: facts.shownOutput }),
  };
}

function planTaxonomy({ taxonomyFile, starter: facts }: InitInput): InitStep {
  const { path, text } = taxonomyFile;
  if (text !== undefined)
    return { path, action: "keep", about: "already exists" };
  const { events } = facts;
  const count =
    events === "all"
      ? "every standard event"
      : `${events.length} standard event${events.length === 1 ? "" : "s"}`;
  return {
    path,
    action: "create",
    text: starter(facts),
    about: `${count} and an example`,
  };
}

function planScripts(facts: InitInput, notes: InitNote[]) {
  const { packageFile, taxonomy } = facts;
  if (packageFile?.text === undefined) {
    notes.push({
      text: "There is no `package.json`, so no scripts were added.",
    });
    return undefined;
  }
  const { path, text: before } = packageFile;
  const names = chooseScriptNames(before, taxonomy);
  const result = addScripts(before, {
    [names.generate]: `dfn-codegen ${taxonomy}`,
    [names.check]: `dfn-codegen check ${taxonomy}`,
  });
  if (result === undefined) {
    notes.push({
      text: `\`${path}\` cannot be read as JSON, so no scripts were added.`,
    });
    return undefined;
  }
  const { text, added, taken } = result;
  for (const name of taken) {
    notes.push({
      text: `\`${path}\` has another script \`${name}\`, which was not changed.`,
    });
  }
  const step: InitStep =
    added.length === 0
      ? { path, action: "keep", about: "has the scripts" }
      : {
          path,
          action: "change",
          text,
          before,
          about: names.isSecond
            ? "adds scripts for this taxonomy"
            : `adds ${added.join(", ")}`,
        };
  return {
    generate: taken.includes(names.generate) ? undefined : names.generate,
    step:
      added.length === 0 && taken.length > 0
        ? { ...step, about: "existing scripts of these names are kept" }
        : step,
  };
}

function planCi(facts: InitInput, notes: InitNote[]): readonly InitStep[] {
  const { packageFile, otherCi, ciWithUs, workflowFile } = facts;
  const { path, text } = workflowFile;
  if (ciWithUs !== undefined) {
    const { path } = ciWithUs;
    if (isCheckedBy(ciWithUs.text, facts)) {
      return [{ path, action: "keep", about: "calls dfn-codegen" }];
    }
    notes.push({
      text: `\`${path}\` does not check \`${facts.taxonomyFile.path}\`. Add this to its steps:`,
      commands: checkStep(facts).split("\n"),
    });
    return [{ path, action: "keep", about: "is for another taxonomy" }];
  }
  if (packageFile === undefined || otherCi !== undefined) {
    const text =
      otherCi === undefined
        ? "There is no `package.json`, so no CI job was added. It would run:"
        : `This project uses \`${otherCi}\`. Add this to a job:`;
    notes.push({ text, commands: ciCommands(facts) });
    return [];
  }
  if (text !== undefined)
    return [{ path, action: "keep", about: "already exists" }];
  return [
    {
      path,
      action: "create",
      text: workflow(facts),
      about: "checks the folder on pull requests",
    },
  ];
}

function planAttributes(facts: InitInput): InitStep {
  const { attributesFile, outputFromAttributes } = facts;
  const { path, text } = attributesFile;
  const known = `${attributePattern(outputFromAttributes)} linguist-generated`;
  // Every merge of a generated file conflicts in its digest, so git keeps one side, and `generate` writes the result.
  const line = `${known} -merge`;
  const lines = (text ?? "").split(/\r?\n/).map((each) => each.trim());
  if (lines.includes(line) || lines.includes(known)) {
    return { path, action: "keep", about: "already has the line" };
  }
  const eol = text?.includes("\r\n") === true ? "\r\n" : "\n";
  const before =
    text === undefined || text === "" || /\n$/.test(text)
      ? (text ?? "")
      : text + eol;
  return {
    path,
    action: text === undefined ? "create" : "change",
    text: `${before}${line}${eol}`,
    ...(text !== undefined && { before: text }),
    about: "collapses it in pull requests",
  };
}

/** Git's patterns end at a space, and some characters have a special meaning. */
function attributePattern(folder: string): string {
  const pattern = `${folder.replace(/[\\*?[\]!#]/g, "\\$&")}/**`;
  return /[\s"]/.test(pattern) ? JSON.stringify(pattern) : pattern;
}

/** Installs what is missing, and generates. */
function nextCommand(facts: InitInput, script: string | undefined): string {
  const { manager, packageFile, isInstalled, taxonomy } = facts;
  const generate =
    script === undefined
      ? runBinary(manager.name, `dfn-codegen ${taxonomy}`)
      : runScript(manager.name, script);
  return packageFile === undefined || isInstalled
    ? generate
    : `${addPackage(manager.name, "dfn-codegen")} && ${generate}`;
}
