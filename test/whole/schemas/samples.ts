// The shop's schemas in each form, with payloads and the verdicts of the judge on them, which are those of the validators.
import type { EmittedFile } from "../../../generator/model/output-file.js";
import { makeJudge } from "../../../generator/judge/make-judge.js";
import type { Settings } from "../../../generator/model/settings.js";
import { isFields } from "../../../generator/text/fields.js";
import { compileValid, type Compiled } from "../../support/compile-text.js";
import { caseSettings } from "../../support/conformance-case.js";
import { exampleTexts } from "../../support/conformance-cases.js";
import { mutated } from "../../support/mutations.js";
import { validRecord } from "../../support/payloads.js";
import { createRandom, runSeed } from "../../support/random.js";

export interface SchemaFile {
  /** Below `schemas`: `events/df_login.schema.json`. */
  readonly path: string;
  readonly schema: { readonly $schema: string; readonly $id?: string };
}

/** The shop without the settings for schemas that it shows. */
export function compileShop(settings: Partial<Settings>): Compiled {
  const texts = Object.entries(exampleTexts("shop.yaml")).map(
    ([path, text]) => [path, text.replace(/^ +schema_.*\n/gm, "")] as const,
  );
  const overrides = { ...caseSettings, ...settings };
  return compileValid(Object.fromEntries(texts), overrides);
}

export function schemaFiles(
  files: readonly EmittedFile[],
): readonly SchemaFile[] {
  return files
    .filter(({ path }) => path.startsWith("schemas/"))
    .map(({ path, text }) => ({
      path: path.slice("schemas/".length),
      schema: JSON.parse(text) as SchemaFile["schema"],
    }));
}

export interface Sample {
  /** The schema of its event, below `schemas`. */
  readonly path: string;
  readonly payload: unknown;
  readonly valid: boolean;
}

/** Valid and broken records of each event, as JSON has them. */
export function shopSamples(): readonly Sample[] {
  const { taxonomy } = compileShop({});
  const judge = makeJudge(taxonomy);
  const random = createRandom(runSeed("samples for other tools"));
  const active = taxonomy.events.filter(({ status }) => status === "active");
  return active.flatMap((event) =>
    [0, 1, 2, 3, 4].flatMap((at): readonly Sample[] => {
      const record = validRecord(random, event, taxonomy);
      const broken = at < 2 ? record : mutated(random, record);
      // Whatever is wrong besides, it is a record of this event.
      const payload = fromJson(renamed(broken, event.name));
      if (payload === undefined) return [];
      const path = `events/${event.names.file}.schema.json`;
      return [{ path, payload, valid: judge.event(payload).ok }];
    }),
  );
}

/** What arrives of a value; `undefined` where it cannot be sent. */
function fromJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return undefined;
  }
}

function renamed(record: unknown, name: string): unknown {
  return isFields(record) ? { ...record, event_name: name } : record;
}

/** A request with one of the samples. */
export function requestWith(event: unknown): object {
  return { common: { identity: { external_id: "u-17" } }, events: [event] };
}
