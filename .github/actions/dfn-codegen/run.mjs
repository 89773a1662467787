// Runs `check`, `lint`, `usage` and `diff` of the app's own dfn-codegen: annotations, a summary, a comment, an exit code.
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { publishComment } from "./publish-comment.mjs";
import { composeReport } from "./compose-report.mjs";

const env = process.env;
const folder = resolve(env.DFN_FOLDER || ".");
const taxonomy = env.DFN_TAXONOMY || "taxonomy.yaml";

/** Ends the job with a sentence that says what to do. */
function giveUp(message) {
  process.stdout.write(`::error title=dfn-codegen::${message}\n`);
  process.exit(1);
}

/** The script of the app's own dfn-codegen: the version that wrote the folder is the one that checks it. */
function findBin() {
  try {
    const from = createRequire(join(folder, "package.json"));
    const manifest = from.resolve("dfn-codegen/package.json");
    const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
    return join(dirname(manifest), bin["dfn-codegen"]);
  } catch {
    return giveUp(
      "dfn-codegen is not installed in the working directory: install the app's packages (npm ci) in an earlier step",
    );
  }
}

/** The commit that the pull request is to be merged into; empty if this is no pull request. */
function baseOfPullRequest() {
  if (!env.GITHUB_EVENT_PATH) return "";
  const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, "utf8"));
  const { sha = "" } = event.pull_request?.base ?? {};
  return /^[0-9a-f]{40,64}$/.test(sha) ? sha : "";
}

const bin = findBin();

// Where commands write their reports; nothing of it stays.
const place = mkdtempSync(join(env.RUNNER_TEMP || tmpdir(), "dfn-codegen-"));
process.on("exit", () => rmSync(place, { recursive: true, force: true }));

/**
 * Runs a command once: what it prints are annotations, its report goes to a file. No shell takes part, so an input is a
 * word and never a command. The token stays with this process.
 */
function run([command, ...args], ending, words) {
  const { DFN_TOKEN: _token, ...rest } = env;
  const path = join(place, `${command}.${ending}`);
  const flags = ["--format=github", `--report=${path}`];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, command, ...args, ...flags, "--", ...words],
    {
      cwd: folder,
      encoding: "utf8",
      env: rest,
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  // A taxonomy that does not exist is reported like any other finding.
  if (status === null || status > 2 || !existsSync(path)) {
    // A refusal is an annotation; what Node or the flags say is not.
    annotate(stdout ?? "");
    process.stderr.write(stderr ?? "");
    const said = (stderr ?? "").trim().split("\n", 1)[0].replaceAll("%", "%25");
    giveUp(
      `dfn-codegen ${command} could not run${said === "" ? "" : `: ${said}`}`,
    );
  }
  annotate(stdout);
  const report = readFileSync(path, "utf8");
  return {
    ok: status === 0,
    status,
    annotations: stdout,
    report,
    // Only a comparison with changes has a table or a list.
    hasChanges: /^(?:- |\| )/m.test(report),
  };
}

/** Annotations name files from the root of the repository, the tool from where it runs. */
function annotate(text) {
  const from = relative(env.GITHUB_WORKSPACE || ".", folder);
  const prefix = from.replaceAll("\\", "/");
  const isInside = prefix !== "" && !/^(?:\.\.(?:\/|$)|\/|\w:)/.test(prefix);
  process.stdout.write(
    isInside
      ? text.replace(/^(::(?:error|warning|notice) file=)/gm, `$1${prefix}/`)
      : text,
  );
}

const lines = (text) =>
  (text || "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
const output = env.DFN_OUTPUT ? [`--output=${env.DFN_OUTPUT}`] : [];

const checking = ["check", "--full", ...output];
const check = JSON.parse(run(checking, "json", [taxonomy]).report);

// Without a plan the taxonomy itself has errors: nothing to compare the code with.
const isScanned = env.DFN_USAGE !== "false" && check.plan !== undefined;
let usage;
if (isScanned) {
  const scanning = [
    "usage",
    `--taxonomy=${taxonomy}`,
    ...output,
    ...lines(env.DFN_TRACK_FUNCTION).map((name) => `--track-function=${name}`),
    ...(env.DFN_FAIL_ON ? [`--fail-on=${env.DFN_FAIL_ON}`] : []),
  ];
  const found = run(scanning, "md", lines(env.DFN_SOURCES));
  usage = {
    ok: found.ok,
    markdown: found.report,
    // An event that nothing builds yet is no news of this pull request.
    hasFindings: /title=usage\/(?!unused::)/.test(found.annotations),
  };
}

// Errors of the taxonomy were reported by check.
let lint;
if (env.DFN_LINT === "true" && check.plan !== undefined) {
  const linting = [
    "lint",
    ...(env.DFN_BASELINE ? [`--baseline=${env.DFN_BASELINE}`] : []),
    ...(env.DFN_MAX_PROBLEMS ? [`--max-problems=${env.DFN_MAX_PROBLEMS}`] : []),
  ];
  const found = run(linting, "md", [taxonomy]);
  lint = {
    ok: found.ok,
    markdown: found.report,
    hasFindings: /^::(?:error|warning) /m.test(found.annotations),
  };
}

const against = env.DFN_AGAINST || baseOfPullRequest();
let diff;
if (env.DFN_DIFF !== "false" && against !== "" && check.plan !== undefined) {
  const comparing = [
    "diff",
    `--against=${against}`,
    `--lang=${env.DFN_LANG || "en"}`,
    ...(env.DFN_DIFF_FAIL_ON ? [`--fail-on=${env.DFN_DIFF_FAIL_ON}`] : []),
  ];
  const found = run(comparing, "md", [taxonomy]);
  diff = {
    // A checkout without the base is reported; it fails the job only if changes may.
    ok: found.ok || (found.status === 2 && !env.DFN_DIFF_FAIL_ON),
    markdown: found.report,
    hasFindings: found.hasChanges,
  };
}

const report = composeReport({
  diff,
  folder: env.DFN_FOLDER || ".",
  taxonomy,
  check,
  lint,
  usage,
});
if (env.GITHUB_STEP_SUMMARY) {
  appendFileSync(env.GITHUB_STEP_SUMMARY, `${report.body}\n`);
}
if (env.GITHUB_OUTPUT) {
  appendFileSync(env.GITHUB_OUTPUT, `ok=${String(report.ok)}\n`);
}
const problem = await publishComment(report, {
  when: env.DFN_COMMENT || "findings",
  token: env.DFN_TOKEN,
  api: env.GITHUB_API_URL,
  repository: env.GITHUB_REPOSITORY,
  eventPath: env.GITHUB_EVENT_PATH,
});
if (problem !== undefined) {
  process.stdout.write(`::warning title=dfn-codegen::${problem}\n`);
}
process.exitCode = report.ok ? 0 : 1;
