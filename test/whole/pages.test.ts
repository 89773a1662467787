// What docs/infer.md and docs/rewrite.md show is what the commands print.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";

function blocksOf(page: string, language: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, "../..", page), "utf8");
  return Array.from(
    text.matchAll(/^```(\w*)\n([^]*?)^```$/gm),
    ([, name = "", block = ""]) => ({ name, block }),
  ).flatMap(({ name, block }) => (name === language ? [block] : []));
}

/** Without spaces at ends of lines, which no page has. */
function trimmed(text: string): string {
  return text.replace(/ +$/gm, "").trim();
}

const surroundings = {
  "package.json": '{ "type": "module" }',
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      strict: true,
      target: "es2022",
      module: "esnext",
      moduleResolution: "bundler",
      noEmit: true,
      types: [],
    },
    include: ["src", "sdk.d.ts"],
  }),
  "sdk.d.ts": `declare module "@igaworks/dfinery-web-sdk" {
  export enum DFEvent { LOGIN = "df_login" }
  const Dfinery: { logEvent(name: string, properties?: object): void };
  export default Dfinery;
}
`,
};

test("docs/infer.md shows the draft of samples", () => {
  const kinds = ["percent", "amount", "shipping"];
  const sizes = ["s", "m", "l"];
  const lines = Array.from({ length: 24 }, (_, at) =>
    JSON.stringify({
      event: "coupon_redeemed",
      coupon_kind: kinds[at % 3],
      used_at: `2026-01-${String(at + 1).padStart(2, "0")}T09:00:00.000Z`,
      ...(at < 6 && { basket_size: at < 3 ? sizes[at] : at }),
    }),
  );
  const folder = tempFolder({ "events.ndjson": `${lines.join("\n")}\n` });
  const { code, stdout } = runBin(folder, ["infer", "events.ndjson"]);
  const [shown = ""] = blocksOf("docs/infer.md", "yaml");
  expect(code).toBe(0);
  expect(stdout).toContain(shown);
});

test("docs/infer.md shows the draft of code", () => {
  const folder = tempFolder({
    ...surroundings,
    "src/cart.ts": `import Dfinery from "@igaworks/dfinery-web-sdk";
import { type Store } from "./store";
type Kind = "amount" | "percent" | "shipping";

export function redeem(kind: Kind, store?: Store) {
  const at = new Date();
  Dfinery.logEvent("coupon_redeemed", {
    coupon_kind: kind,
    used_at: at,
    ...(store && { store_id: store.id }),
  });
}

/** Sends what it is given. */
export function track(name: string, properties: object) {
  if (name === "") return;
  Dfinery.logEvent(name, properties);
}
`,
    "src/store.ts": `import Dfinery from "@igaworks/dfinery-web-sdk";
export interface Store { id: number }
Dfinery.logEvent("coupon_redeemed", { coupon_kind: "amount", used_at: new Date(), store_id: 3 });
`,
  });
  const { stdout } = runBin(folder, ["infer", "--from-code"]);
  const [, shown = ""] = blocksOf("docs/infer.md", "yaml");
  const [notRead = "", ...rest] = shown.split(/\n\n(?=event_properties:)/);
  expect(stdout).toContain(notRead);
  expect(stdout).toContain(rest.join("\n\n"));
});

test("docs/rewrite.md shows the diff of a dry run", () => {
  const folder = tempFolder({
    ...surroundings,
    "taxonomy.yaml": `version: 1
standard: { events: [df_login] }
event_properties: { coupon_code: { type: string } }
events: { coupon_redeemed: { properties: { coupon_code: required } } }
generate: { output: src/generated }
`,
    "src/cart.ts": `import Dfinery, { DFEvent } from "@igaworks/dfinery-web-sdk";

export function redeem(code: string, name: string) {
  Dfinery.logEvent(DFEvent.LOGIN);
  Dfinery.logEvent("coupon_redeemed", { coupon_code: code }); // 쿠폰
  Dfinery.logEvent(name);
}
`,
  });
  expect(runBin(folder, ["generate"]).code).toBe(0);
  const { stdout } = runBin(folder, ["usage", "--rewrite", "--dry-run"]);
  const [shown = ""] = blocksOf("docs/rewrite.md", "");
  expect(trimmed(stdout)).toBe(trimmed(shown));
});
