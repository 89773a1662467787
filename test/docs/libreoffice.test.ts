// LibreOffice opens the sheet and saves it again: nothing is lost, and no formula is run.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { showSheet } from "../../generator/docs/sheet/show-sheet.js";
import { cellsOf } from "../../generator/source/split-csv.js";
import { compileValid } from "../support/compile-text.js";
import { hasTool } from "../support/has-tool.js";
import { tempFolder } from "../support/temp-folder.js";

const found = hasTool(
  spawnSync("soffice", ["--version"]).status === 0,
  "LibreOffice is not installed",
  "Install it with `apt-get install --no-install-recommends libreoffice-calc`.",
);

/** Comma, double quote, UTF-8; the dialog of LibreOffice proposes the same for the byte order mark. */
const csvFilter = "Text - txt - csv (StarCalc):44,34,76";

const taxonomy = `version: 1
event_properties:
  "=1+1": { type: string, label: "=HYPERLINK(\\"https://example.com\\")", description: "@SUM(1)" }
  "007": { type: string, enum: ["1e5", "1.50", "2026-03-01", "TRUE", "-7"], label: "＝2+2" }
  정수: { type: long, enum: [-7, 12], unit: "10%", description: "첫 줄, \\"인용\\"\\n둘째 줄; 끝" }
  one: { type: long, enum: [-7], unit: "'=1", owner: "+82 10", tags: [3월 1일, "1/2"] }
  big: { type: double, enum: [0.1], label: "12345678901234567890" }
events:
  sep1:
    label: 👩‍💻 쿠폰 사용
    description: "\\t- a tab"
    properties: { "007": required }
`;

test.runIf(found)(
  "LibreOffice turns the sheet into a workbook and back without a loss",
  () => {
    const sheet = showSheet(compileValid(taxonomy).taxonomy, "ko");
    const folder = tempFolder();
    const path = join(folder, "시트.csv");
    writeFileSync(path, sheet);
    const convert = (to: string, ...rest: readonly string[]): void => {
      const profile = pathToFileURL(join(folder, "profile")).href;
      execFileSync(
        "soffice",
        [
          ...["--headless", "--norestore", `-env:UserInstallation=${profile}`],
          ...["--convert-to", to, "--outdir", join(folder, "out"), ...rest],
        ],
        { stdio: "pipe" },
      );
    };
    convert("xlsx", `--infilter=${csvFilter}`, path);
    const workbook = join(folder, "out", "시트.xlsx");
    expect(existsSync(workbook)).toBe(true);
    convert(`csv:${csvFilter}`, workbook);
    const saved = readFileSync(join(folder, "out", "시트.csv"), "utf8");
    expect(recordsOf(saved)).toEqual(recordsOf(sheet));
  },
);

/** The cells of each record; only quoted cells contain line breaks. */
function recordsOf(text: string): readonly (readonly string[])[] {
  const records = text.replace(/^\ufeff/, "").match(/(?:"[^"]*"|[^"\n])+\n/g);
  return (records ?? []).map((record) => cellsOf(record.replace(/\r?\n$/, "")));
}
