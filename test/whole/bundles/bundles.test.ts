// What an app's bundle gains for the events that it uses, out of 1,000, with each of four bundlers.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Settings } from "../../../generator/model/settings.js";
import { planEvents, taxonomyText } from "../../bench/plan.mjs";
import { compileValid } from "../../support/compile-text.js";
import { writeFiles } from "../../support/temp-folder.js";
import { appText, sentBy, type AppKind } from "./apps.js";
import { bundlers, type BundlerName } from "./bundlers.js";

const count = 1000;
const several = 10;

/** The aims of `peers-and-limits.md`, section 4. */
const aims = { builder: 250, furtherBuilder: 150, checked: 1400, further: 520 };

/**
 * What is reached, with a few bytes of room: nothing may grow unseen. The aims for one event are not met, those for each
 * further one are. About 530 bytes of a builder refuse what no validator accepts (dates, ids, half surrogate pairs); about
 * 1,150 of a validator read own keys alone and know boxed values.
 */
const bounds: Readonly<Record<BundlerName, typeof aims>> = {
  esbuild: { builder: 1528, furtherBuilder: 136, checked: 7385, further: 517 },
  Rollup: { builder: 1522, furtherBuilder: 133, checked: 7285, further: 514 },
  webpack: { builder: 1518, furtherBuilder: 113, checked: 7221, further: 488 },
  "Vite (Rolldown)": {
    builder: 1511,
    furtherBuilder: 136,
    checked: 7295,
    further: 517,
  },
};

/** Bytes that a builder keeps of its check: Rolldown does not inline a function that returns its argument. */
const remnants: Readonly<Record<BundlerName, number>> = {
  esbuild: 0,
  Rollup: 0,
  webpack: 0,
  "Vite (Rolldown)": 26,
};

const base = realpathSync(mkdtempSync(join(tmpdir(), "dfn-bundles-")));

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

/** An app's folder: the output of settings, without the `package.json` that says it has no side effects, and entries. */
function makeApp(
  name: string,
  settings: Partial<Settings>,
  extension: "ts" | "js",
): void {
  const { files } = compileValid(taxonomyText(count), {
    targets: ["builders", "validators"],
    importExtension: ".js",
    ...settings,
  });
  const folder = join(base, name);
  const entries = (["literal", "builder", "checked"] as const).flatMap((kind) =>
    [1, several].map((events): [string, string] => [
      `${kind}-${events}.${extension}`,
      appText(kind, events),
    ]),
  );
  writeFiles(folder, {
    "package.json": '{ "type": "module" }',
    ...Object.fromEntries(entries),
    ...Object.fromEntries(
      files
        .filter(({ path }) => path !== "package.json")
        .map(({ path, text }) => [`generated/${path}`, text]),
    ),
  });
}

beforeAll(() => {
  makeApp("ts-never", { validate: "never" }, "ts");
  makeApp("ts-development", { validate: "development" }, "ts");
  makeApp("js-never", { validate: "never", emit: "js" }, "js");
  makeApp("js-development", { validate: "development", emit: "js" }, "js");
}, 300_000);

describe.each(Object.entries(bundlers))("%s", (bundler, { emit, bundle }) => {
  const built = new Map<string, Promise<string>>();
  const build = (
    kind: AppKind,
    events: number,
    validate: "never" | "development" = "never",
  ): Promise<string> => {
    const path = join(`${emit}-${validate}`, `${kind}-${events}.${emit}`);
    const text = built.get(path) ?? bundle(join(base, path));
    built.set(path, text);
    return text;
  };

  test("a bundle holds the events that the app uses, and no others", async () => {
    const sizes: Record<string, number> = {};
    for (const kind of ["literal", "builder", "checked"] as const) {
      for (const events of [1, several]) {
        const text = await build(kind, events);
        sizes[`${kind}-${events}`] = Buffer.byteLength(text);
        expect(namesIn(text)).toEqual(planNames(events));
        expect(sentBy(text)).toMatchObject(expectedOf(kind, events));
      }
    }
    const size = (name: string): number => sizes[name] ?? NaN;
    const further = (kind: AppKind): number =>
      (size(`${kind}-${several}`) - size(`${kind}-1`)) / (several - 1);
    const reached = {
      builder: size("builder-1") - size("literal-1"),
      furtherBuilder: further("builder"),
      checked: size("checked-1"),
      further: further("checked"),
    };
    report(bundler, reached);
    const allowed = bounds[bundler as BundlerName];
    for (const name of Object.keys(aims) as (keyof typeof aims)[]) {
      expect.soft(reached[name], name).toBeLessThanOrEqual(allowed[name]);
    }
  }, 300_000);

  test("checks for development are gone from a production build", async () => {
    const [plain, checking] = [
      await build("builder", 1),
      await build("builder", 1, "development"),
    ];
    const remaining = Buffer.byteLength(checking) - Buffer.byteLength(plain);
    expect(remaining).toBe(remnants[bundler as BundlerName]);
    expect(checking).not.toContain("must be");
  }, 300_000);
});

/** The names of the plan's events that a text holds. */
function namesIn(text: string): readonly string[] {
  return planEvents(count)
    .map(({ name }) => name)
    .filter((name) => new RegExp(`\\b${name}\\b`).test(text));
}

function planNames(events: number): readonly string[] {
  return planEvents(events).map(({ name }) => name);
}

function expectedOf(kind: AppKind, events: number): readonly object[] {
  return planEvents(events).map(({ name }) => {
    const record = { event_name: name, event_items: null };
    return kind === "checked" ? { ok: true, value: record } : record;
  });
}

function report(bundler: string, reached: typeof aims): void {
  const lines = Object.entries(reached).map(([name, bytes]) => {
    const aim = aims[name as keyof typeof aims];
    const verdict = bytes <= aim ? "met" : "MISSED";
    return `  ${name}: ${bytes.toFixed(1)} B, aim ${aim} B: ${verdict}`;
  });
  console.info([`${bundler}:`, ...lines].join("\n"));
}
