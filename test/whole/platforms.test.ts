// What each platform requires: the compiler, the builder, the validator, the JSON Schema and the mock agree.
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  startMock,
  type MockOptions,
} from "../../generator/mock/command/start-mock.js";
import { platforms } from "../../generator/model/platform.js";
import { compileValid } from "../support/compile-text.js";
import {
  caseSettings,
  conformanceCase,
  type ConformanceCase,
} from "../support/conformance-case.js";
import { compilerFindings } from "../support/run-compiler.js";
import { tempFolder } from "../support/temp-folder.js";
import { eventOf, post, requestOf } from "../mock/mock-for-test.js";

const taxonomy = `version: 1
platforms: [web, ios, android, server]
standard: { item_properties: [df_item_id] }
event_properties:
  code: { type: string, label: 쿠폰 코드 }
  kind: { type: string, enum: [정률, 정액] }
  store: { type: long }
events:
  redeemed:
    platforms: [web, ios, android]
    properties:
      code: required
      kind: optional
      store: { platforms: [android] }
      df_items: optional
    any_of: [[kind, store]]
  printed: { platforms: [android], properties: { store: required } }
  refunded: { properties: { code: optional } }
`;

interface Sent {
  readonly event: "redeemed" | "printed" | "refunded";
  readonly properties: { readonly [name: string]: unknown };
}

const code = { code: "A" };
const kind = { kind: "정률" };
const items = { df_items: [{ df_item_id: "차 1" }] };

const sent = {
  "all that web has": {
    event: "redeemed",
    properties: { ...code, ...kind, ...items },
  },
  "without the items": { event: "redeemed", properties: { ...code, ...kind } },
  "without the optional property": {
    event: "redeemed",
    properties: { ...code, ...items },
  },
  "with the store alone": {
    event: "redeemed",
    properties: { ...code, store: 7 },
  },
  "without what is required": {
    event: "redeemed",
    properties: { ...kind, ...items },
  },
  "a receipt": { event: "printed", properties: { store: 7 } },
  "a refund with its code": { event: "refunded", properties: code },
  "a refund without it": { event: "refunded", properties: {} },
} as const satisfies Readonly<Record<string, Sent>>;

type Case = keyof typeof sent;

/** Folder → what it accepts. All else is refused. */
const accepted: Readonly<Record<string, readonly Case[]>> = {
  web: ["all that web has", "a refund with its code"],
  ios: ["all that web has", "a refund with its code"],
  android: [
    "all that web has",
    "without the items",
    "with the store alone",
    "a receipt",
    "a refund with its code",
    "a refund without it",
  ],
  server: ["a refund with its code", "a refund without it"],
  // With what is declared as required; on web the store cannot take the place of the kind.
  "web, declared": [
    "all that web has",
    "without the items",
    "a refund with its code",
    "a refund without it",
  ],
  "no platform": [
    "all that web has",
    "without the items",
    "with the store alone",
    "a receipt",
    "a refund with its code",
    "a refund without it",
  ],
};

describe.each(Object.entries(accepted))("a folder for %s", (name, expected) => {
  const platform = platforms.find((each) => name.startsWith(each));
  const required = name === "web, declared" ? "declared" : "registered";
  const settings = { required, ...(platform && { platform }) } as const;
  const compiled = compileValid(taxonomy, { ...caseSettings, ...settings });
  const cases = Object.entries(sent).map(([title, each]) => ({
    title,
    ...each,
    isAccepted: expected.some((one) => one === title),
  }));
  const wanted = titles(cases.filter(({ isAccepted }) => isAccepted));

  test("compiles what it accepts, and nothing else", () => {
    const texts = new Map([
      ...compiled.files
        .filter(({ path }) => path.endsWith(".ts"))
        .map(({ path, text }): [string, string] => [path, text]),
      ...cases.map(({ event, properties }, at): [string, string] => [
        pathOf(at),
        `import { ${event} } from "./index.js";\n${event}(${JSON.stringify(properties)});\n`,
      ]),
    ]);
    const found = compilerFindings(texts);
    const compiles = (at: number) =>
      !found.some((line) => line.startsWith(`${pathOf(at)}:`));
    expect(titles(cases.filter((_, at) => compiles(at)))).toEqual(wanted);
    expect(found.filter((line) => !line.startsWith(pathOf("")))).toEqual([]);
  });

  test("has validators and JSON Schemas that accept the same", async () => {
    const made = await conformanceCase(name, compiled);
    const validate = made.validator("validateEvent");
    expect(titles(cases.filter((each) => validate(recordOf(each)).ok))).toEqual(
      wanted,
    );
    expect(
      titles(cases.filter((each) => isValid(made, each.event, recordOf(each)))),
    ).toEqual(wanted);
  });

  test("is what the mock judges by", async () => {
    const isFlag = platform !== undefined && required === "registered";
    const block = platform && !isFlag ? `generate: { platform: web }\n` : "";
    const folder = tempFolder({ "taxonomy.yaml": taxonomy + block });
    const mock = await startMock({
      taxonomy: join(folder, "taxonomy.yaml"),
      ...(isFlag && { platform }),
    });
    onTestFinished(() => mock.close());
    await post(mock.url, requestOf(...cases.map(recordOf)));
    const valid = mock.events().map((each) => each.valid);
    expect(titles(cases.filter((_, at) => valid[at]))).toEqual(wanted);
  });
});

test("a mock of an unknown platform is refused", async () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy });
  const options: unknown = {
    taxonomy: join(folder, "taxonomy.yaml"),
    platform: "wep",
  };
  await expect(startMock(options as MockOptions)).rejects.toThrow(
    "`platform` must be `web`, `ios`, `android`",
  );
});

function titles(some: readonly { readonly title: string }[]): string[] {
  return some.map(({ title }) => title);
}

function pathOf(at: number | ""): string {
  return `case-${String(at)}${at === "" ? "" : ".ts"}`;
}

/** What is sent for properties, the items beside them. */
function recordOf({ event, properties }: Sent): object {
  const { df_items: items, ...others } = properties;
  return eventOf(event, {
    event_properties: Object.keys(others).length > 0 ? others : null,
    ...(items !== undefined && { event_items: items }),
  });
}

function isValid(
  { events, schema }: ConformanceCase,
  name: string,
  record: object,
): boolean {
  const event = events.find((each) => each.name === name);
  return (
    event !== undefined &&
    schema(`events/${event.names.file}.schema.json`)(record)
  );
}
