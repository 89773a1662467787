// `dfn-codegen explain`: the long text about a diagnostic, or what the catalogue knows of a standard name.
import { diagnosticKinds } from "../diagnostics/codes/index.js";
import { visible } from "../diagnostics/display-text.js";
import { explainCode, listCodes } from "../diagnostics/explain.js";
import { nearest } from "../diagnostics/suggest.js";
import type { Terminal } from "./present.js";

/** Prints about a code or a standard name, or lists all codes; exit code 2 for a word that is neither. */
export async function explain(
  word: string | undefined,
  terminal: Terminal,
): Promise<number> {
  if (word === undefined) {
    terminal.out(
      `${listCodes()}\n\`dfn-codegen explain CODE\` tells more about one.\n`,
    );
    return 0;
  }
  const codes = diagnosticKinds.map(({ code }) => code);
  const bare = word.replace(/^(?:error|warning|info)\[(.*)\]$/, "$1");
  const text = explainCode(bare);
  if (text !== undefined) {
    terminal.out(text);
    return 0;
  }
  const { catalogueNames, explainStandard } =
    await import("./explain-standard.js");
  const entry = explainStandard(bare);
  if (entry !== undefined) {
    terminal.out(entry);
    return 0;
  }
  // The second part of a code is what people remember.
  const sameEnd = codes.find((code) => code.endsWith(`/${bare}`));
  const names = bare.startsWith("df") ? catalogueNames() : [];
  const suggestion = sameEnd ?? nearest(bare, [...codes, ...names]);
  const hint =
    suggestion === undefined
      ? "`dfn-codegen explain` lists all codes"
      : `did you mean \`${suggestion}\`?`;
  terminal.err(
    `error: \`${visible(word)}\` is no code and no standard name\nhint: ${hint}\n`,
  );
  return 2;
}
