// Random code that puts properties into an object: whatever way it runs, what was read of it holds.
import fc from "fast-check";
import { compileFunction } from "node:vm";
import { expect, test } from "vitest";
import type { PropertiesUse } from "../../generator/usage/properties-use.js";
import { compileValid } from "../support/compile-text.js";
import { scanTexts } from "../support/memory-sources.js";
import { runSeed } from "../support/random.js";

const seed = runSeed("assembled");

const compiled = compileValid(
  "version: 1\nevents: { opened: { properties: {} } }\n",
);

const key: fc.Arbitrary<string> = fc.constantFrom("a", "b", "c");
const value: fc.Arbitrary<string> = fc.constantFrom("1", '"x"', "true");
const write = fc
  .tuple(
    fc.constantFrom<(at: string, given: string) => string>(
      (at, given) => `p.${at} = ${given};`,
      (at, given) => `p["${at}"] = ${given};`,
      (at, given) => `Object.assign(p, { ${at}: ${given} });`,
      (at, given) => `Object.assign(p, coin() && { ${at}: ${given} });`,
    ),
    key,
    value,
  )
  .map(([print, at, given]) => print(at, given));
const other = fc.constantFrom(
  `Dfinery.logEvent("opened", p);`,
  "console.log(p);",
  "return;",
  "break;",
  "continue;",
  "delete p.a;",
  "add(p);",
  "{ const q = p; q.c = 2; }",
  "p[random()] = 3;",
  "later(() => { p.b = 4; });",
);

interface Blocks {
  statement: string;
  block: string;
}

/** Statements in place of the dots. */
function around(
  inner: fc.Arbitrary<string>,
  frame: string,
): fc.Arbitrary<string> {
  return inner.map((text) => frame.replace("…", () => text));
}

const { block } = fc.letrec((tie: fc.LetrecTypedTie<Blocks>) => ({
  statement: fc.oneof(
    { maxDepth: 3 },
    { weight: 6, arbitrary: write },
    { weight: 2, arbitrary: other },
    fc
      .array(tie("block"), { minLength: 2, maxLength: 2 })
      .map((both) => `if (coin()) {\n${both.join("\n} else {\n")}\n}`),
    around(tie("block"), "if (coin()) {\n…\n}"),
    around(tie("block"), "for (const each of some()) {\n…\n}"),
    around(tie("block"), "try {\n…\n} catch {}"),
    around(
      tie("block"),
      "switch (coin()) {\ncase true: {\n…\n}\ncase false: p.c = 5;\n}",
    ),
    around(tie("block"), "{\n…\n}"),
  ),
  block: fc
    .array(tie("statement"), { minLength: 1, maxLength: 4 })
    .map((all) => all.join("\n")),
}));

/** Each call gets its number in place of the event's name, and the code its frame: a loop, so that `break` may stand anywhere. */
function program(body: string) {
  let calls = 0;
  const numbered = `${body}\nDfinery.logEvent("opened", p);`.replaceAll(
    /logEvent\("opened"/g,
    () => `logEvent("opened${String(calls++)}"`,
  );
  return `export function run(): void {
for (const round of [1]) {
const p: Record<string, unknown> = {};
${numbered}
}
}
`;
}

const world = `export {};
declare const Dfinery: { logEvent(name: string, given?: unknown): void };
declare function coin(): boolean;
declare function some(): number[];
declare function random(): string;
declare function add(given: unknown): void;
declare function later(call: () => void): void;
`;

test("what is read of an object holds however the code runs", async () => {
  const bodies = fc.sample(block, { seed, numRuns: 400 });
  const texts = bodies.map(program);
  const { scan, show } = await scanTexts(
    Object.fromEntries(
      texts.map((text, at) => [`src/a${String(at)}.ts`, text + world]),
    ),
    compiled,
    [],
    {},
  );
  const read = new Map(
    scan.projects.flatMap(({ raw }) =>
      raw.map((each): [string, PropertiesUse] => {
        const { names, call, use } = each.raw;
        const [name] = names.kind === "known" ? names.names : [];
        return [`${show(call.getSourceFile().fileName)} ${String(name)}`, use];
      }),
    ),
  );
  let closed = 0;
  let sent = 0;
  const told = new Set<PropertiesUse>();
  for (const [at, text] of texts.entries()) {
    const runOnce = runnerOf(text);
    for (let round = 0; round < 20; round++) {
      for (const [name, given] of runOnce(round)) {
        const use = read.get(`src/a${String(at)}.ts ${name}`);
        expect(use, name).toBeDefined();
        if (use === undefined) continue;
        sent++;
        if (use.open) continue;
        if (!told.has(use)) closed++;
        told.add(use);
        const about = `${name} of\n${text}`;
        for (const { key: one, optional, value: known } of use.properties) {
          if (!optional) expect(Object.keys(given), about).toContain(one);
          if (one in given && known.constant !== undefined) {
            expect(given[one], about).toBe(known.constant);
          }
          if (one in given) {
            expect(known.kinds, about).toContain(typeof given[one]);
          }
        }
        const keys = new Set(use.properties.map((each) => each.key));
        for (const one of Object.keys(given)) {
          expect(keys.has(one), `${one} in ${about}`).toBe(true);
        }
      }
    }
  }
  console.info(
    `assembled: ${String(read.size)} calls, ${String(closed)} of those that ran are known whole; ${String(sent)} records`,
  );
  expect(closed).toBeGreaterThan(100);
});

type Sent = readonly [name: string, given: Readonly<Record<string, unknown>>];

/** Compiled once for all rounds. */
function runnerOf(text: string): (round: number) => readonly Sent[] {
  const script = text
    .replace("export function run(): void", "function run()")
    .replace(": Record<string, unknown>", "");
  const names = ["Dfinery", "console", "coin", "some", "random", "add"];
  const run = compileFunction(`${script}\nrun();`, [...names, "later"]) as (
    ...given: readonly unknown[]
  ) => void;
  return (round) => runOnce(run, round);
}

/** Runs the code with coins of its own; what it sent, copied at once. */
function runOnce(
  run: (...given: readonly unknown[]) => void,
  round: number,
): readonly Sent[] {
  const sent: Sent[] = [];
  let coins = round * 2_654_435_761 + 1;
  const coin = () => {
    coins = (coins * 1_103_515_245 + 12_345) % 2_147_483_648;
    return coins / 2_147_483_648 < 0.5;
  };
  const waiting: (() => void)[] = [];
  run(
    {
      logEvent: (name: string, given: Record<string, unknown>) =>
        sent.push([name, { ...given }]),
    },
    { log: () => undefined },
    coin,
    () => (coin() ? [] : [1, 2]),
    () => "d",
    (given: Record<string, unknown>) => {
      given["c"] = 6;
    },
    (call: () => void) => waiting.push(call),
  );
  return sent;
}
