// The commands that messages name are called as the app's package manager calls them; what is generated never is.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { shop } from "../support/shop.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

const lock = (name: string) => ({ "package.json": "{}", [name]: "" });
const field = { "package.json": '{ "packageManager": "pnpm@10.1.0" }' };
const agent = { npm_config_user_agent: "bun/1.2.4 npm/? node/v22.6.0" };

test.each<
  [string, Readonly<Record<string, string>>, Record<string, string>, string]
>([
  ["nothing", {}, {}, "npx"],
  ["npm's lock file", lock("package-lock.json"), agent, "npx"],
  ["pnpm's lock file", lock("pnpm-lock.yaml"), {}, "pnpm exec"],
  ["Yarn's lock file", lock("yarn.lock"), agent, "yarn run"],
  ["Bun's lock file", lock("bun.lock"), {}, "bunx"],
  ["a field of package.json", field, agent, "pnpm exec"],
  ["who runs the command", {}, agent, "bunx"],
])("by %s", (_name, files, env, runner) => {
  const folder = tempFolder({ ".git/HEAD": "", ...shop, ...files });
  const first = runBin(folder, [], env);
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toContain(
    `next: commit the folder, and run \`${runner} dfn-codegen check --full\` in CI\n`,
  );
  const index = join(folder, "generated/index.ts");
  writeFileSync(index, readFileSync(index, "utf8").replace("export", "expert"));
  expect(runBin(folder, ["check"], env).stderr.replace(/\s+/g, " ")).toContain(
    `change the taxonomy instead, then run \`${runner} dfn-codegen taxonomy.yaml\``,
  );
  writeFileSync(join(folder, "events.ndjson"), '{"event_name":"seen"}\n');
  const draft = ["infer", "events.ndjson", "-o", "draft.yaml"];
  expect(runBin(folder, draft, env).stderr).toContain(
    `then run \`${runner} dfn-codegen draft.yaml\``,
  );
});

test("other remedies name the call too", () => {
  const folder = tempFolder({ ".git/HEAD": "", ...lock("pnpm-lock.yaml") });
  for (const args of [[], ["check"], ["usage"], ["mock"]]) {
    expect(runBin(folder, args).stderr).toContain(
      "start a taxonomy with `pnpm exec dfn-codegen init`, or draft one from the calls in your code with `pnpm exec dfn-codegen infer --from-code`",
    );
  }
  expect(runBin(folder, ["explain", "nope"]).stderr).toContain(
    "choose a code that `pnpm exec dfn-codegen explain` lists",
  );
  expect(runBin(folder, ["explain"]).stdout).toMatch(
    /\n`pnpm exec dfn-codegen explain CODE` explains one\.\n`pnpm exec dfn-codegen explain --names` lists the names of events and properties\.\n`pnpm exec dfn-codegen lint --rules` lists the rules of `lint`\.\n$/,
  );
  writeFiles(folder, { ...shop, "a.ts": "" });
  expect(runBin(folder, ["usage"]).stderr).toContain(
    "run `pnpm exec dfn-codegen taxonomy.yaml` first, or name the folder with `--output`",
  );
});

test("calls name the taxonomy and the flags that the run had", () => {
  const folder = tempFolder({
    "events.yaml": "version: 1\nstandard: { events: [df_login] }\n",
  });
  const flags =
    '-o "my out" --emit js --declaration-map --validate always --platform web --target registry --target validators';
  const args = flags.replace('"my out"', "my_out").split(" ");
  args[1] = "my out";
  expect(runBin(folder, ["events.yaml", ...args]).stdout).toContain(
    `run \`npx dfn-codegen check events.yaml ${flags} --full\` in CI\n`,
  );
  expect(runBin(folder, ["check", "events.yaml", ...args]).code).toBe(0);
  writeFileSync(
    join(folder, "events.yaml"),
    "version: 1\nstandard: { events: [df_logout] }\n",
  );
  expect(
    runBin(folder, ["check", "events.yaml", ...args]).stderr.replace(
      /\s+/g,
      " ",
    ),
  ).toContain(`run \`npx dfn-codegen events.yaml ${flags}\` and commit`);
});

test("no name of a file is a command in a call", () => {
  const entry = "a'$(touch x)`touch y`\u001b[31m.yaml";
  const folder = tempFolder();
  writeFiles(folder, {
    [entry]: `version: 1\n${shop["events/checkout.yaml"]}`,
  });
  const { stdout } = runBin(folder, [entry]);
  expect(stdout).toContain(String.raw`npx dfn-codegen check 'a'\''$(touch x)`);
  expect(stdout).not.toContain("\u001b");
});

test("does not ask for a workflow where one calls us", () => {
  const folder = tempFolder({
    ".git/HEAD": "",
    ".github/workflows/ci.yml": "steps: [{ run: npx dfn-codegen check }]\n",
    ...shop,
  });
  expect(runBin(folder, []).stdout).toMatch(/\nnext: commit the folder\n$/);
});

test("a repository's lock file counts for the app below it", () => {
  const folder = tempFolder({ ".git/HEAD": "", ...lock("pnpm-lock.yaml") });
  const inner = join(folder, "apps/shop");
  mkdirSync(inner, { recursive: true });
  writeFiles(inner, { ...shop, "package.json": "{}" });
  expect(runBin(inner, []).stdout).toContain("`pnpm exec dfn-codegen check");
});

test("what is generated is the same under all of them", () => {
  const outputs = ["package-lock.json", "pnpm-lock.yaml", "yarn.lock"].map(
    (name) => {
      const folder = tempFolder({ ...shop, ...lock(name) });
      expect(runBin(folder, [], agent).code).toBe(0);
      return readFiles(join(folder, "generated"));
    },
  );
  expect(outputs[1]).toEqual(outputs[0]);
  expect(outputs[2]).toEqual(outputs[0]);
});

test("a starter names the call of the app's own manager", () => {
  const folder = tempFolder({ ".git/HEAD": "", ...lock("pnpm-lock.yaml") });
  expect(runBin(folder, ["init"]).code).toBe(0);
  expect(readFileSync(join(folder, "taxonomy.yaml"), "utf8")).toContain(
    "# them in the console; `pnpm exec dfn-codegen explain df_purchase` shows one.\n",
  );
});
