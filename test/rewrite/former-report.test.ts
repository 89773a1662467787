// How `usage --rewrite` reports former names of builders, in each format.
import { beforeAll, expect, test } from "vitest";
import { planRewrite } from "../../generator/rewrite/plan-rewrite.js";
import {
  rewriteReport,
  type RewriteReport,
} from "../../generator/rewrite/rewrite-report.js";
import {
  showRewriteGithub,
  showRewriteMarkdown,
  showRewritePretty,
} from "../../generator/rewrite/show-rewrite.js";
import { textWidth } from "../../templates/kit/text-width.js";
import { compileValid } from "../support/compile-text.js";
import { appFolder, scanTexts } from "../support/memory-sources.js";

const taxonomy = `version: 1
generate: { output: src/generated }
events:
  coupon_redeemed: { renamed_from: coupon_used, label: 쿠폰 사용, properties: {} }
`;

const app = {
  "src/app.ts": `import { couponUsed } from "./generated/index.js";

export const records = [couponUsed(), couponUsed()];
`,
  "src/쿠폰.ts": `export { couponUsed } from "./generated/index.js";
`,
};

let reportOf: (written: boolean, problem?: string) => RewriteReport;

beforeAll(async () => {
  const compiled = compileValid(taxonomy);
  const { scan, access, standardNames, show } = await scanTexts(app, compiled);
  const plans = scan.projects.map((project) =>
    planRewrite(project, {
      taxonomy: compiled.taxonomy,
      folder: scan.folder,
      standardNames,
      readFile: access.readFile,
      refuse: () => undefined,
      generateCall: "npx dfn-codegen",
    }),
  );
  reportOf = (written, problem) =>
    rewriteReport(
      plans,
      written,
      show,
      new Map(
        problem === undefined ? [] : [[`${appFolder}/src/app.ts`, problem]],
      ),
    );
});

test("a dry run shows the diff, and each name that stays with its reason", () => {
  const text = showRewritePretty(reportOf(false), {
    width: 80,
    cutsPaths: true,
  });
  expect(text).toMatchInlineSnapshot(`
    "--- a/src/app.ts
    +++ b/src/app.ts
    @@ -1,3 +1,3 @@
    -import { couponUsed } from "./generated/index.js";
    +import { couponRedeemed } from "./generated/index.js";
     
    -export const records = [couponUsed(), couponUsed()];
    +export const records = [couponRedeemed(), couponRedeemed()];

    Former names that stay (1)
      src/쿠폰.ts:1:10  couponUsed: couponRedeemed
          - this file exports it, and other packages may import it: export
            couponRedeemed beside it, and remove this export when nobody imports it

    1 of 2 former builder names would be replaced in 1 file, 1 skipped
    "
  `);
  const tooWide = text.split("\n").filter((line) => textWidth(line) > 80);
  expect(tooWide).toEqual([]);
});

test("afterwards each replaced name is listed with its number of uses", () => {
  const layout = { width: 80, cutsPaths: true };
  expect(showRewritePretty(reportOf(true), layout)).toMatchInlineSnapshot(`
    "Rewritten
      src/app.ts
        1:10  couponUsed: couponRedeemed, 2 uses

    Former names that stay (1)
      src/쿠폰.ts:1:10  couponUsed: couponRedeemed
          - this file exports it, and other packages may import it: export
            couponRedeemed beside it, and remove this export when nobody imports it

    1 of 2 former builder names replaced in 1 file, 1 skipped
    "
  `);
});

test("a file that cannot be written counts as not written", () => {
  const layout = { width: 80, cutsPaths: true };
  const report = reportOf(true, "it is read-only");
  expect(showRewritePretty(report, layout)).toMatchInlineSnapshot(`
    "Former names that stay (1)
      src/쿠폰.ts:1:10  couponUsed: couponRedeemed
          - this file exports it, and other packages may import it: export
            couponRedeemed beside it, and remove this export when nobody imports it

    none of 1 former builder name replaced, 1 skipped, 1 file not written
    "
  `);
  expect(showRewriteGithub(report)).toContain("::error file=src/app.ts");
});

test("GitHub and Markdown have both", () => {
  expect(showRewriteGithub(reportOf(false))).toMatchInlineSnapshot(`
    "::notice file=src/app.ts,line=1,col=10,endLine=1,endColumn=20,title=usage/rewrite::\`couponUsed\` can become \`couponRedeemed\`
    ::warning file=src/쿠폰.ts,line=1,col=10,endLine=1,endColumn=20,title=usage/skipped::\`couponUsed\` is skipped: this file exports it, and other packages may import it: export \`couponRedeemed\` beside it, and remove this export when nobody imports it
    1 of 2 former builder names would be replaced in 1 file, 1 skipped
    "
  `);
  expect(showRewriteMarkdown(reportOf(false))).toMatchInlineSnapshot(`
    "## Raw calls to builder calls

    1 of 2 former builder names would be replaced in 1 file, 1 skipped

    \`\`\`diff
    --- a/src/app.ts
    +++ b/src/app.ts
    @@ -1,3 +1,3 @@
    -import { couponUsed } from "./generated/index.js";
    +import { couponRedeemed } from "./generated/index.js";
     
    -export const records = [couponUsed(), couponUsed()];
    +export const records = [couponRedeemed(), couponRedeemed()];
    \`\`\`

    | skipped | call | event | why |
    | --- | --- | --- | --- |
    | src/쿠폰.ts:1:10 | couponUsed | coupon&#95;redeemed | this file exports it, and other packages may import it: export couponRedeemed beside it, and remove this export when nobody imports it |
    "
  `);
});

test("JSON has names, events and places", () => {
  const { files, formerBuilders } = reportOf(false);
  expect(
    files.map(({ calls, formerBuilders }) => [calls, formerBuilders]),
  ).toMatchObject([
    [
      [],
      [
        {
          event: "coupon_redeemed",
          former: "couponUsed",
          builder: "couponRedeemed",
          uses: 2,
          place: { file: "src/app.ts", line: 1 },
        },
      ],
    ],
  ]);
  expect(formerBuilders).toMatchObject([
    { former: "couponUsed", place: { file: "src/쿠폰.ts", line: 1 } },
  ]);
});
