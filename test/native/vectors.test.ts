// The target `vectors`: the TypeScript builders send what it says, and what it takes is valid.
import { describe, expect, test } from "vitest";
import type { RegisteredEvent } from "../../generated/shop/index.js";
import { sdkProperties } from "../../generated/shop/index.js";
import { compileValid } from "../support/compile-text.js";
import { exported, loadOutput } from "../support/load-output.js";
import { nativeCases, type Vector } from "./cases.js";

const cases = nativeCases();

/** By an id's second half. */
function vectorOf(vectors: readonly Vector[], id: string): Vector {
  const found = vectors.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no vector ${id}`);
  return found;
}

test.each(cases.map((each) => [each.id, each] as const))(
  "the TypeScript builders send what the vectors of `%s` say",
  async (_id, { texts, vectors }) => {
    const { files, taxonomy } = compileValid(texts, {
      emit: "ts",
      importExtension: ".js",
      targets: [],
      validate: "never",
    });
    const index = await loadOutput(files)("index");
    const builders = new Map(
      taxonomy.events.map(({ name, names }) => [name, names.builder]),
    );
    const sent = vectors.map(({ name, input }) => {
      const build = exported(index, builders.get(name) ?? "");
      const event = build(input) as RegisteredEvent & { event_name: string };
      return { name: event.event_name, properties: sdkProperties(event) };
    });
    expect(sent).toEqual(
      vectors.map(({ name, properties }) => ({ name, properties })),
    );
  },
);

describe("the vectors of the shop", () => {
  const shop = cases[0];
  const vectors = shop?.vectors ?? [];

  test("are valid, as the shop's own validators say", async () => {
    const { files } = compileValid(shop?.texts ?? "", {
      importExtension: ".js",
      targets: ["validators"],
      validate: "never",
    });
    const validators = await loadOutput(files)("validators/index");
    const validate = exported(validators, "validateSdkEvent");
    const rejected = vectors
      .map(({ id, name, properties }) => ({
        id,
        result: validate(name, properties),
      }))
      .filter(({ result }) => !(result as { ok: boolean }).ok);
    expect(rejected).toEqual([]);
  });

  test("show nulls, edges and the examples of the taxonomy", () => {
    expect(vectorOf(vectors, "coupon_redeemed/nulls")).toEqual({
      id: "coupon_redeemed/nulls",
      name: "coupon_redeemed",
      input: {
        coupon_code: "WELCOME1",
        redeemed_at: "2026-05-02T03:10:00.000Z",
        coupon_kind: null,
        df_items: null,
      },
      properties: {
        coupon_code: "WELCOME1",
        redeemed_at: "2026-05-02T03:10:00.000Z",
      },
    });
    expect(
      vectorOf(vectors, "coupon_redeemed/example-2").input["redeemed_at"],
    ).toBe("2026-05-02T03:10:00.000Z");
    expect(
      vectorOf(vectors, "campaign_clicked/edges").input["campaign_slot"],
    ).toContain("봄 🌸");
    expect(vectorOf(vectors, "store_map_viewed/required").input).toEqual({
      store_ids: [3, 3],
      map_center: [37.5665, 126.978],
    });
    expect(vectors.map(({ id }) => id)).not.toContain("popup_closed/required");
  });
});
