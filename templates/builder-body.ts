// The body of a builder: creates a record, and validates it if the settings say so.
import type { BuilderValidation } from "../generator/model/settings.js";
import { nothing, ts, type Code, type ImportedSymbol } from "./kit/code.js";
import { call, type Declaration } from "./kit/declarations.js";
import { fluid, print, type Doc } from "./kit/layout.js";
import { development } from "./kit/symbols.js";

/** Bundlers replace `process.env.NODE_ENV`; nothing else of Node's is needed. */
export const processDeclaration: Declaration = {
  kind: "text",
  modes: ["ts"],
  text: ts`declare const process: { readonly env: { readonly NODE_ENV?: string } };`,
};

/** `return record;`, or the same with validation. */
export function builderBody(
  record: Doc,
  type: Code,
  validate: ImportedSymbol,
  when: BuilderValidation,
  mode: "ts" | "js",
): Code {
  if (when === "never") return print([ts`  return `, record, ts`;`], 1, 0);
  const typed = mode === "ts" ? ts`: ${type}` : nothing;
  const make = print([ts`  const made${typed} =`, fluid(record), ts`;`], 1, 0);
  const inspect = call(development.inspectRecord, [ts`made`, ts`${validate}`]);
  const check =
    when === "always"
      ? print([ts`  `, inspect, ts`;`], 1, 0)
      : ts`  if (process.env.NODE_ENV !== "production") {\n${print([ts`    `, inspect, ts`;`], 2, 0)}\n  }`;
  return ts`${make}\n${check}\n  return made;`;
}
