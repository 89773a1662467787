// `validate --platform` judges what one platform sends: its events alone, with what its SDK requires.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import { lines, record, taxonomy } from "./setup.js";

const platforms = `${taxonomy.replace("visited: {", "visited: { platforms: [web, server],")}  opened_app: { platforms: [android], properties: { store: required } }
platforms: [web, android, server]
`;

const complete = {
  ...{ store: "강남", floor: 1, tags: ["a"], member: true },
  opened: "2026-01-31T09:00:00.000Z",
};

const events = lines(
  record(1, { store: "강남" }),
  record(2, complete),
  record(3, { store: "부산" }, "opened_app"),
);

interface Verdict {
  readonly ok: boolean;
  readonly violations?: readonly Readonly<Record<string, unknown>>[];
}

function verdicts(source: string, ...args: readonly string[]) {
  const folder = tempFolder({ "taxonomy.yaml": source, "a.ndjson": events });
  const { code, stdout } = runBin(folder, [
    ...["validate", "a.ndjson", "--format", "ndjson", ...args],
  ]);
  const found = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Verdict);
  return { code, found, ok: found.map(({ ok }) => ok) };
}

test("without a platform, the events of all count", () => {
  const { code, ok } = verdicts(platforms);
  expect([code, ok]).toEqual([0, [true, true, true]]);
});

test("of a platform, its events alone count, and the web requires what is registered", () => {
  const web = verdicts(platforms, "--platform", "web");
  expect([web.code, web.ok]).toEqual([1, [false, true, false]]);
  expect(web.found[0]?.violations?.[0]).toMatchObject({
    pointer: "/event_properties/floor",
    code: "required",
  });
  expect(web.found[2]?.violations).toMatchObject([
    {
      pointer: "/event_name",
      code: "unregistered_event",
      message:
        '`event_name` is not the name of a registered event: "opened_app"; only `android` may send it',
      hint: "send `opened_app` from `android`, or add this platform to its `platforms`",
    },
  ]);
  const server = verdicts(platforms, "--platform", "server");
  expect(server.ok).toEqual([true, true, false]);
});

test("the flag wins over the platform of the folder", () => {
  const source = `${platforms}generate: { platform: android }\n`;
  expect(verdicts(source).ok).toEqual([false, false, true]);
  expect(verdicts(source, "--platform", "server").ok).toEqual([
    ...[true, true, false],
  ]);
});

test("a platform that the taxonomy does not name is refused", () => {
  const folder = tempFolder({ "taxonomy.yaml": platforms, "a.ndjson": events });
  const { code, stderr } = runBin(folder, [
    ...["validate", "a.ndjson", "--platform", "ios"],
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain("`ios` is not a platform of the taxonomy");
});

test("threads judge as the platform does", () => {
  const folder = tempFolder({ "taxonomy.yaml": platforms });
  // Only a file of more than one range is checked by threads.
  const count = 25_000;
  const line = lines(record(1, { store: "강".repeat(120) }));
  writeFileSync(join(folder, "a.ndjson"), line.repeat(count));
  const { stdout } = runBin(folder, [
    ...["validate", "a.ndjson", "--platform", "web"],
    ...["--workers", "2", "--format", "json"],
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ events: count, dropped: count });
});
