// Standard Schemas of the output in a form library, an RPC library and a server framework, as docs/output.md shows them.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { makeApp, shownBlocks, type App } from "./app.js";

const [form = "", procedure = "", server = ""] = shownBlocks();

/** What the packages' own types say of the schemas, and calls of what the page exports. */
const checks = `import type { StandardSchemaV1 } from "@standard-schema/spec";
import { FormApi } from "@tanstack/react-form";
import { call, ORPCError } from "@orpc/server";
import { flattenErrors } from "@hono/standard-validator";
import { dfPurchase, searchDone, userProfile } from "./generated/index.js";
import type {
  AnyEvent, DfPurchaseEvent, DfPurchaseProperties, Received, RegisteredUserProfile, SearchDoneProperties,
  UserProfileProperties,
} from "./generated/index.js";
import {
  anyEventSchema, dfPurchaseEventSchema, dfPurchasePropertiesSchema, searchDonePropertiesSchema,
  userProfilePropertiesSchema, userProfileSchema,
} from "./generated/validators/index.js";
import { profileForm } from "./form.js";
import { purchase } from "./procedure.js";
import { server } from "./server.js";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Both<Schema extends StandardSchemaV1> = [StandardSchemaV1.InferInput<Schema>, StandardSchemaV1.InferOutput<Schema>];
type Twice<Type> = [Type, Type];
export const types: readonly true[] = [
  true satisfies Same<Both<typeof dfPurchasePropertiesSchema>, Twice<DfPurchaseProperties>>,
  true satisfies Same<Both<typeof searchDonePropertiesSchema>, Twice<SearchDoneProperties>>,
  true satisfies Same<Both<typeof userProfilePropertiesSchema>, Twice<UserProfileProperties>>,
  true satisfies Same<Both<typeof dfPurchaseEventSchema>, Twice<Received<DfPurchaseEvent>>>,
  true satisfies Same<Both<typeof anyEventSchema>, Twice<Received<AnyEvent>>>,
  true satisfies Same<Both<typeof userProfileSchema>, Twice<RegisteredUserProfile>>,
];
export const schemas: Readonly<Record<string, StandardSchemaV1>> = {
  anyEventSchema, dfPurchaseEventSchema, dfPurchasePropertiesSchema, searchDonePropertiesSchema,
  userProfilePropertiesSchema, userProfileSchema,
};

export function rebuilt(given: unknown) {
  const result = searchDonePropertiesSchema["~standard"].validate(given);
  return result.issues ?? searchDone(result.value).event_properties;
}

export async function submitted(values: UserProfileProperties) {
  const form = new FormApi(profileForm);
  form.mount();
  form.update({ ...profileForm, defaultValues: values });
  await form.handleSubmit();
  return { canSubmit: form.state.canSubmit, errors: form.getAllErrors().fields };
}

export async function called(input: unknown) {
  try {
    // As from the network, where nothing has a type.
    await call(purchase, input as DfPurchaseProperties);
    return "done";
  } catch (error) {
    return error instanceof ORPCError ? error : "no ORPCError";
  }
}

export async function posted(body: unknown) {
  const response = await server.request("/events", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text };
}

export { dfPurchase, flattenErrors, userProfile };

// What is not registered is refused by each library's own types.
export function mistakes() {
  // @ts-expect-error
  void call(purchase, { df_order: "1" });
  // @ts-expect-error
  new FormApi({ defaultValues: { name: 5 }, validators: { onSubmit: userProfilePropertiesSchema } });
}
`;

interface Checks {
  readonly schemas: Readonly<
    Record<
      string,
      {
        readonly "~standard": {
          readonly version: number;
          readonly vendor: string;
          readonly validate: (value: unknown) => unknown;
        };
      }
    >
  >;
  readonly rebuilt: (given: unknown) => unknown;
  readonly submitted: (values: object) => Promise<{
    readonly canSubmit: boolean;
    readonly errors: Readonly<
      Record<string, { readonly errors: readonly unknown[] }>
    >;
  }>;
  readonly called: (input: unknown) => Promise<unknown>;
  readonly posted: (
    body: unknown,
  ) => Promise<{ readonly status: number; readonly text: string }>;
  readonly dfPurchase: (properties: object) => object;
  readonly userProfile: (properties: object) => object;
}

const base = realpathSync(mkdtempSync(join(tmpdir(), "dfn-standard-")));

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

let app: App;
let checked: Checks;
let sent: unknown[] = [];

const item = {
  df_item_id: "1",
  df_item_name: "Tea",
  df_price: 3000,
  df_quantity: 1,
  df_discount: 0,
};
const bought = {
  df_order_id: "A-1001",
  df_payment_method: "card",
  df_total_purchase_amount: 4000,
  df_delivery_charge: 1000,
  df_items: [item],
};

beforeAll(async () => {
  app = await makeApp(base, { form, procedure, server, checks });
  Object.assign(globalThis, {
    Dfinery: {
      logEvent: (name: string, properties: object) =>
        sent.push([name, properties]),
      setUserProfiles: (properties: object) => sent.push(properties),
    },
  });
  checked = (await app.load("checks")) as unknown as Checks;
}, 300_000);

beforeEach(() => {
  sent = [];
});

test("the page's blocks compile with the types of the packages", () => {
  expect(shownBlocks()).toHaveLength(3);
  expect(app.compiled).toEqual({ status: 0, stdout: "" });
});

