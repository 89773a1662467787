// The GitHub Action: its script run as a runner runs it, against a GitHub of our own on loopback.
import { spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { parse } from "yaml";
import { repositoryAt } from "../../diff/repository.js";
import { binPath, runBin } from "../../support/run-bin.js";
import { tempBase } from "../../support/temp-base.js";
import {
  readFiles,
  tempFolder,
  writeFiles,
} from "../../support/temp-folder.js";

const root = join(import.meta.dirname, "../../..");
const action = join(root, ".github/actions/dfn-codegen");
const token = "gho_not-a-real-token";

interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: string; readonly login?: string };
}

/** What the fake GitHub holds and was asked. */
const github = {
  comments: [] as Comment[],
  asked: [] as string[],
  refuses: false,
  /** Whose token it is; the job's own is nobody's. */
  login: undefined as string | undefined,
};
let server: Server;
let api: string;
let commands: Server;

beforeEach(async () => {
  github.comments = [];
  github.asked = [];
  github.refuses = false;
  github.login = undefined;
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      github.asked.push(`${method} ${url}`);
      const isKnown = headers.authorization === `Bearer ${token}`;
      if (github.refuses || !isKnown) {
        response.writeHead(403).end("{}");
        return;
      }
      if (url === "/user") {
        const { login } = github;
        response.setHeader("content-type", "application/json");
        response.writeHead(login === undefined ? 403 : 200);
        response.end(JSON.stringify({ login }));
        return;
      }
      const text = Buffer.concat(chunks).toString();
      const { body } = JSON.parse(text === "" ? '{"body":""}' : text) as {
        readonly body: string;
      };
      if (method === "POST") {
        const id = 700 + github.comments.length;
        github.comments.push({ id, body, user: { type: "Bot" } });
      }
      if (method === "PATCH") {
        const id = Number(url.split("/").at(-1));
        for (const comment of github.comments) {
          if (comment.id === id) comment.body = body;
        }
      }
      const page = Number(/[?&]page=(\d+)/.exec(url)?.[1] ?? "1");
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify(github.comments.slice((page - 1) * 100, page * 100)),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  api = `http://127.0.0.1:${String(port)}`;
});

afterEach(() => {
  server.close();
});

/** What a command of the action runs with. */
interface CommandCall {
  readonly cwd: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Runs the commands that `keptCommand` asks for, in the process of this file that has loaded everything. */
beforeAll(async () => {
  commands = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString();
      const { cwd, args, env } = JSON.parse(text) as CommandCall;
      response.end(JSON.stringify(runBin(cwd, args, env)));
    });
  });
  await new Promise<void>((done) => commands.listen(0, "127.0.0.1", done));
});

afterAll(() => {
  commands.close();
});

/** A script that is called as `dfn-codegen` is, has the command run elsewhere, and ends as it did. */
function keptCommand(): string {
  const { port } = commands.address() as AddressInfo;
  return `import { request } from "node:http";
const { PATH: _path, ...env } = process.env;
const call = { cwd: process.cwd(), args: process.argv.slice(2), env };
const asked = request("http://127.0.0.1:${String(port)}", { method: "POST" }, async (response) => {
  const { code, stdout, stderr } = JSON.parse((await response.toArray()).join(""));
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = code;
});
asked.end(JSON.stringify(call));
`;
}

const taxonomy = `version: 1
generate: { output: src/generated }
standard: { events: [df_login] }
event_properties:
  coupon_code: { type: string }
events:
  coupon_redeemed: { label: 쿠폰 사용, properties: { coupon_code: required } }
`;

/** What `generate` makes of the taxonomy, by path below the app. */
let generated: Readonly<Record<string, string>>;

beforeAll(() => {
  const folder = mkdtempSync(join(tempBase, "dfn-action-"));
  writeFiles(folder, { "taxonomy.yaml": taxonomy });
  expect(runBin(folder, []).code).toBe(0);
  generated = readFiles(folder);
  rmSync(folder, { recursive: true });
});

/**
 * A repository with an app in `apps/가게`, its packages installed, its folder
 * generated. Its `dfn-codegen` stands for the real one, which
 * `installReal` puts there.
 */
