// Apps before and after `usage --rewrite`: a case is a file of `cases`. `UPDATE_GOLDEN=1` writes what comes out.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import type { TrackFunction } from "../../generator/usage/find-raw-calls.js";
import { compileValid } from "../support/compile-text.js";
import { appFolder } from "../support/memory-sources.js";
import { rewriteTexts } from "../support/rewrite-texts.js";
import { rewriteTaxonomy, rewriteTaxonomyOfJs } from "./taxonomy.js";

const folder = new URL("cases/", import.meta.url);

const trackFunctions: readonly TrackFunction[] = [
  { name: "track", position: 0 },
  { name: "peek", position: 0 },
  { name: "analytics.send", position: 0 },
  { name: "sendFor", position: 1 },
  { name: "capture", position: 1, properties: 2 },
  { name: "telemetry.send", position: 0, properties: 2 },
  ...[
    ...["adds", "decides", "maybe", "renames", "drops", "viaOwn"],
    ...["analytics.track", "analytics.log", "analytics.adds"],
    ...["breadcrumb", "guarded", "spies", "addsId", "waits", "later"],
    ...["reassigns", "withContext", "analytics.capture"],
  ].map((name) => ({ name, position: 0 })),
];

interface Case {
  readonly title: string;
  readonly before: Readonly<Record<string, string>>;
  /** Only what changes. */
  readonly after: Readonly<Record<string, string>>;
  readonly skipped: string;
}

function readCase(text: string): Case {
  const parts = text.split(/^(?=(?:>>>|<<<) )/m);
  const before: Record<string, string> = {};
  const after: Record<string, string> = {};
  let skipped = "";
  for (const part of parts.slice(1)) {
    const end = part.indexOf("\n");
    const name = part.slice(4, end);
    const body = part.slice(end + 1);
    if (part.startsWith(">>>")) before[name] = unescape(name, body);
    else if (name === "skipped") skipped = body;
    else after[name] = unescape(name, body);
  }
  return { title: parts[0]?.trim() ?? "", before, after, skipped };
}

/** `*.crlf.ts` has the line ends of Windows. */
function unescape(name: string, body: string): string {
  return name.includes(".crlf.") ? body.replaceAll("\n", "\r\n") : body;
}

function printCase({ title, before, after, skipped }: Case): string {
  const files = (mark: string, texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(
      ([name, text]) => `${mark} ${name}\n${text.replaceAll("\r\n", "\n")}`,
    );
  return [
    `${title}\n`,
    ...files(">>>", before),
    ...files("<<<", after),
    ...(skipped === "" ? [] : [`<<< skipped\n${skipped}`]),
  ].join("");
}

/** Those of the case's own `tsconfig.json`, where it has one. */
function compilerOptions({ before }: Case): ts.CompilerOptions {
  const { config } = ts.parseConfigFileTextToJson(
    "tsconfig.json",
    before["tsconfig.json"] ?? "{}",
  ) as { readonly config: { readonly compilerOptions?: unknown } };
  return ts.convertCompilerOptionsFromJson(
    config.compilerOptions ?? {},
    appFolder,
    "tsconfig.json" in before ? `${appFolder}/tsconfig.json` : undefined,
  ).options;
}

const compiled = compileValid(rewriteTaxonomy);
const compiledToJs = compileValid(rewriteTaxonomyOfJs);

/** A case may say `emit: js` in a `taxonomy.yaml`. */
function compiledFor({ before }: Case): typeof compiled {
  return before["taxonomy.yaml"]?.includes("emit: js") === true
    ? compiledToJs
    : compiled;
}

describe("an app before and after", () => {
  test.each(readdirSync(folder))("%s", async (name) => {
    const url = new URL(name, folder);
    const given = readCase(readFileSync(url, "utf8"));
    const options = compilerOptions(given);
    const rewrite = (files: Readonly<Record<string, string>>) =>
      rewriteTexts(files, compiledFor(given), trackFunctions, options);
    const result = await rewrite(given.before);
    const made: Case = {
      ...given,
      after: Object.fromEntries(
        Object.entries(result.files).filter(
          ([path, text]) => text !== given.before[path],
        ),
      ),
      skipped: result.skipped.map((each) => `${each}\n`).join(""),
    };
    if (process.env["UPDATE_GOLDEN"] === "1") {
      writeFileSync(url, printCase(made));
      return;
    }
    expect(printCase(made)).toBe(printCase(given));
    const again = await rewrite(result.files);
    expect(again.changed).toEqual([]);
  });
});
