// One taxonomy's output, with its validators loaded and its schemas compiled.
import type { ValidateFunction } from "ajv";
import type { EventDef, Taxonomy } from "../../generator/model/taxonomy.js";
import type { StandardSchemaV1 } from "../../templates/runtime/standard-schema.js";
import type { Compiled } from "./compile-text.js";
import { exported, loadOutput, schemasOf } from "./load-output.js";
import {
  faultsOf,
  shown,
  type Guard,
  type Result,
  type Validate,
} from "./verdicts.js";

export interface ConformanceCase {
  readonly name: string;
  readonly taxonomy: Taxonomy;
  readonly events: readonly EventDef[];
  readonly schema: (id: string) => ValidateFunction;
  readonly validator: (name: string) => Validate;
  readonly guard: (name: string) => Guard;
  readonly builder: (name: string) => (properties: unknown) => unknown;
  readonly standardSchema: (name: string) => StandardSchemaV1;
  readonly sdk: (name: string, properties: unknown) => Result;
}

/** Settings that a case needs, whatever the taxonomy says. */
export const caseSettings = {
  importExtension: ".js",
  targets: ["builders", "validators", "schemas"],
} as const;

export async function conformanceCase(
  name: string,
  { taxonomy, files }: Compiled,
): Promise<ConformanceCase> {
  const load = loadOutput(files);
  const module = await load("validators/index");
  const builders = await load("index");
  return {
    name,
    taxonomy,
    events: taxonomy.events.filter(({ status }) => status === "active"),
    schema: schemasOf(files),
    validator: (each) => exported(module, each) as Validate,
    guard: (each) => exported(module, each) as Guard,
    builder: (each) => exported(builders, each),
    standardSchema: (each) => module[each] as StandardSchemaV1,
    sdk: exported(module, "validateSdkEvent") as ConformanceCase["sdk"],
  };
}

/** What was tried so far. */
export interface Tally {
  /** One payload: what ajv says, and what each of ours says. */
  readonly add: (
    where: string,
    payload: unknown,
    expected: boolean,
    results: Readonly<Record<string, Result | boolean>>,
  ) => void;
  readonly counts: () => { readonly payloads: number; readonly valid: number };
  /** What disagrees or is badly made. */
  readonly failures: readonly string[];
}

export function createTally(): Tally {
  let payloads = 0;
  let valid = 0;
  const failures: string[] = [];
  return {
    failures,
    counts: () => ({ payloads, valid }),
    add: (where, payload, expected, results) => {
      payloads++;
      if (expected) valid++;
      for (const [name, result] of Object.entries(results)) {
        const faults =
          typeof result === "boolean" ? [] : faultsOf(payload, result);
        const disagreement = compare(expected, result);
        for (const fault of [...faults, ...disagreement]) {
          failures.push(`${where} ${name}: ${fault}\n  ${shown(payload)}`);
        }
      }
    },
  };
}

function compare(expected: boolean, result: Result | boolean): string[] {
  const verdict = typeof result === "boolean" ? result : result.ok;
  if (verdict === expected) return [];
  const said =
    typeof result === "boolean" || result.ok
      ? ""
      : result.violations.map(({ message }) => message).join("; ");
  return [
    expected
      ? `it refuses what ajv accepts: ${said}`
      : "it accepts what ajv refuses",
  ];
}
