// Prints the declarations about one definition together, so that their text can be remembered with it.
import type { Settings } from "../../generator/model/settings.js";
import { Code, collectSymbols } from "./code.js";
import {
  modesOf,
  paragraphs,
  printDeclaration,
  type Declaration,
  type PrintMode,
} from "./declarations.js";

/** The declarations as one, in the modes that the settings ask for. */
export function printed(
  declarations: readonly Declaration[],
  { emit }: Settings,
): Declaration {
  const texts: Partial<Record<PrintMode, Code>> = {};
  for (const mode of modesOf[emit]) {
    const pieces = declarations.flatMap(
      (declaration) => printDeclaration(declaration, mode) ?? [],
    );
    const { text, symbols } = paragraphs(pieces);
    if (pieces.length > 0)
      texts[mode] = new Code(text, collectSymbols(symbols));
  }
  return { kind: "printed", texts };
}
