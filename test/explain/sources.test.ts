// The rules about the service: each stands where its row says, each key of a source exists, and the page says the same.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../generator/text/display-text.js";
import { codeNames as mockCodes } from "../../generator/mock/codes.js";
import { defaultSettings } from "../../generator/mock/settings.js";
import { rules } from "../../generator/explain/rules.js";
import {
  showSources,
  sourcesAsData,
  sourcesPage,
} from "../../generator/explain/show-sources.js";
import { sourceKeys, sourceOf } from "../../generator/explain/sources.js";
import { parse } from "yaml";
import { codeNames } from "../../templates/runtime/client-outcome.js";
import { documentedQuotas } from "../../templates/runtime/client-rate.js";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** All our sources that may speak of the service. */
const files = [
  ...["generator", "templates"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name).replaceAll("\\", "/")),
  ),
  "schemas/standard.yaml",
].filter((file) => !file.startsWith("generator/explain/"));

/** Words in parentheses that look like keys of sources and are something else: add yours when this test finds it. */
const otherWords = new Set([
  "EACCES",
  "EUC-KR",
  "NFC",
  "TOO_MANY_EVENTS",
  "TS6059",
]);

/** `(EV, DEV)` and the like: all that stands in one pair of parentheses is in capitals. */
function keysIn(text: string): readonly string[] {
  const word = "[A-Z][A-Z0-9]+(?:[_-][A-Za-z0-9]+)*";
  const lists = text.matchAll(new RegExp(`\\((${word}(?:, ${word})*)\\)`, "g"));
  return [...lists]
    .flatMap(([, list = ""]) => list.split(", "))
    .filter((key) => !otherWords.has(key));
}

const catalogue: unknown = parse(read("schemas/standard.yaml"));

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined;
}

function entriesOf(section: string): readonly (readonly [string, unknown])[] {
  const map = at(catalogue, section);
  return typeof map === "object" && map !== null ? Object.entries(map) : [];
}

describe("keys", () => {
  test("every key in a comment is one of the list", () => {
    const unknown = files.flatMap((file) =>
      keysIn(read(file))
        .filter((key) => sourceOf(key) === undefined)
        .map((key) => `${file}: (${key})`),
    );
    expect(unknown).toEqual([]);
  });

  test("a key that is not in the list is found", () => {
    expect(keysIn("/** As documented (EV, DEV-x), see (RATE) */")).toEqual([
      "EV",
      "DEV-x",
      "RATE",
    ]);
    expect(sourceOf("DEV-x")).toBeUndefined();
    expect(sourceOf("toString")).toBeUndefined();
  });

  test("no comment refers to a page that the repository does not have", () => {
    expect(files.filter((file) => read(file).includes("dfinery.md"))).toEqual(
      [],
    );
  });

  test("every key of the catalogue is one of the list, and every entry has one", () => {
    const sections = [
      "events",
      "event_properties",
      "item_properties",
      "user_properties",
      "identity_keys",
    ];
    const wrong = sections.flatMap((section) =>
      entriesOf(section).filter(([, entry]) => {
        const keys = at(entry, "source");
        return (
          !Array.isArray(keys) ||
          keys.length === 0 ||
          keys.some((key) => sourceOf(String(key)) === undefined)
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("every key is used by a rule or by the catalogue", () => {
    const used = new Set<string>(rules.flatMap(({ sources }) => sources));
    for (const [, entry] of entriesOf("user_properties")) {
      const keys = at(entry, "source");
      if (Array.isArray(keys)) for (const key of keys) used.add(String(key));
    }
    expect(sourceKeys.filter((key) => !used.has(key))).toEqual([]);
  });
});

describe("rules", () => {
  test("have different ids, and a source unless they say that they have none", () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const wrong = rules.filter(
      ({ basis, sources }) =>
        (basis === "no source") !== (sources.length === 0),
    );
    expect(wrong).toEqual([]);
  });

  test.each(rules.filter(({ places }) => places.length > 0))(
    "$id stands where its row says",
    ({ places }) => {
      for (const [file, text] of places) expect(read(file)).toContain(text);
    },
  );

  const saysOf = (id: string) =>
    rules.find((rule) => rule.id === id)?.says ?? "";

  test("say the numbers that the code has", () => {
    const codes = Object.keys(codeNames);
    expect(Object.keys(mockCodes)).toEqual(codes);
    for (const code of codes) expect(saysOf("answers/codes")).toContain(code);
    const { rateLimits } = defaultSettings;
    const quotas = [
      [documentedQuotas.events, rateLimits.events.requests],
      [documentedQuotas.identities, rateLimits.identities.requests],
      [documentedQuotas.userProfiles, rateLimits["user-profile"].requests],
    ];
    for (const [client, mock] of quotas) {
      expect(client).toBe(mock);
      expect(saysOf("quotas/requests")).toContain(
        client?.toLocaleString("en-US"),
      );
    }
    for (const [section, id] of [
      ["events", "catalogue/events"],
      ["event_properties", "catalogue/event-properties"],
      ["item_properties", "catalogue/item-properties"],
      ["user_properties", "catalogue/user-properties"],
    ] as const) {
      expect(saysOf(id)).toContain(
        ` ${String(entriesOf(section).length)} standard `,
      );
    }
    for (const [key] of entriesOf("identity_keys")) {
      expect(saysOf("identity/one-key")).toContain(`\`${key}\``);
    }
  });
});

describe("what is shown", () => {
  test("fits into 80 columns", () => {
    const long = showSources()
      .split("\n")
      .filter((line) => displayWidth(line) > 80)
      // An address is one word.
      .filter((line) => line.trim().includes(" "));
    expect(long).toEqual([]);
  });

  test("marks what has no source, and what is not checked", () => {
    const text = showSources();
    expect(text).toContain(
      "types/long-range\n  A Long is an integer within ±(2^53 - 1).\n  known     no source\n  note      ",
    );
    expect(text).toMatch(
      /profile\/array-limits\n.*\n?.*\n {2}known {5}documented \(high\), not checked\n {2}source {4}DEV\n/,
    );
  });

  test("is the same as data", () => {
    const data = sourcesAsData();
    expect(data.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(data.rules.find(({ id }) => id === "calls/host")).toEqual({
      id: "calls/host",
      topic: "The loading API: calls and bodies",
      says: "All calls go to `https://openapi.dfinery.ai`.",
      basis: "documented",
      certainty: null,
      sources: ["API"],
      files: ["templates/runtime/client-options.ts"],
      note: null,
    });
  });

  test("docs/sources.md is what the rules say; UPDATE_GOLDEN=1 writes it", async () => {
    const page = await format(sourcesPage(), { parser: "markdown" });
    const path = join(root, "docs/sources.md");
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, page);
    expect(read("docs/sources.md")).toBe(page);
  });
});
