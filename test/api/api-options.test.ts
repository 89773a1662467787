// Wrong options of the package's functions: diagnostics with a hint, and no files.
import { expect, test } from "vitest";
import { check, compile, generate } from "../../generator/api/index.js";
import { shop } from "../support/shop.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

/** What JavaScript passes: nothing checks it there. */
function untyped(options: unknown): never {
  return options as never;
}

const wrong: readonly (readonly [
  options: Readonly<Record<string, unknown>>,
  message: string,
  hint: string,
])[] = [
  [
    { importExtension: "js" },
    "the option `importExtension` cannot be `js`",
    "did you mean `.js`?",
  ],
  [{ emit: "tsx" }, "the option `emit` cannot be `tsx`", "did you mean `ts`?"],
  [
    { validate: "sometimes" },
    "the option `validate` cannot be `sometimes`",
    "it is `never`, `development` or `always`",
  ],
  [
    { targets: "validators" },
    "the option `targets` cannot be `validators`",
    "it is an array of names and paths of targets",
  ],
  [
    { targets: ["schemas", 1] },
    'the option `targets` cannot be `["schemas",1]`',
    "it is an array of names and paths of targets",
  ],
  [
    { output: 5 },
    "the option `output` cannot be `5`",
    "it is the path of a folder",
  ],
  [
    { output: " " },
    "the option `output` cannot be ` `",
    "it is the path of a folder",
  ],
  [
    { declarationMap: "yes" },
    "the option `declarationMap` cannot be `yes`",
    "it is `true` or `false`",
  ],
  [
    { target: ["schemas"] },
    "unknown option `target`",
    "did you mean `targets`?",
  ],
  [{ taxonmy: "x" }, "unknown option `taxonmy`", "did you mean `taxonomy`?"],
  [
    { "import-extension": ".js" },
    "unknown option `import-extension`",
    "did you mean `importExtension`?",
  ],
];

test.each(wrong)("%j", async (options, message, hint) => {
  const cwd = tempFolder(shop);
  const before = readFiles(cwd);
  const expected = {
    ok: false,
    diagnostics: [{ code: "api/bad-option", severity: "error", message, hint }],
  };
  const given = untyped({ cwd, ...options });
  expect(await compile(given)).toMatchObject({ ...expected, files: [] });
  expect(await generate(given)).toMatchObject(expected);
  expect(await check(given)).toMatchObject(expected);
  expect(readFiles(cwd)).toEqual(before);
});

test("every wrong option is reported at once, and a function accepts only its own", async () => {
  const { diagnostics } = await compile(
    untyped({ emit: "es", dryRun: true, bogus: 1 }),
  );
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "the option `emit` cannot be `es`",
    "unknown option `dryRun`",
    "unknown option `bogus`",
  ]);
  expect(diagnostics[1]?.hint).toBe("`dryRun` is only an option of `generate`");
  expect(diagnostics[2]?.hint).toContain("the options are `taxonomy`, `cwd`,");
  const text = await generate(untyped({ text: "version: 1\n" }));
  expect(text.diagnostics[0]?.hint).toBe(
    "`text` is only an option of `compile`",
  );
  const prototype = await compile(untyped({ constructor: 1 }));
  expect(prototype.diagnostics).toHaveLength(1);
});

test.each([["taxonomy.yaml"], [null], [["taxonomy.yaml"]]])(
  "%j is no object of options",
  async (options) => {
    for (const run of [compile, generate, check]) {
      expect(await run(untyped(options))).toMatchObject({
        ok: false,
        diagnostics: [
          {
            code: "api/bad-option",
            message: "the options are not an object",
            hint: 'write `{ taxonomy: "taxonomy.yaml" }`',
          },
        ],
      });
    }
  },
);

test("values that no JSON can say are survived", async () => {
  const loop: unknown[] = [];
  loop.push(loop);
  for (const value of [1n, Symbol("s"), () => 1, loop, null]) {
    const { ok, diagnostics } = await compile(untyped({ emit: value }));
    expect([ok, diagnostics.map(({ code }) => code)]).toEqual([
      false,
      ["api/bad-option"],
    ]);
  }
});

test("an option that is undefined is not given", async () => {
  const cwd = tempFolder(shop);
  const options = { cwd, emit: undefined, output: undefined, root: undefined };
  expect(await compile(untyped(options))).toMatchObject({ ok: true });
});

test("declarationMap is an option as its flag is", async () => {
  const cwd = tempFolder(shop);
  const { changes } = await generate({ cwd, emit: "js", declarationMap: true });
  const { created = [] } = changes ?? {};
  expect(created.some((path) => path.endsWith(".d.ts.map"))).toBe(true);
});
