// `dfn-codegen explain`: prints the explanation of a diagnostic, a name of the taxonomy or of the catalogue, or
// the sources of all rules.
import { diagnosticKinds } from "../../diagnostics/codes/index.js";
import { invalid } from "../../diagnostics/codes/arguments-invalid.js";
import { unknownWord } from "../../diagnostics/codes/explain-unknown-word.js";
import { visible } from "../../text/display-text.js";
import { explainCode, listCodes } from "../../diagnostics/explain.js";
import { hasErrors, type Diagnostic } from "../../diagnostics/diagnostic.js";
import { defaultSettings } from "../../model/settings.js";
import { exitCodeOf } from "../../system/exit-code.js";
import type { Language } from "../../text/messages/language.js";
import { nearest } from "../../text/suggest.js";
import { findOwn, nameToday, ownNames } from "../find-own.js";
import { explainOwn, explainRename } from "../own-entry.js";
import { readOwn, readPluginRules, type OwnTaxonomy } from "./read-own.js";
import { codeOf, type AnyRule } from "../../lint/any-rule.js";
import { explainRule } from "../../lint/describe-rules.js";
import { lintRules } from "../../lint/rules.js";
import { catalogueEntries, catalogueNames } from "../../driver/catalogue.js";
import { openAppFiles, type AppFiles } from "../../driver/app-files.js";
import { callFrom } from "../../driver/suggested-command.js";
import { refuse, type Refusal } from "../../system/refuse.js";
import { present } from "../../system/report.js";
import type { Terminal } from "../../system/terminal.js";

export interface ExplainFlags {
  /** Print the rules about the service with their sources, instead of one word. */
  readonly sources?: boolean;
  /** Print all names of the taxonomy and of the catalogue, instead of one word. */
  readonly names?: boolean;
  /** The entry file, as given on the command line; otherwise the nearest one. */
  readonly taxonomy?: string;
  /** The language for names; otherwise that of the taxonomy. */
  readonly lang?: Language;
  readonly format: "pretty" | "json";
}

