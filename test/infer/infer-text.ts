// The pure stages of `infer` on texts in memory, cut into pieces as a disk would deliver them.
import { indexCatalogue } from "../../generator/infer/catalogue-index.js";
import { judgeHead } from "../../generator/source/choose-splitter.js";
import {
  collectSamples,
  nothingRead,
  type SamplesRead,
} from "../../generator/infer/collect-samples.js";
import { decideDraft } from "../../generator/infer/decide.js";
import type { Draft } from "../../generator/infer/draft.js";
import { printDraft } from "../../generator/infer/print-draft.js";
import { packageData } from "../support/compile-text.js";

export const catalogueIndex = indexCatalogue(packageData().catalogue);

export interface Inferred {
  readonly read: SamplesRead;
  readonly draft: Draft;
  readonly text: string;
}

/** Infers from one file's text; `pieces` are so many bytes long. */
export function inferText(
  text: string | Buffer,
  file = "samples.ndjson",
  pieces = 1000,
): Inferred {
  const bytes = Buffer.from(text);
  const { layout } = judgeHead(bytes);
  if (layout === undefined) throw new Error("not a file of samples");
  const read = nothingRead();
  const splitter = collectSamples(file, layout, read);
  for (let at = 0; at < bytes.length; at += pieces) {
    splitter.push(bytes.subarray(at, at + pieces));
  }
  splitter.end();
  const draft = decideDraft([read.stats], catalogueIndex);
  const printed = printDraft(draft, {
    from: `${String(read.stats.eventCount)} events`,
    source: "samples",
    remarks: [],
    unread: [],
    schema: "./node_modules/dfn-codegen/schemas/taxonomy.schema.json",
  });
  return { read, draft, text: printed };
}

/** Infers from values, one a line. */
export function inferValues(values: readonly unknown[]): Inferred {
  return inferText(values.map((value) => JSON.stringify(value)).join("\n"));
}

/** So many records of one event. */
export function samples(
  name: string,
  count: number,
  properties: (index: number) => Readonly<Record<string, unknown>>,
): readonly unknown[] {
  return Array.from({ length: count }, (_, index) => ({
    event: name,
    ...properties(index),
  }));
}
