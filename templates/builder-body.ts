// The body of a builder: creates a record, and checks it if the settings say so.
import type { BuilderValidation } from "../generator/model/settings.js";
import { reportStatement } from "./development.js";
import { nothing, ts, type Code, type ImportedSymbol } from "./kit/code.js";
import { call } from "./kit/declarations.js";
import { fluid, type Doc } from "./kit/doc.js";
import { print } from "./kit/layout.js";

/** The functions that check a record. */
export interface RecordChecks {
  readonly validate: ImportedSymbol;
  /** The one that does nothing in production. */
  readonly inspect: ImportedSymbol;
}

/** `return record;`, after a check of it if builders check. */
export function builderBody(
  record: Doc,
  type: Code,
  { validate, inspect }: RecordChecks,
  when: BuilderValidation,
  mode: "ts" | "js",
): Code {
  if (when === "never") return returning(record);
  if (when === "development") return returning(call(inspect, [record]));
  const typed = mode === "ts" ? ts`: ${type}` : nothing;
  const made = print(
    [ts`  const record${typed} =`, fluid(record), ts`;`],
    1,
    0,
  );
  return ts`${made}\n${reportStatement(validate, 1)}\n  return record;`;
}

function returning(value: Doc): Code {
  return print([ts`  return `, value, ts`;`], 1, 0);
}
