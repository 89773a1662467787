// What the tests of `validate` share: a taxonomy, records, and the command in this process.
import { makeRun } from "../../generator/driver/run.js";
import { analyzeToJudge } from "../../generator/driver/compile-run.js";
import { makeJudge } from "../../generator/judge/make-judge.js";
import type { ValidateOptions } from "../../generator/validate/command/options.js";
import { validate } from "../../generator/validate/command/validate.js";
import { tempFolder } from "../support/temp-folder.js";

export const taxonomy = `version: 1
standard: { events: [df_login, df_purchase] }
event_properties:
  store: { type: string }
  floor: { type: long, maximum: 9 }
  tags: { type: "string[]" }
  member: { type: boolean }
  opened: { type: datetime }
events:
  visited: { properties: { store: required, floor: optional, tags: optional, member: optional, opened: optional } }
`;

export function record(
  at: number,
  properties: object | null = { store: "강남" },
  name = "visited",
) {
  return {
    event_log_id: `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`,
    event_name: name,
    event_datetime: "2026-01-31T09:00:00.000Z",
    event_properties: properties,
  };
}

export function lines(...values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}

/** The judge and the taxonomy of the tests. */
export function judgeOf(source: string = taxonomy) {
  const folder = tempFolder({ "taxonomy.yaml": source });
  const analysis = analyzeToJudge(makeRun("taxonomy.yaml", {}, folder));
  if (analysis.taxonomy === undefined) throw new Error("no taxonomy");
  return { taxonomy: analysis.taxonomy, judge: makeJudge(analysis.taxonomy) };
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly verdicts: string;
  readonly folder: string;
}

const defaults: Omit<ValidateOptions, "write"> = {
  form: "auto",
  format: "pretty",
  rejected: undefined,
  thresholds: [],
  expect: 1,
  by: [],
  samples: 5,
  workers: 1,
  duplicates: false,
  report: [],
  progress: "none",
};

/** Runs the command in a folder with these files, or in an existing folder. */
export async function run(
  files: Readonly<Record<string, string>> | string,
  paths: readonly string[],
  options: Partial<ValidateOptions> = {},
  quiet = false,
): Promise<Ran> {
  const folder =
    typeof files === "string"
      ? files
      : tempFolder({ "taxonomy.yaml": taxonomy, ...files });
  let out = "";
  let err = "";
  let verdicts = "";
  const code = await validate(
    makeRun(undefined, {}, folder),
    paths,
    {
      ...defaults,
      write: (text) => {
        verdicts += text;
        return Promise.resolve();
      },
      ...options,
    },
    {
      out: (text) => (out += text),
      err: (text) => (err += text),
      color: false,
      width: 80,
      quiet,
    },
  );
  return { code, out, err, verdicts, folder };
}

/** What a run printed, without the time that it took. */
export function timeless(text: string): string {
  return text.replace(/ in [\d.]+ m?s(?:, [\d,]+ events\/s)?\n/u, " in …\n");
}