function makeRepository(
  source = 'import { dfLogin } from "./generated/index.js";\nimport { logEvent } from "./generated/index.js";\nlogEvent(Dfinery, dfLogin());\n',
): { readonly workspace: string; readonly app: string } {
  const workspace = tempFolder();
  const app = join(workspace, "apps/가게");
  writeFiles(app, {
    ...generated,
    "package.json": '{ "type": "module" }',
    "tsconfig.json":
      '{ "compilerOptions": { "module": "nodenext" }, "include": ["src"] }',
    "src/app.ts": `declare const Dfinery: { logEvent(name: string, properties?: object): void };\n${source}`,
  });
  installBin(app, keptCommand());
  return { workspace, app };
}

/** Puts a script where the app's `dfn-codegen` has its command. */
function installBin(app: string, script: string): void {
  writeFiles(join(app, "node_modules/dfn-codegen"), {
    "package.json": '{ "type": "module", "bin": { "dfn-codegen": "bin.js" } }',
    "bin.js": script,
  });
}

function installReal(app: string): void {
  const installed = join(app, "node_modules/dfn-codegen");
  rmSync(installed, { recursive: true });
  symlinkSync(root, installed, "junction");
}

interface Outcome {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly output: string;
}

async function runAction(
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  event: object = { pull_request: { number: 12 } },
): Promise<Outcome> {
  const file = (name: string, text: string): string => {
    const path = join(workspace, `.runner-${name}`);
    writeFileSync(path, text);
    return path;
  };
  const summary = file("summary", "");
  const output = file("output", "");
  const child = spawn(process.execPath, [join(action, "run.mjs")], {
    cwd: workspace,
    env: {
      PATH: process.env["PATH"],
      ...defaults(),
      DFN_FOLDER: "apps/가게",
      DFN_TOKEN: token,
      GITHUB_WORKSPACE: workspace,
      GITHUB_API_URL: api,
      GITHUB_REPOSITORY: "shop/app",
      GITHUB_EVENT_PATH: file("event", JSON.stringify(event)),
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
      ...inputs,
    },
  });
  let log = "";
  child.stdout.on("data", (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const code = await new Promise<number | null>((done) => {
    child.on("close", done);
  });
  return {
    code,
    log,
    summary: readFileSync(summary, "utf8"),
    output: readFileSync(output, "utf8"),
  };
}

/** For what has nothing to do with the scan, which takes longest. */
const checkOnly = { DFN_USAGE: "false" };

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly {
      readonly run: string;
      readonly env: Readonly<Record<string, string>>;
    }[];
  };
}

const manifest = parse(
  readFileSync(join(action, "action.yml"), "utf8"),
) as Manifest;

/** The variables of the step, as the inputs' own defaults fill them. */
function defaults(): Readonly<Record<string, string>> {
  const entries = Object.entries(manifest.runs.steps[0]?.env ?? {});
  return Object.fromEntries(
    entries.map(([name, expression]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1];
      expect(input, name).toBeDefined();
      return [name, manifest.inputs[input ?? ""]?.default ?? ""];
    }),
  );
}

describe("the manifest", () => {
  test("hands every input to the script as a variable, and none to a shell", () => {
    const [step] = manifest.runs.steps;
    expect(Object.keys(manifest.inputs).sort()).toEqual(
      Object.values(step?.env ?? {})
        .map((expression) => /inputs\.([\w-]+)/.exec(expression)?.[1])
        .sort(),
    );
    expect(step?.run).not.toContain("${{");
    const scripts = readFileSync(join(action, "run.mjs"), "utf8");
    for (const name of Object.keys(step?.env ?? {})) {
      expect(scripts).toContain(`env.${name}`);
    }
  });
});

/** Puts in the app's dfn-codegen another that notes how it is called and calls the real one; gives the calls. */
function noteCalls(app: string): () => readonly string[] {
  const log = join(app, "node_modules/calls.ndjson");
  installBin(
    app,
    `import { appendFileSync } from "node:fs";
appendFileSync(${JSON.stringify(log)}, JSON.stringify(process.argv[2]) + "\\n");
await import(${JSON.stringify(pathToFileURL(binPath).href)});
`,
  );
  return () =>
    readFileSync(log, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as string);
}

