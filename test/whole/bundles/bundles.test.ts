// What an app's bundle gains for the events that it uses, with each of four bundlers, and that a plan of 1,000 events adds nothing to it.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Settings } from "../../../generator/model/settings.js";
import { planEvents, taxonomyText, type PlanKind } from "../../bench/plan.mjs";
import { compileValid } from "../../support/compile-text.js";
import { tempBase } from "../../support/temp-base.js";
import { writeFiles } from "../../support/temp-folder.js";
import { appKinds, appText, sentBy, type AppKind } from "./apps.js";
import { bundlers, type BundlerName } from "./bundlers.js";

const count = 1000;
const several = 10;

/** Events of the plans of most apps: bundlers take long for 1,000, and drop the rest all the same. */
const few = 100;

/**
 * The aims: an event without lists, dates and items; `native` takes ids of
 * `crypto.randomUUID` alone. Builders count from the literal.
 */
const aims = {
  builder: 360,
  native: 250,
  furtherBuilder: 135,
  items: 510,
  nativeItems: 395,
  guarded: 1750,
  counted: 2400,
  furtherChecked: 520,
};

/**
 * What is reached, with a few bytes of room: nothing may grow unseen. The aims
 * for one event are not met, those for each further one are.
 * docs/benchmarks.md shows which promises take these bytes.
 */
const bounds: Readonly<Record<BundlerName, typeof aims>> = {
  esbuild: {
    builder: 1162,
    native: 932,
    furtherBuilder: 135,
    items: 1462,
    nativeItems: 1232,
    guarded: 4983,
    counted: 5178,
    furtherChecked: 450,
  },
  Rollup: {
    builder: 1157,
    native: 899,
    furtherBuilder: 132,
    items: 1456,
    nativeItems: 1198,
    guarded: 4898,
    counted: 5086,
    furtherChecked: 444,
  },
  webpack: {
    builder: 1162,
    native: 904,
    furtherBuilder: 112,
    items: 1461,
    nativeItems: 1203,
    guarded: 4897,
    counted: 5087,
    furtherChecked: 415,
  },
  "Vite (Rolldown)": {
    builder: 1155,
    native: 925,
    furtherBuilder: 135,
    items: 1444,
    nativeItems: 1214,
    guarded: 4913,
    counted: 5106,
    furtherChecked: 450,
  },
};

/** Bytes that a builder keeps of its check: Rolldown does not inline a function that returns its argument. */
const remnants: Readonly<Record<BundlerName, number>> = {
  esbuild: 0,
  Rollup: 0,
  webpack: 0,
  "Vite (Rolldown)": 26,
};

const base = realpathSync(mkdtempSync(join(tempBase, "dfn-bundles-")));

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

interface App {
  readonly settings: Partial<Settings>;
  readonly plan: PlanKind;
  /** Events of the plan. */
  readonly size: number;
  /** What is bundled of it. */
  readonly kinds: readonly AppKind[];
  readonly counts: readonly number[];
}

/** For what is compared with the app `never`. */
const oneBuilder = {
  size: few,
  kinds: ["literal", "builder"],
  counts: [1],
} as const;
const validators = ["builders", "validators"];
const builders = ["builders"];
const native = { validate: "never", uuid: "native" } as const;

const apps = {
  never: {
    settings: { validate: "never", targets: validators },
    plan: "flat",
    ...{ size: few, kinds: appKinds, counts: [1, several] },
  },
  large: {
    settings: { validate: "never", targets: validators },
    plan: "flat",
    ...{ size: count, kinds: ["builder", "checked"], counts: [several] },
  },
  development: {
    settings: { validate: "development", targets: validators },
    plan: "flat",
    ...oneBuilder,
  },
  native: {
    settings: { ...native, targets: builders },
    plan: "flat",
    ...oneBuilder,
  },
  items: {
    settings: { validate: "never", targets: builders },
    plan: "items",
    ...oneBuilder,
  },
  "native-items": {
    settings: { ...native, targets: builders },
    plan: "items",
    ...oneBuilder,
  },
} as const satisfies Readonly<Record<string, App>>;

