// The part of `check` that needs the whole run, loaded only when something changed.
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { CheckOptions } from "./check.js";
import { compareOutput } from "./compare-output.js";
import { describeError, describeFresh } from "./describe.js";
import { generatorFingerprint } from "./generator-fingerprint.js";
import { planFacts } from "./plan-facts.js";
import { present, type Terminal } from "./present.js";
import { produce } from "./produce.js";
import type { Run } from "./run.js";

/** Compares the folder with what a run would write; the exit code. */
export async function checkFully(
  run: Run,
  { format, full }: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const { diagnostics, product } = await produce(run, { distrust: full });
  const isOther =
    product?.previous !== undefined &&
    product.previous.generator !== generatorFingerprint();
  const findings =
    product === undefined ? [] : compareOutput(product, run, isOther);
  const all = [...diagnostics, ...findings];
  const ok = !hasErrors(all);
  const text =
    ok && product
      ? describeFresh(product, isOther)
      : describeError(all, "check writes nothing");
  const facts = { command: "check", ok, ...planFacts(product) };
  await present({ diagnostics: all, facts, text }, format, terminal);
  return ok ? 0 : 1;
}
