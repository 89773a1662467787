// The proof with few events; `npm run proof` has 200,000.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const events = process.env["DFN_PROOF_EVENTS"] ?? "8000";

test("through faults and kills nothing is lost, changed or reordered", () => {
  const proof = join(import.meta.dirname, "proof.mjs");
  const text = execFileSync(process.execPath, [proof, events], {
    encoding: "utf8",
  });
  console.info(text.trim());
  const result = JSON.parse(text) as Readonly<Record<string, unknown>>;
  expect(result).toMatchObject({ lost: 0, problems: [] });
  expect(result["kills"]).toBeGreaterThan(5);
  expect(result["repeated"]).toBeGreaterThan(0);
}, 3_600_000);
