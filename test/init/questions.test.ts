// The questions of `init`: with answers from here, and on a real terminal.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { InitQuestions } from "../../generator/init/command/prompts.js";
import { init, type InitOptions } from "../../generator/init/command/init.js";
import { hasTool } from "../support/has-tool.js";
import { binPath } from "../support/run-bin.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

const files = {
  ".git/HEAD": "",
  "package.json": "{}\n",
  "tsconfig.json": "{}",
};

const extras = { scripts: true, ci: true, gitattributes: true };

const answers: InitQuestions = {
  events: () => Promise.resolve(["df_refund"]),
  output: () => Promise.resolve("code/made"),
  extras: () => Promise.resolve(["scripts", "gitattributes"]),
};

async function run(
  folder: string,
  questions: InitQuestions,
  options: Partial<InitOptions> = {},
) {
  const said: string[] = [];
  const terminal = {
    out: (text: string) => said.push(text),
    err: (text: string) => said.push(text),
    color: false,
    width: 80,
  };
  const given = {
    path: "taxonomy.yaml",
    service: "My service",
    extras,
    dryRun: false,
    format: "pretty" as const,
    cwd: folder,
    ...options,
  };
  let title = "";
  const code = await init(given, terminal, (text) => {
    title = text;
    return Promise.resolve(questions);
  });
  return { code, title, text: said.join("") };
}

test("answers decide", async () => {
  const folder = tempFolder(files);
  const { code, title } = await run(folder, answers);
  expect([code, title]).toEqual([0, "npm, TypeScript"]);
  const made = readFiles(folder);
  expect(Object.keys(made).sort()).toEqual(
    [...Object.keys(files), ".gitattributes", "taxonomy.yaml"].sort(),
  );
  expect(parse(made["taxonomy.yaml"] ?? "")).toMatchObject({
    generate: { output: "code/made" },
    standard: { events: ["df_refund"] },
  });
});

test("what flags say is not asked", async () => {
  const asked: string[] = [];
  const folder = tempFolder(files);
  const questions: InitQuestions = {
    events: () => Promise.reject(new Error("asked")),
    output: (initial) => {
      asked.push(initial);
      return Promise.resolve(initial);
    },
    extras: (choices) => Promise.resolve(choices),
  };
  const { code } = await run(folder, questions, { events: "none" });
  expect([code, asked]).toEqual([0, ["generated"]]);
});

test("only what is missing is asked for, and what flags leave out is not", async () => {
  const folder = tempFolder(files);
  const asked: (readonly string[])[] = [];
  const questions: InitQuestions = {
    ...answers,
    extras: (choices) => {
      asked.push(choices);
      return Promise.resolve(choices.filter((name) => name !== "ci"));
    },
  };
  await run(folder, questions);
  await run(folder, questions, { extras: { ...extras, ci: false } });
  await run(folder, {
    ...questions,
    extras: (choices) => {
      asked.push(choices);
      return Promise.resolve(choices);
    },
  });
  const { text } = await run(folder, questions);
  expect(asked).toEqual([["scripts", "ci", "gitattributes"], ["ci"]]);
  expect(text).toContain("nothing to do: everything already exists");
});

test("what somebody changes while the questions are open is not lost", async () => {
  const folder = tempFolder(files);
  const theirs = '{ "name": "changed" }\n';
  const { code, text } = await run(folder, {
    ...answers,
    extras: (choices) => {
      writeFiles(folder, { "package.json": theirs });
      return Promise.resolve(choices);
    },
  });
  expect(code).toBe(1);
  expect(text).toContain(
    "error[output/not-written]: `package.json` is not written: the file changed during this run; run `init` again\n\nwritten before: taxonomy.yaml\n",
  );
  expect(readFiles(folder)["package.json"]).toBe(theirs);
  expect((await run(folder, answers)).code).toBe(0);
  expect(readFiles(folder)["package.json"]).toContain("generate:events");
});

describe("cancelling writes nothing", () => {
  const cancel = () => Promise.resolve(undefined);
  test.each(["events", "output", "extras"] as const)("at %s", async (at) => {
    const folder = tempFolder(files);
    const result = await run(folder, { ...answers, [at]: cancel });
    expect(result.code).toBe(1);
    expect(result.text).toBe("cancelled, nothing written\n");
    expect(readFiles(folder)).toEqual(files);
  });
});

/** Runs `init` in a pseudo-terminal; each key is sent once its text was seen. */
function onTerminal(
  folder: string,
  keys: readonly (readonly [RegExp, string])[],
): Promise<{ readonly code: number | null; readonly screen: string }> {
  return new Promise((resolve, reject) => {
    // A pseudo-terminal begins without a size.
    const command = `stty cols 80 rows 40; "${process.execPath}" "${binPath}" init`;
    const child = spawn("script", ["-qefc", command, "/dev/null"], {
      cwd: folder,
      env: { PATH: process.env["PATH"], TERM: "xterm", NO_COLOR: "1" },
    });
    let screen = "";
    let seen = 0;
    let next = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      screen += chunk.toString("utf8");
      for (let step = keys[next]; step !== undefined; step = keys[next]) {
        const match = step[0].exec(screen.slice(seen));
        if (match === null) return;
        seen += match.index + match[0].length;
        next++;
        child.stdin.write(step[1]);
      }
    });
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, screen });
    });
  });
}

const hasScript = hasTool(
  process.platform === "linux" &&
    spawnSync("script", ["--version"]).status === 0,
  "no terminal here, so nobody answers the questions of init",
  "`script` of util-linux on Linux makes one",
);

describe.runIf(hasScript)("on a real terminal", () => {
  const enter = "\r";
  const down = "\u001B[B";

  test("keys answer the questions", async () => {
    const folder = tempFolder(files);
    const { code, screen } = await onTerminal(folder, [
      // The first of the list is df_login, which is picked: let it go, and take the second.
      [/Which standard events/, ` ${down} ${enter}`],
      [/Which folder should the generated code/, `-src${enter}`],
      [/What else should be set up/, enter],
    ]);
    expect({ code, screen }).toMatchObject({ code: 0 });
    expect(screen).toContain("npm, TypeScript");
    expect(screen).toContain("try this: npm install --save-dev dfn-codegen");
    const text = readFileSync(join(folder, "taxonomy.yaml"), "utf8");
    const { standard, generate } = parse(text) as {
      readonly standard: { readonly events: readonly string[] };
      readonly generate: unknown;
    };
    expect([...standard.events].sort()).toEqual([
      "df_logout",
      "df_purchase",
      "df_sign_up",
    ]);
    expect(generate).toEqual({ output: "generated-src" });
  });

  test("Ctrl-C writes nothing", async () => {
    const folder = tempFolder(files);
    const { code, screen } = await onTerminal(folder, [
      [/Which standard events/, enter],
      [/Which folder should the generated code/, "\u0003"],
    ]);
    expect(code).toBe(1);
    expect(screen).toContain("cancelled, nothing written");
    expect(readFiles(folder)).toEqual(files);
  });
});