type AppName = keyof typeof apps;

/** An app's folder: the output of settings, without the `package.json` that says it has no side effects, and entries. */
function makeApp(name: AppName, emit: "ts" | "js"): void {
  const { settings, plan, size } = apps[name];
  const { files } = compileValid(taxonomyText(size, plan), {
    importExtension: ".js",
    emit,
    ...settings,
  });
  writeFiles(join(base, `${emit}-${name}`), {
    "package.json": '{ "type": "module" }',
    ...Object.fromEntries(
      entriesOf(name).map(({ kind, events, name: entry }) => [
        `${entry}.${emit}`,
        appText(kind, events, plan),
      ]),
    ),
    ...Object.fromEntries(
      files
        .filter(({ path }) => path !== "package.json")
        .map(({ path, text }) => [`generated/${path}`, text]),
    ),
  });
}

function entriesOf(name: AppName) {
  const { kinds, counts }: App = apps[name];
  return kinds.flatMap((kind) =>
    counts.map((events) => ({ kind, events, name: `${kind}-${events}` })),
  );
}

beforeAll(() => {
  for (const name of Object.keys(apps) as readonly AppName[]) {
    makeApp(name, "ts");
    makeApp(name, "js");
  }
}, 300_000);

describe.each(Object.entries(bundlers))("%s", (bundler, { emit, bundle }) => {
  const bundled = new Map<AppName, Promise<ReadonlyMap<string, string>>>();
  const bundlesOf = async (app: AppName) => {
    const entries = entriesOf(app).map(({ name }) => name);
    const texts = await bundle(
      entries.map((entry) => join(base, `${emit}-${app}`, `${entry}.${emit}`)),
    );
    return new Map(entries.map((entry, at) => [entry, texts[at] ?? ""]));
  };
  const build = async (
    kind: AppKind,
    events: number,
    app: AppName = "never",
  ): Promise<string> => {
    const texts = bundled.get(app) ?? bundlesOf(app);
    bundled.set(app, texts);
    const text = (await texts).get(`${kind}-${events}`);
    if (text === undefined) throw new Error(`no entry ${kind} of ${app}`);
    return text;
  };

  test("a bundle holds the events that the app uses, and no others", async () => {
    const sizes: Record<string, number> = {};
    for (const kind of appKinds) {
      for (const events of [1, several]) {
        const text = await build(kind, events);
        sizes[`${kind}-${events}`] = Buffer.byteLength(text);
        expect(namesIn(text)).toEqual(planNames(events));
        expect(sentBy(text)).toMatchObject(expectedOf(kind, events));
      }
    }
    for (const kind of apps.large.kinds) {
      const text = await build(kind, several, "large");
      expect(namesIn(text)).toEqual(planNames(several));
      expect(sentBy(text)).toMatchObject(expectedOf(kind, several));
      expect(Buffer.byteLength(text)).toBe(sizes[`${kind}-${several}`]);
    }
    const size = (name: string): number => sizes[name] ?? NaN;
    const further = (kind: AppKind): number =>
      (size(`${kind}-${several}`) - size(`${kind}-1`)) / (several - 1);
    const gain = async (app: AppName) =>
      Buffer.byteLength(await build("builder", 1, app)) -
      Buffer.byteLength(await build("literal", 1, app));
    const reached = {
      builder: size("builder-1") - size("literal-1"),
      native: await gain("native"),
      furtherBuilder: further("builder"),
      items: await gain("items"),
      nativeItems: await gain("native-items"),
      guarded: size("guarded-1"),
      counted: size("counted-1"),
      furtherChecked: further("checked"),
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

function expectedOf(kind: AppKind, events: number): readonly unknown[] {
  return planEvents(events).map(({ name }) => {
    const record = { event_name: name, event_items: null };
    switch (kind) {
      case "literal":
      case "builder":
        return record;
      case "guarded":
        return true;
      case "counted":
        return [];
      case "checked":
        return { ok: true, value: record };
    }
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
