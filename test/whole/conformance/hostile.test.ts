// Validators never throw and never change a value, whatever they are given.
import { expect, test } from "vitest";
import { compileValid } from "../../support/compile-text.js";
import {
  caseSettings,
  conformanceCase,
  type ConformanceCase,
} from "../../support/conformance-case.js";
import { exampleTexts } from "../../support/conformance-cases.js";
import { validRecord, validRequest } from "../../support/payloads.js";
import { createRandom, runSeed } from "../../support/random.js";
import { faultsOf } from "../../support/verdicts.js";

async function shop(): Promise<ConformanceCase> {
  const compiled = compileValid(exampleTexts("shop.yaml"), caseSettings);
  return conformanceCase("shop", compiled);
}

function thrower(): never {
  throw new Error("hostile");
}

function throwingProxy(target: object): object {
  const traps = [
    "get",
    "has",
    "ownKeys",
    "getOwnPropertyDescriptor",
    "getPrototypeOf",
    "set",
    "deleteProperty",
    "defineProperty",
    "isExtensible",
    "apply",
    "construct",
  ];
  const handler = Object.fromEntries(traps.map((name) => [name, thrower]));
  return new Proxy(target, handler);
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function cyclic(): object {
  const value: Record<string, unknown> = {};
  value["self"] = value;
  value["list"] = [value];
  return value;
}

class Instance {
  readonly event_name = "df_login";
  get event_log_id(): string {
    return "x";
  }
}

/** More elements than a call may have arguments; with many more, most of the time would go into copies of them. */
const longList: readonly unknown[] = Array.from({ length: 200_000 }, () => 1);
const sparseList: readonly unknown[] = new Array<unknown>(1_000_000);

const hostile: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  symbol: () => Symbol("x"),
  function: () => thrower,
  bigint: () => 10n,
  nan: () => NaN,
  "long text": () => "x".repeat(1_000_000),
  "long list": () => longList,
  "sparse list": () => sparseList,
  cyclic,
  "throwing getter": () => ({
    get event_name() {
      return thrower();
    },
  }),
  "throwing proxy": () => throwingProxy({}),
  "throwing proxy of a list": () => throwingProxy([]),
  "throwing proxy of a function": () => throwingProxy(thrower),
  "revoked proxy": () => revoked({}),
  "revoked proxy of a list": () => revoked([]),
  "no prototype": () => Object.create(null) as object,
  instance: () => new Instance(),
  date: () => new Date(NaN),
  map: () => new Map([["event_name", "df_login"]]),
  "own __proto__": () =>
    JSON.parse('{"__proto__":{"event_name":"x"}}') as unknown,
  "text that throws": () => ({ toString: thrower, valueOf: thrower }),
  boxed: () => Object("df_login") as unknown,
  // Without the methods of its kind, and yet JSON writes a number.
  "boxed, with another prototype": () =>
    Object.setPrototypeOf(Object(1), {}) as unknown,
};

const bodies = [
  "validateEvent",
  "validateRequest",
  "validateIdentity",
  "validateUserProfile",
];

test("hostile values get a verdict in every place", async () => {
  const one = await shop();
  const validators = [
    ...bodies,
    ...one.events.map(({ names }) => names.validate),
  ].map((each) => one.validator(each));
  const random = createRandom(runSeed("hostile"));
  const records = one.events.map((event) => ({
    event,
    record: validRecord(random, event, one.taxonomy) ?? {},
  }));
  for (const [name, make] of Object.entries(hostile)) {
    for (const validate of validators) {
      expect([name, typeof validate(make()).ok]).toEqual([name, "boolean"]);
    }
    for (const { event, record } of records) {
      const validate = one.validator(event.names.validate);
      const guard = one.guard(event.names.guard);
      const parts = [
        ...recordKeys.map((key) => ({ [key]: make() })),
        ...event.properties.map(({ property }) => ({
          event_properties: { [property.name]: make() },
        })),
        { event_items: [make()] },
      ];
      for (const part of parts) {
        const payload = { ...record, ...part };
        expect([name, guard(payload)]).toEqual([name, validate(payload).ok]);
      }
      const given = [make(), { df_items: [make()] }, { [event.name]: make() }];
      for (const properties of given) {
        expect([name, typeof one.sdk(event.name, properties).ok]).toEqual([
          name,
          "boolean",
        ]);
      }
    }
  }
});

test("a boxed value is refused, whatever its prototype: JSON would not write its keys", async () => {
  const validate = (await shop()).validator("validateIdentity");
  const identity = { external_id: "u-1" };
  expect(validate(identity).ok).toBe(true);
  for (const boxed of [Object(1), Object("x"), Object(true), new Date(0)]) {
    const disguised = Object.assign(boxed as object, identity);
    expect(validate(disguised).ok).toBe(false);
    for (const prototype of [{}, Object.prototype, null]) {
      Object.setPrototypeOf(disguised, prototype);
      expect(validate(disguised).ok).toBe(false);
    }
  }
});

const recordKeys = [
  "event_log_id",
  "event_name",
  "event_datetime",
  "event_properties",
  "event_items",
];

test("a tag does not hide a boxed value, nor does it make an object one", async () => {
  const validate = (await shop()).validator("validateIdentity");
  const identity = { external_id: "u-1" };
  const tagged = { ...identity, [Symbol.toStringTag]: "Object" };
  expect(validate(tagged).ok).toBe(true);
  for (const boxed of [Object(1), Object("x"), Object(true)]) {
    expect(validate(Object.assign(boxed as object, tagged)).ok).toBe(false);
  }
  expect(validate(Object.assign(Object(1n) as object, identity)).ok).toBe(
    false,
  );
});

test("values are read, never changed", async () => {
  const one = await shop();
  const random = createRandom(runSeed("frozen"));
  for (let at = 0; at < 100; at++) {
    const request = validRequest(random, one.events, one.taxonomy);
    if (request === undefined) continue;
    const broken = { ...request, more: [{ a: 1 }] };
    for (const body of [request, broken]) {
      const before = JSON.stringify(body);
      const result = one.validator("validateRequest")(deepFreeze(body));
      expect(faultsOf(body, result)).toEqual([]);
      expect(JSON.stringify(body)).toBe(before);
    }
    const [record] = request["events"] as readonly object[];
    expect(one.validator("validateEvent")(record).ok).toBe(true);
  }
});

function deepFreeze<Value extends object>(value: Value): Value {
  for (const each of Object.values(value) as unknown[]) {
    if (typeof each === "object" && each !== null) deepFreeze(each);
  }
  return Object.freeze(value);
}
