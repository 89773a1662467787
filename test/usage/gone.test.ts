// Of a name that is no longer registered, `usage` says what became of it, from the committed `taxonomy.json`.
import { expect, test } from "vitest";
import { makeRepository } from "../diff/repository.js";
import { runBin } from "../support/run-bin.js";

const head = "version: 1\nevents:\n";

test("a removed, a replaced and a renamed event, imported or sent by name", () => {
  const { folder, write, commit } = makeRepository({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": '{ "include": ["src"] }',
    "taxonomy.yaml": `${head}  배너_clicked: { properties: {} }
  old_opened: { deprecated: { replaced_by: opened }, properties: {} }
  opened: { properties: {} }
  cart_seen: { renamed_from: basket_seen, properties: {} }
`,
    "src/app.ts": `import { oldOpened } from "../generated/index.js";
declare const Dfinery: { logEvent(name: string): void };
oldOpened();
Dfinery.logEvent("배너_clicked");
Dfinery.logEvent("basket_seen");
Dfinery.logEvent("never_there");
`,
  });
  expect(runBin(folder, []).code).toBe(0);
  commit();
  write({
    "taxonomy.yaml": `${head}  opened: { properties: {} }
  cart_seen: { properties: {} }
`,
  });
  expect(runBin(folder, []).code).toBe(0);
  commit();
  const { stdout } = runBin(folder, ["usage", "--format", "json"]);
  const report = JSON.parse(stdout) as {
    readonly deadImports: readonly { readonly became?: string }[];
    readonly raw: readonly {
      readonly problems: readonly {
        readonly message: string;
        readonly hint: string;
      }[];
    }[];
  };
  expect(report.deadImports.map(({ became }) => became)).toEqual([
    "`old_opened` was removed from the taxonomy, which replaced it by `opened`: use `opened`",
  ]);
  expect(
    report.raw.flatMap(({ problems }) =>
      problems.map(({ message, hint }) => `${message}: ${hint}`),
    ),
  ).toEqual([
    "`배너_clicked` was removed from the taxonomy: remove the call, or register the event again",
    "`basket_seen` was renamed to `cart_seen`: use `cartSeen`",
    "`never_there` is not registered: register it in the console and in the taxonomy, or remove the call",
  ]);
});
