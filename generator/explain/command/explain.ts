// `dfn-codegen explain`: prints the explanation of a diagnostic, an entry of the catalogue, or the sources of
// all rules.
import { diagnosticKinds } from "../../diagnostics/codes/index.js";
import { invalid } from "../../diagnostics/codes/arguments-invalid.js";
import { unknownWord } from "../../diagnostics/codes/explain-unknown-word.js";
import { visible } from "../../text/display-text.js";
import { explainCode, listCodes } from "../../diagnostics/explain.js";
import { nearest } from "../../text/suggest.js";
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
  readonly format: "pretty" | "json";
}

/** The output as text and as data. */
interface Answer {
  readonly text: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * Explains a code or a standard name, or lists all codes or all sources; exit
 * code 2 for a word that is neither.
 */
export async function explain(
  word: string | undefined,
  flags: ExplainFlags,
  cwd: string,
  terminal: Terminal,
): Promise<number> {
  if (flags.sources === true && word !== undefined) {
    const refusal = invalid.at({
      message: "`--sources` lists all rules and takes no code",
      hint: `leave out \`${visible(word)}\` or \`--sources\``,
    });
    await refuse({ refusal }, { ...flags, command: "explain" }, terminal);
    return 2;
  }
  const files = openAppFiles();
  const answer =
    flags.sources === true
      ? await allSources()
      : await answerOn(word, cwd, files);
  if (answer === undefined) {
    const refusal = unknownIn(word ?? "", cwd, files);
    await refuse(refusal, { ...flags, command: "explain" }, terminal);
    return 2;
  }
  await present({ diagnostics: [], ...answer }, flags.format, terminal);
  return 0;
}

async function allSources(): Promise<Answer> {
  const { showSources, sourcesAsData } = await import("../show-sources.js");
  return { text: showSources(), facts: { ...sourcesAsData() } };
}

async function answerOn(
  word: string | undefined,
  cwd: string,
  files: AppFiles,
): Promise<Answer | undefined> {
  if (word === undefined) {
    const call = callFrom(cwd, "explain CODE", files);
    const lint = callFrom(cwd, "lint --rules", files);
    return {
      text: `${listCodes()}\n\`${call}\` explains one.\n\`${lint}\` lists the rules of \`lint\`.\n`,
      facts: {
        codes: diagnosticKinds.map(({ code, severity, summary }) => ({
          code,
          severity,
          summary,
        })),
      },
    };
  }
  const bare = bareCode(word);
  const text = explainCode(bare) ?? explainLintRule(bare);
  if (text !== undefined) return { text, facts: { code: bare, text } };
  const { explainStandard } = await import("../standard-entry.js");
  const entry = explainStandard(bare, catalogueEntries());
  return entry === undefined
    ? undefined
    : { text: entry, facts: { name: bare, text: entry } };
}

/** A rule of `lint` by its name or its code. */
function explainLintRule(word: string): string | undefined {
  const rule = findLintRule(word);
  return rule && explainRule(rule);
}

function findLintRule(word: string): AnyRule | undefined {
  return lintRules.find((rule) => rule.id === word || codeOf(rule) === word);
}

/** `check/stale` of `error[check/stale]`, as reports contain it. */
function bareCode(word: string): string {
  return word.replace(/^(?:error|warning|info)\[(.*)\]$/, "$1");
}

function unknownIn(word: string, cwd: string, files: AppFiles): Refusal {
  const bare = bareCode(word);
  const codes = [
    ...diagnosticKinds.map(({ code }) => code),
    ...lintRules.map(codeOf),
  ];
  const names = bare.startsWith("df") ? catalogueNames() : [];
  const begun = codes.filter((code) => code.startsWith(`${bare}-`));
  const similar = nearest(bare, [...codes, ...names]);
  const suggestions =
    begun.length > 0
      ? begun
      : similar === undefined
        ? codesEndingLike(bare, codes)
        : [similar];
  const hint =
    suggestions.length === 0
      ? `choose a code that \`${callFrom(cwd, "explain", files)}\` lists`
      : `did you mean ${suggestions.map((one) => `\`${one}\``).join(" or ")}?`;
  const message = `\`${word}\` is neither a diagnostic code nor a standard name`;
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
