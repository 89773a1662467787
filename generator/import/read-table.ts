// Reads a CSV as spreadsheets save it: several encodings, and commas, semicolons or tabs between the cells.
import { notASheet } from "../diagnostics/codes/import-not-a-sheet.js";
import { otherEncoding } from "../diagnostics/codes/import-other-encoding.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { cellsOf, splitCsv } from "../source/split-csv.js";
import { knownHeadings } from "./headings.js";

/** A row with its number as spreadsheets count, and the line of the text on which it begins. */
export interface TableRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** Without rows that have only empty cells. */
  readonly rows: readonly TableRow[];
  readonly diagnostics: readonly Diagnostic[];
}

const separators = [",", ";", "\t"] as const;

/** The rows of a file; none if it is not a CSV, which a diagnostic says. `shown` is its path in messages. */
export function readTable(bytes: Uint8Array, shown: string): Table {
  const decoded = decodeSheet(bytes, shown);
  if (decoded.text === undefined) {
    return { rows: [], diagnostics: decoded.diagnostics };
  }
  const { text } = decoded;
  const rows: TableRow[] = [];
  const diagnostics = [...decoded.diagnostics];
  const separator = separatorOf(text);
  let row = 0;
  const splitter = splitCsv((record) => {
    row++;
    const { line } = record;
    if ("problem" in record) {
      diagnostics.push(
        notASheet.at({
          message: `row ${String(row)} of \`${shown}\` ${record.problem}`,
          place: { path: shown, line },
          hint: "save the sheet as CSV again",
        }),
      );
      return;
    }
    const cells = cellsOf(record.text, separator);
    if (cells.some((cell) => cell.trim() !== "")) {
      rows.push({ row, line, cells });
    }
  }, separator);
  splitter.push(Buffer.from(text.replace(/\r\n?/g, "\n")));
  splitter.end();
  return { rows, diagnostics };
}

/** The one by which the first line has the most known headings. */
function separatorOf(text: string): string {
  const [first = ""] = text.trimStart().split(/[\r\n]/, 1);
  const counts = separators.map(
    (separator) => knownHeadings(cellsOf(first, separator)).length,
  );
  return separators[counts.indexOf(Math.max(...counts))] ?? separators[0];
}

interface DecodedSheet {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

function decodeSheet(bytes: Uint8Array, shown: string): DecodedSheet {
  const [first, second, third] = bytes;
  const place = { path: shown };
  const refused = (is: string, hint: string): DecodedSheet => ({
    diagnostics: [notASheet.at({ message: `\`${shown}\` ${is}`, place, hint })],
  });
  const asCsv = 'save it as "CSV UTF-8" in the spreadsheet';
  if (first === 0x50 && second === 0x4b) return refused("is a workbook", asCsv);
  if (first === 0xff && second === 0xfe) {
    return { text: decodeAs("utf-16le", bytes) ?? "", diagnostics: [] };
  }
  if (first === 0xfe && second === 0xff && third !== undefined) {
    return { text: decodeAs("utf-16be", bytes) ?? "", diagnostics: [] };
  }
  if (bytes.includes(0)) return refused("is not a text file", asCsv);
  const text = decodeAs("utf-8", bytes);
  if (text !== undefined) return { text, diagnostics: [] };
  const korean = decodeAs("euc-kr", bytes);
  if (korean === undefined) return refused("is neither UTF-8 nor CP949", asCsv);
  const message = `\`${shown}\` is not UTF-8, and was read as CP949 (EUC-KR)`;
  return {
    text: korean,
    diagnostics: [otherEncoding.at({ message, place, hint: asCsv })],
  };
}

/** The text without a byte order mark; `undefined` if the bytes are not in this encoding. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