/** The output as text and as data. */
interface Answer {
  readonly text: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * Explains a code or a name, or lists all codes, names or sources; exit code 2
 * for a word that is none of them, or a taxonomy that does not exist.
 */
export async function explain(
  word: string | undefined,
  flags: ExplainFlags,
  cwd: string,
  terminal: Terminal,
): Promise<number> {
  if (flags.sources && flags.names) {
    const message = "`--sources` cannot be used with `--names`";
    const refusal = invalid.at({ message });
    await refuse({ refusal }, { ...flags, command: "explain" }, terminal);
    return 2;
  }
  const lists = flags.sources ? "--sources" : flags.names ? "--names" : "";
  if (lists !== "" && word !== undefined) {
    const what = flags.sources ? "rules" : "names";
    const refusal = invalid.at({
      message: `\`${lists}\` lists all ${what} and takes no ${flags.sources ? "code" : "name"}`,
      hint: `leave out \`${visible(word)}\` or \`${lists}\``,
    });
    await refuse({ refusal }, { ...flags, command: "explain" }, terminal);
    return 2;
  }
  const files = openAppFiles();
  const answer = await answerOn(word, flags, cwd, files);
  if ("diagnostics" in answer) {
    const facts = { command: "explain", ok: false };
    await present({ ...answer, facts, text: "" }, flags.format, terminal);
    return exitCodeOf(answer.diagnostics);
  }
  if ("refusal" in answer) {
    await refuse(answer, { ...flags, command: "explain" }, terminal);
    return 2;
  }
  const { text, facts: found } = answer;
  const facts = { command: "explain", ok: true, ...found };
  await present({ diagnostics: [], facts, text }, flags.format, terminal);
  return 0;
}

async function allSources(): Promise<Answer> {
  const { showSources, sourcesAsData } = await import("../show-sources.js");
  return { text: showSources(), facts: { ...sourcesAsData() } };
}

/** Why a taxonomy that the command line names cannot be read. */
interface Unread {
  readonly diagnostics: readonly Diagnostic[];
}

async function answerOn(
  word: string | undefined,
  flags: ExplainFlags,
  cwd: string,
  files: AppFiles,
): Promise<Answer | Refusal | Unread> {
  if (flags.sources === true) return allSources();
  if (flags.names === true) return allNames(flags, cwd);
  if (word === undefined) return allCodes(cwd, files);
  const bare = bareCode(word);
  const code = explainCode(bare);
  if (code !== undefined) return aboutCode(bare, "diagnostic", code);
  const rule = explainLintRule(bare, lintRules);
  if (rule !== undefined) return aboutCode(bare, "lintRule", rule);
  const own = await readOwn(flags.taxonomy, flags.lang, cwd);
  if (flags.taxonomy !== undefined && own.model === undefined) return own;
  const named = await explainName(bare, own, flags.lang);
  if (named !== undefined) return named;
  const rules = await readPluginRules(own.run);
  const plugin = explainLintRule(bare, rules);
  return plugin === undefined
    ? unknownIn(word, { ...own, rules }, cwd, files)
    : aboutCode(bare, "lintRule", plugin);
}

function aboutCode(
  code: string,
  kind: "diagnostic" | "lintRule",
  text: string,
): Answer {
  return { text, facts: { code, kinds: [kind], text } };
}

function allCodes(cwd: string, files: AppFiles): Answer {
  const call = callFrom(cwd, "explain CODE", files);
  const names = callFrom(cwd, "explain --names", files);
  const lint = callFrom(cwd, "lint --rules", files);
  return {
    text: `${listCodes()}\n\`${call}\` explains one.\n\`${names}\` lists the names of events and properties.\n\`${lint}\` lists the rules of \`lint\`.\n`,
    facts: {
      codes: diagnosticKinds.map(({ code, severity, summary }) => ({
        code,
        severity,
        summary,
      })),
    },
  };
}

async function allNames(
  { lang, taxonomy }: ExplainFlags,
  cwd: string,
): Promise<Answer | Unread> {
  const own = await readOwn(taxonomy, lang, cwd);
  if (taxonomy !== undefined && own.model === undefined) return own;
  const { nameGroups, showNames } = await import("../list-names.js");
  const language = lang ?? own.model?.language ?? defaultSettings.lang;
  const groups = nameGroups(own.model, catalogueEntries(), language);
  return { text: showNames(groups), facts: { groups } };
}

/** What the taxonomy says of a name, and then what the catalogue says. */
async function explainName(
  name: string,
  { model }: OwnTaxonomy,
  language: Language = model?.language ?? defaultSettings.lang,
): Promise<Answer | undefined> {
  const { explainStandard, standardKinds } =
    await import("../standard-entry.js");
  const found = model === undefined ? [] : findOwn(name, model);
  const now = model && nameToday(name, model);
  const own =
    model === undefined || found.length === 0
      ? []
      : [
          ...(now === undefined ? [] : [explainRename(name, now, model)]),
          explainOwn(found, model),
        ];
  const standard = explainStandard(name, catalogueEntries(), language);
  const text = [...own, ...(standard === undefined ? [] : [standard])];
  if (text.length === 0) return undefined;
  const kinds = [
    ...found.map(({ kind }) => kind),
    ...standardKinds(name, catalogueEntries()),
  ];
  return {
    text: text.join("\n"),
    facts: {
      name,
      ...(now !== undefined && { renamedTo: now }),
      kinds,
      text: text.join("\n"),
      entries: found,
    },
  };
}

/** A rule of `lint` by its name or its code. */
function explainLintRule(
  word: string,
  rules: readonly AnyRule[],
): string | undefined {
  const rule = rules.find((each) => each.id === word || codeOf(each) === word);
  return rule && explainRule(rule);
}

/** `check/stale` of `error[check/stale]`, as reports contain it. */
function bareCode(word: string): string {
  return word.replace(/^(?:error|warning|info)\[(.*)\]$/, "$1");
}

function unknownIn(
  word: string,
  {
    diagnostics,
    model,
    rules,
  }: OwnTaxonomy & { readonly rules: readonly AnyRule[] },
  cwd: string,
  files: AppFiles,
): Refusal {
  const bare = bareCode(word);
  const codes = [
    ...diagnosticKinds.map(({ code }) => code),
    ...[...lintRules, ...rules].map(codeOf),
  ];
  const names = [
    ...(model === undefined ? [] : ownNames(model)),
    ...(bare.startsWith("df") ? catalogueNames() : []),
  ];
  const begun = codes.filter((code) => code.startsWith(`${bare}-`));
  const similar = nearest(bare, [...codes, ...names]);
  const suggestions =
    begun.length > 0
      ? begun
      : similar === undefined
        ? codesEndingLike(bare, codes)
        : [similar];
  const call = (words: string) => callFrom(cwd, words, files);
  const hint =
    suggestions.length > 0
      ? `did you mean ${suggestions.map((one) => `\`${visible(one)}\``).join(" or ")}?`
      : hasErrors(diagnostics)
        ? `fix the errors of the taxonomy that \`${call("check")}\` reports, so that its names are known`
        : `choose a code that \`${call("explain")}\` lists, or a name that \`${call("explain --names")}\` lists`;
  const message = `\`${word}\` is neither a diagnostic code nor a name of the taxonomy or the catalogue`;
  return { refusal: unknownWord.at({ message, hint }) };
}

/** Codes whose second part is the word, or similar to it, because people remember that part. */
function codesEndingLike(
  word: string,
  codes: readonly string[],
): readonly string[] {
  const endOf = (code: string) => code.slice(code.indexOf("/") + 1);
  const ends = new Set(codes.map(endOf));
  const end = ends.has(word) ? word : nearest(word, ends);
  return codes.filter((code) => endOf(code) === end);
}
