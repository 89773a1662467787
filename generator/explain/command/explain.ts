// `dfn-codegen explain`: the long text about a diagnostic, or what the catalogue knows of a standard name.
import { diagnosticKinds } from "../../diagnostics/codes/index.js";
import { visible } from "../../text/display-text.js";
import { explainCode, listCodes } from "../../diagnostics/explain.js";
import { nearest } from "../../text/suggest.js";
import { openAppFiles } from "../../driver/app-files.js";
import { callFrom } from "../../driver/suggested-command.js";
import type { Terminal } from "../../system/terminal.js";

/** Prints about a code or a standard name, or lists all codes; exit code 2 for a word that is neither. */
export async function explain(
  word: string | undefined,
  cwd: string,
  terminal: Terminal,
): Promise<number> {
  if (word === undefined) {
    const call = callFrom(cwd, "explain CODE", openAppFiles());
    terminal.out(`${listCodes()}\n\`${call}\` tells more about one.\n`);
    return 0;
  }
  const codes = diagnosticKinds.map(({ code }) => code);
  const bare = word.replace(/^(?:error|warning|info)\[(.*)\]$/, "$1");
  const text = explainCode(bare);
  if (text !== undefined) {
    terminal.out(text);
    return 0;
  }
  const { explainStandard } = await import("../standard-entry.js");
  const { catalogueNames } = await import("../../driver/catalogue.js");
  const entry = explainStandard(bare);
  if (entry !== undefined) {
    terminal.out(entry);
    return 0;
  }
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
      ? `\`${callFrom(cwd, "explain", openAppFiles())}\` lists all codes`
      : `did you mean ${suggestions.map((one) => `\`${one}\``).join(" or ")}?`;
  terminal.err(
    `error: \`${visible(word)}\` is no code and no standard name\nhint: ${hint}\n`,
  );
  return 2;
}

/** Codes whose second part is the word, or nearest to it: that part is what people remember. */
function codesEndingLike(
  word: string,
  codes: readonly string[],
): readonly string[] {
  const endOf = (code: string) => code.slice(code.indexOf("/") + 1);
  const ends = new Set(codes.map(endOf));
  const end = ends.has(word) ? word : nearest(word, ends);
  return codes.filter((code) => endOf(code) === end);
}
