// `dfn-codegen init`: detects what it can about the app, asks for the rest, and writes the starter and its
// surroundings.
import { dirname, join, relative, resolve } from "node:path";
import { wrongAnswer } from "../../diagnostics/codes/init-wrong-answer.js";
import { visible } from "../../text/display-text.js";
import {
  missingExtras,
  planInit,
  type InitExtra,
  type InitExtras,
} from "../plan.js";
import type { InitQuestions } from "./prompts.js";
import { describeInit, initAsData } from "./summary.js";
import { findPrettier } from "../../driver/find-prettier.js";
import { openAppFiles, type AppFiles } from "../../driver/app-files.js";
import {
  parseEvents,
  refuseAnswer,
  refusePath,
  type RefusedAnswer,
} from "./answers.js";
import { freeOutput } from "./free-output.js";
import { initInputOf } from "./init-input.js";
import { readApp, type App } from "../../driver/read-app.js";
import { refuse } from "../../system/refuse.js";
import { present as report } from "../../system/report.js";
import { readIfThere } from "../../system/read-text.js";
import { portable } from "../../driver/run.js";
import { standardEvents } from "../../driver/catalogue.js";
import { writeSteps } from "./write-steps.js";
import { wrap } from "../../text/wrap.js";
import { guessOutput } from "../../driver/guess-output.js";
import { makeImportFinder } from "../../driver/read-module-config.js";
import type { Terminal } from "../../system/terminal.js";

export interface InitOptions {
  /** The taxonomy to write. */
  readonly path: string;
  /** A display name. */
  readonly service: string;
  /**
   * Names separated by commas or spaces, `all` or `none`; if absent, the user
   * is asked, or the usual ones are used.
   */
  readonly events?: string | undefined;
  /** The folder of the generated code; if absent, the user is asked, or the framework's is used. */
  readonly output?: string | undefined;
  readonly extras: InitExtras;
  readonly dryRun: boolean;
  readonly format: "pretty" | "json";
  readonly cwd: string;
}

/** Starts the questions; the text says what was detected. Absent if nobody can answer. */
export type OpenQuestions = (title: string) => Promise<InitQuestions>;

const usualEvents = ["df_login", "df_sign_up", "df_purchase"];
const wrongUsage = 2;

/**
 * Writes what is missing and keeps what exists, so that a second run changes
 * nothing. The exit code: 1 if a file cannot be written or the user cancels,
 * in which case nothing is written; 2 for an invalid event, folder or file.
 */