describe("a pull request", { timeout: 180_000 }, () => {
  test("that is in order passes without a comment, with a summary", async () => {
    const { workspace, app } = makeRepository();
    installReal(app);
    const { code, log, summary, output } = await runAction(workspace);
    expect(code, log).toBe(0);
    expect(output).toBe("ok=true\n");
    expect(github.asked).toEqual([
      "GET /repos/shop/app/issues/12/comments?per_page=100&page=1",
    ]);
    expect(summary).toContain(
      "### ✅ DFINERY taxonomy `apps/가게/taxonomy.yaml`",
    );
    expect(summary).toContain(
      "`src/generated` is what the taxonomy makes (2 events).",
    );
    expect(summary).toContain(
      "<details><summary>What the code sends</summary>",
    );
  });

  test("runs each command once, and leaves nothing behind", async () => {
    const { workspace, app } = makeRepository(
      'Dfinery.logEvent("coupon_redemed", {});\n',
    );
    const calls = noteCalls(app);
    const temporary = join(workspace, "tmp");
    mkdirSync(temporary);
    const { code, log, summary } = await runAction(workspace, {
      RUNNER_TEMP: temporary,
    });
    expect(code, log).toBe(0);
    expect(calls()).toEqual(["check", "usage", "lint"]);
    expect(log).toContain("::warning file=apps/가게/src/app.ts,line=2,");
    expect(summary).toContain("usage/unregistered-event");
    expect(readFiles(temporary)).toEqual({});
    expect(readFiles(app)).not.toHaveProperty("report.json");
  });

  test("with an edited folder fails, and one comment follows it until it is in order", async () => {
    const { workspace, app } = makeRepository();
    github.comments.push({
      id: 1,
      body: "<!-- dfn-codegen other%2Ftaxonomy.yaml -->",
      user: { type: "Bot" },
    });
    const edited = join(app, "src/generated/index.ts");
    const text = readFileSync(edited, "utf8");
    writeFileSync(edited, `${text}// mine\n`);
    const first = await runAction(workspace, checkOnly);
    expect(first.code).toBe(1);
    expect(first.output).toBe("ok=false\n");
    expect(first.log).toContain("title=check/edited::");
    expect(github.comments).toHaveLength(2);
    expect(github.comments[1]?.body).toContain(
      "| `check/edited` | `index.ts` in `src/generated` is edited by hand |",
    );
    await runAction(workspace, checkOnly);
    expect(github.comments).toHaveLength(2);
    writeFileSync(edited, text);
    expect((await runAction(workspace, checkOnly)).code).toBe(0);
    expect(github.comments).toHaveLength(2);
    expect(github.comments[1]?.body).toContain("### ✅");
    expect(github.comments[0]?.body).not.toContain("✅");
  });

  test("with an error in the taxonomy names its line from the repository's root", async () => {
    const { workspace, app } = makeRepository();
    installReal(app);
    writeFileSync(
      join(app, "taxonomy.yaml"),
      taxonomy.replace("coupon_code: required", "cupon_code: required"),
    );
    const { code, log } = await runAction(workspace);
    expect(code).toBe(1);
    expect(log).toContain("::error file=apps/가게/taxonomy.yaml,line=7,");
    expect(log).not.toContain("file=taxonomy.yaml");
    expect(github.comments[0]?.body).toContain("`taxonomy.yaml:7`");
    expect(github.comments[0]?.body).not.toContain("<details>");
  });

  test("fails on what the taxonomy names, and an input replaces that", async () => {
    const { workspace, app } = makeRepository('track("coupon_redeemd");\n');
    writeFiles(app, {
      "taxonomy.yaml": `${taxonomy}usage: { track_functions: [track], fail_on: [raw] }\n`,
    });
    expect(runBin(app, []).code).toBe(0);
    const { code, log } = await runAction(workspace);
    expect(code).toBe(1);
    expect(log).toContain("`track` bypasses the builders");
    const other = await runAction(workspace, { DFN_FAIL_ON: "unsent" });
    expect(other.code).toBe(0);
    const own = await runAction(workspace, { DFN_TRACK_FUNCTION: "send" });
    expect(own).toMatchObject({ code: 0 });
    expect(own.log).not.toContain("`track` bypasses");
  });

  test("with raw calls, reports them, and fails only if fail-on names them", async () => {
    const { workspace } = makeRepository(
      'Dfinery.logEvent("coupon_redemed", {});\n',
    );
    const told = await runAction(workspace);
    expect(told.code, told.log).toBe(0);
    expect(told.log).toContain("::warning file=apps/가게/src/app.ts,line=2,");
    expect(github.comments[0]?.body).toContain("usage/unregistered-event");
    const failed = await runAction(workspace, { DFN_FAIL_ON: "raw" });
    expect(failed.code).toBe(1);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain("### ❌");
    const skipped = await runAction(workspace, {
      DFN_FAIL_ON: "raw",
      DFN_USAGE: "false",
    });
    expect(skipped.code).toBe(0);
    expect(skipped.summary).not.toContain("<details>");
  });

  test("with findings of lint, reports them, and fails only with more than max-problems", async () => {
    const { app, workspace } = makeRepository();
    const phone =
      "user_properties: { shop_phone: { type: string, max_length: 20 } }\n";
    writeFiles(app, { "taxonomy.yaml": taxonomy + phone });
    expect(runBin(app, ["generate", "taxonomy.yaml"]).code).toBe(0);
    const told = await runAction(workspace);
    expect(told.code, told.log).toBe(0);
    expect(told.log).toContain(
      "::warning file=apps/가게/taxonomy.yaml,line=8,col=20,",
    );
    expect(told.summary).toContain("What lint finds in the taxonomy");
    expect(github.comments[0]?.body).toContain("lint/pii-by-name");
    const strict = { DFN_MAX_PROBLEMS: "0" };
    expect((await runAction(workspace, strict)).code).toBe(1);
    runBin(app, ["lint", "taxonomy.yaml", "--write-baseline"]);
    const accepted = await runAction(workspace, {
      ...strict,
      DFN_BASELINE: "lint-baseline.json",
    });
    expect(accepted.code, accepted.log).toBe(0);
    const off = await runAction(workspace, { ...strict, DFN_LINT: "false" });
    expect(off.code, off.log).toBe(0);
  });

  test("of a fork, whose token may not write, is judged all the same", async () => {
    const { workspace } = makeRepository();
    github.refuses = true;
    const { code, log } = await runAction(workspace, {
      ...checkOnly,
      DFN_COMMENT: "always",
    });
    expect(code).toBe(0);
    expect(log).toContain(
      "::warning title=dfn-codegen::no comment on the pull request: GitHub answered 403",
    );
    expect(log).not.toContain(token);
  });

  test("gets a comment in any case, or never, where the input says so", async () => {
    const { workspace } = makeRepository();
    await runAction(workspace, { ...checkOnly, DFN_COMMENT: "always" });
    expect(github.comments).toHaveLength(1);
    github.asked = [];
    await runAction(workspace, { ...checkOnly, DFN_COMMENT: "never" });
    await runAction(workspace, checkOnly, { push: {} });
    expect(github.asked).toEqual([]);
  });

  test("with more to say than a comment holds is cut at a line", async () => {
    const calls = Array.from(
      { length: 900 },
      (_, at) => `Dfinery.logEvent("unknown_event_number_${String(at)}", {});`,
    );
    const { workspace } = makeRepository(`${calls.join("\n")}\n`);
    const { code } = await runAction(workspace);
    expect(code).toBe(0);
    const body = github.comments[0]?.body ?? "";
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/… and \d+ more lines: see the log of the job\./);
    expect(body).toMatch(/<\/details>$/);
  });

  test("shows what changed since its base, updates that, and fails on what breaks", async () => {
    const { workspace, app } = makeRepository();
    const { git, commit } = repositoryAt(workspace);
    writeFiles(workspace, { ".gitignore": "node_modules\n.runner-*\n" });
    git("init", "-q");
    commit();
    const sha = git("rev-parse", "HEAD").trim();
    const event = { pull_request: { number: 12, base: { sha } } };
    const change = (text: string) => {
      writeFiles(app, { "taxonomy.yaml": text });
      expect(runBin(app, []).code).toBe(0);
    };
    change(taxonomy.replace("coupon_code: required", "coupon_code: optional"));
    const first = await runAction(workspace, checkOnly, event);
    expect(first.code, first.log).toBe(0);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain("event-property-made-optional");

    change(
      taxonomy.replace(
        / {2}coupon_redeemed.*\n/,
        "  opened: { properties: {} }\n",
      ),
    );
    const failing = {
      ...checkOnly,
      DFN_DIFF_FAIL_ON: "breaking",
      DFN_LANG: "ko",
    };
    const second = await runAction(workspace, failing, event);
    expect(second.code).toBe(1);
    expect(second.log).toContain(
      "::error file=apps/가게/taxonomy.yaml,line=6,title=diff/event-removed::",
    );
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain("택소노미 변경");
    expect(github.comments[0]?.body.length).toBeLessThan(65_536);
  });

  test("whose base is not in the checkout says so, and fails only if changes may", async () => {
    const { workspace } = makeRepository();
    const { git, commit } = repositoryAt(workspace);
    writeFiles(workspace, { ".gitignore": "node_modules\n.runner-*\n" });
    git("init", "-q");
    commit();
    const base = { sha: "0123456789".repeat(4) };
    const event = { pull_request: { number: 12, base } };
    const told = await runAction(workspace, checkOnly, event);
    expect(told.code, told.log).toBe(0);
    expect(told.summary).toContain("**Nothing was compared.**");
    const failing = { ...checkOnly, DFN_DIFF_FAIL_ON: "breaking" };
    expect((await runAction(workspace, failing, event)).code).toBe(1);
  });

  test("is updated with the token of a person too, and nobody else's is", async () => {
    const { workspace } = makeRepository();
    const again = { ...checkOnly, DFN_COMMENT: "always" };
    await runAction(workspace, again);
    const body = github.comments[0]?.body ?? "";
    const user = (id: number, login: string) => ({
      id,
      body: `${body.split("\n")[0] ?? ""} ${login}`,
      user: { type: "User", login },
    });
    github.comments = [user(1, "stranger"), user(2, "owner")];
    github.login = "owner";
    await runAction(workspace, again);
    expect(github.comments.map((each) => each.body)).toEqual([
      expect.stringMatching(/ stranger$/),
      body,
    ]);
    github.login = undefined;
    github.comments = [user(1, "stranger")];
    await runAction(workspace, again);
    expect(github.comments).toHaveLength(2);
  });

  test("of an older page of comments is found again", async () => {
    const { workspace } = makeRepository();
    await runAction(workspace, { ...checkOnly, DFN_COMMENT: "always" });
    const own = github.comments[0];
    const others = Array.from({ length: 120 }, (_, id) => ({
      id,
      body: "nice",
      user: { type: "User" },
    }));
    github.comments = [...others, ...(own ? [own] : [])];
    await runAction(workspace, { ...checkOnly, DFN_COMMENT: "always" });
    expect(github.comments).toHaveLength(121);
  });
});

describe("a repository", () => {
  test("without installed packages, says what to do", async () => {
    const workspace = tempFolder({ "apps/가게/taxonomy.yaml": taxonomy });
    const { code, log } = await runAction(workspace);
    expect(code).toBe(1);
    expect(log).toContain("install the app's packages (npm ci)");
  });

  test("with wrong inputs, the command itself says so", async () => {
    const { workspace } = makeRepository();
    const { code, log } = await runAction(workspace, {
      DFN_FAIL_ON: "everything",
    });
    expect(code).toBe(1);
    expect(log).toContain("Allowed choices are unused, raw");
  });

  test("whose inputs look like flags or commands gets words, not commands", async () => {
    const { workspace } = makeRepository();
    const { code, log } = await runAction(workspace, {
      DFN_TAXONOMY: "--help; touch pwned",
    });
    expect(code).toBe(1);
    expect(log).toContain("--help; touch pwned");
  });
});