describe("a schema", () => {
  const validate = (name: string, value: unknown) =>
    checked.schemas[name]?.["~standard"].validate(value);

  test("says which version it is, and who made it", () => {
    const all = Object.values(checked.schemas);
    expect(all).toHaveLength(6);
    for (const { "~standard": standard } of all) {
      expect(standard).toMatchObject({ version: 1, vendor: "dfn-codegen" });
    }
  });

  test("returns a copy of what a builder takes: without nothing, with dates in UTC, and not frozen", () => {
    const given = {
      ...bought,
      used_at: new Date(0),
      df_items: [{ ...item, packed_at: "1970-01-01T09:00:00+09:00" }],
      unknown: undefined,
    };
    const result = validate("dfPurchasePropertiesSchema", given);
    const at = "1970-01-01T00:00:00.000Z";
    const value = {
      ...bought,
      used_at: at,
      df_items: [{ ...item, packed_at: at }],
    };
    expect(result).toStrictEqual({ value });
    const copy = (result as { readonly value: typeof bought }).value;
    expect(Object.isFrozen(copy)).toBe(false);
    expect(copy.df_items.some((each) => Object.isFrozen(each))).toBe(false);
    expect(validate("userProfilePropertiesSchema", { hall: null })).toEqual({
      value: { hall: null },
    });
    expect(checked.rebuilt({ keyword: "tea", shop_ids: null })).toEqual({
      keyword: "tea",
    });
  });

  test("returns a record as it is", () => {
    const event = checked.dfPurchase(bought);
    for (const name of ["dfPurchaseEventSchema", "anyEventSchema"]) {
      const result = validate(name, event) as { readonly value: unknown };
      expect(result.value).toBe(event);
    }
    const profile = checked.userProfile({ df_name: "A" });
    expect(validate("userProfileSchema", profile)).toEqual({ value: profile });
  });

  test("reports everything at once, each with the path to it", () => {
    const given = {
      ...bought,
      df_order_id: null,
      used_at: new Date(NaN),
      "a/b~c": 1,
      df_items: [item, { ...item, df_price: "x", packed_at: "tomorrow" }],
    };
    expect(validate("dfPurchasePropertiesSchema", given)).toEqual({
      issues: [
        { message: "`df_order_id` is missing", path: ["df_order_id"] },
        {
          message:
            "`used_at` must be an instant in UTC such as 2026-01-31T09:00:00.000Z",
          path: ["used_at"],
        },
        { message: "`a/b~c` is not registered here", path: ["a/b~c"] },
        {
          message: "`df_price` must be a number",
          path: ["df_items", 1, "df_price"],
        },
        {
          message:
            "`packed_at` must be an instant in UTC such as 2026-01-31T09:00:00.000Z",
          path: ["df_items", 1, "packed_at"],
        },
      ],
    });
    expect(validate("searchDonePropertiesSchema", { keyword: null })).toEqual({
      issues: [
        {
          message: "The value must have at least one of `keyword`, `shop_ids`",
          path: [],
        },
      ],
    });
    expect(
      validate("searchDonePropertiesSchema", { shop_ids: [1, 2, 0.5] }),
    ).toMatchObject({ issues: [{ path: ["shop_ids", 2] }] });
    const hostile = {
      get keyword(): string {
        throw new Error("not now");
      },
    };
    expect(validate("searchDonePropertiesSchema", hostile)).toEqual({
      issues: [{ message: "The value cannot be read", path: [] }],
    });
  });
});

describe("a form (TanStack Form)", () => {
  test("is sent if it is valid", async () => {
    const values = { df_name: "Kim", df_birth: "1990-03-01", hall: null };
    const { errors } = await checked.submitted(values);
    expect(Object.values(errors).flatMap((each) => each.errors)).toEqual([]);
    expect(sent).toEqual([values]);
  });

  test("has each violation at its field", async () => {
    const values = { df_name: "Kim", df_birth: "1990-02-30" };
    const { canSubmit, errors } = await checked.submitted(values);
    expect(canSubmit).toBe(false);
    expect(sent).toEqual([]);
    expect(errors["df_birth"]?.errors).toEqual([
      {
        message: "`df_birth` must be a date such as 2026-01-31",
        path: ["df_birth"],
      },
    ]);
  });
});

describe("a procedure (oRPC)", () => {
  test("builds what it is given, with dates", async () => {
    const used_at = new Date(0);
    expect(await checked.called({ ...bought, used_at })).toBe("done");
    expect(sent).toEqual([
      ["df_purchase", { ...bought, used_at: used_at.toISOString() }],
    ]);
  });

  test("answers with the issues", async () => {
    const given = { ...bought, df_order_id: undefined, df_order: "A" };
    expect(await checked.called(given)).toMatchObject({
      code: "BAD_REQUEST",
      data: {
        issues: [
          { message: "`df_order_id` is missing", path: ["df_order_id"] },
          { message: "`df_order` is not registered here", path: ["df_order"] },
        ],
      },
    });
    expect(sent).toEqual([]);
  });
});

describe("a server (Hono)", () => {
  test("takes the record of a builder", async () => {
    const event = checked.dfPurchase(bought);
    expect(await checked.posted(event)).toEqual({
      status: 200,
      text: "df_purchase",
    });
    expect(sent).toEqual([["df_purchase", bought]]);
  });

  test("answers 400 with the issues", async () => {
    const event = { ...checked.dfPurchase(bought), event_items: [{}] };
    const { status, text } = await checked.posted(event);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({
      success: false,
      error: Object.keys(item).map((key) => ({
        message: `\`${key}\` is missing`,
        path: ["event_items", 0, key],
      })),
    });
    expect(sent).toEqual([]);
  });
});