export async function init(
  options: InitOptions,
  terminal: Terminal,
  open?: OpenQuestions,
): Promise<number> {
  const { cwd, format } = options;
  const asRefusal = { command: "init", format };
  const fromUsage = async ({
    problem,
    hint,
  }: RefusedAnswer): Promise<number> => {
    const refusal = wrongAnswer.at({ message: problem, hint });
    const err = (text: string): void => {
      terminal.err(text.split("\n").flatMap(wrapLine).join("\n"));
    };
    await refuse({ refusal }, asRefusal, { ...terminal, err });
    return wrongUsage;
  };
  const noFile = refusePath(options.path, cwd);
  if (noFile !== undefined) return fromUsage(noFile);
  const path = resolve(cwd, options.path);
  const files = openAppFiles();
  const app = readApp(cwd, files);
  const present = readIfThere(path);
  const known = standardEvents();
  const names = known.map(({ name }) => name);
  const asked = parseEvents(options.events, names);
  if (asked !== undefined && "problem" in asked) {
    return fromUsage(asked);
  }
  const refuseOutput = (answer: string) =>
    refuseAnswer(answer, path, app.root, cwd, files);
  const given = options.output;
  const wrong = given === undefined ? undefined : refuseOutput(given);
  if (wrong !== undefined) {
    return fromUsage({ ...wrong, problem: `--output: ${wrong.problem}` });
  }
  const taxonomy = shellWord(portable(relative(app.folder, path)));
  if (taxonomy === undefined) {
    return fromUsage({
      problem: `\`${visible(options.path)}\` contains characters that a shell would interpret; choose another path`,
    });
  }

  const detected = describeApp(app, path, cwd, files);
  let { extras } = options;
  let events = asked?.names;
  let output = given;
  const folder = relative(cwd, freeOutput(app, path, taxonomy, files));
  const questions = await open?.(detected);
  if (questions !== undefined) {
    if (present === undefined) {
      events ??= await questions.events(known, usualEvents);
      if (events === undefined) return cancelled(terminal);
      output ??= await questions.output(
        portable(folder),
        (answer) => refuseOutput(answer)?.problem,
      );
      if (output === undefined) return cancelled(terminal);
    }
  } else if (format === "pretty" && terminal.quiet !== true) {
    terminal.out(`${wrap(`detected: ${detected}`).join("\n")}\n`);
  }

  // An existing taxonomy sets its output folder itself.
  const outputFolder =
    present === undefined
      ? resolve(cwd, output ?? folder)
      : resolve(dirname(path), guessOutput(present));
  const findImports = await makeImportFinder(dirname(path), cwd, files);
  const { outsideRootDir, commonJsSyntax } = findImports(outputFolder).support;
  const input = initInputOf(options, app, files, {
    path,
    present,
    taxonomy,
    events: events ?? usualEvents,
    outputFolder,
    ...(outsideRootDir && { outsideRootDir }),
    ...(commonJsSyntax && { commonJsSyntax }),
  });
  if (questions !== undefined) {
    const choices = missingExtras(input).filter((name) => extras[name]);
    const wanted = choices.length === 0 ? [] : await questions.extras(choices);
    if (wanted === undefined) return cancelled(terminal);
    const isWanted = (name: InitExtra) =>
      extras[name] && (!choices.includes(name) || wanted.includes(name));
    extras = {
      scripts: isWanted("scripts"),
      ci: isWanted("ci"),
      gitattributes: isWanted("gitattributes"),
    };
  }
  const plan = planInit(input, extras);
  const problem = options.dryRun ? undefined : writeSteps(plan.steps, cwd);
  if (problem !== undefined) {
    const { written } = problem;
    const text =
      written.length === 0 ? "" : `written before: ${written.join(", ")}\n`;
    await refuse(problem, { ...asRefusal, text }, terminal);
    return 1;
  }
  const { dryRun } = options;
  const facts = { command: "init", ok: true, ...initAsData(plan, dryRun) };
  const text = describeInit(plan, dryRun);
  await report({ diagnostics: [], facts, text }, format, terminal);
  return 0;
}

/** The hint is as long as the catalogue, and the output of `init` is read on a terminal. */
function wrapLine(line: string): readonly string[] {
  return line === "" ? [line] : wrap(line);
}

function cancelled(terminal: Terminal): number {
  terminal.err("cancelled, nothing written\n");
  return 1;
}

/** "pnpm, Next.js, TypeScript; the output follows your prettier configuration" */
function describeApp(
  app: App,
  path: string,
  cwd: string,
  files: AppFiles,
): string {
  const { manager, framework, language, manifest } = app;
  const parts = [
    ...(manifest === undefined ? ["no package.json"] : [manager.name]),
    ...(framework === undefined ? [] : [framework]),
    language.because === undefined
      ? language.name
      : `${language.name} (${language.because})`,
  ];
  const prettier = findPrettier(join(cwd, "generated"), dirname(path), files);
  const layout =
    prettier === undefined
      ? ""
      : "; the output follows your prettier configuration";
  return parts.join(", ") + layout;
}

/** A path quoted for `sh` and `cmd`; `undefined` if they would interpret it differently. */
function shellWord(path: string): string | undefined {
  if (!/^[\p{L}\p{N}_./@][\p{L}\p{N}_./@ -]*$/u.test(path)) return undefined;
  return path.includes(" ") ? `"${path}"` : path;
}
