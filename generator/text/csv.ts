// Writes CSV (RFC 4180) that spreadsheets show as it is: no cell becomes a formula, a number or a date.

/** How a formula begins, also in full width, and behind spaces that a spreadsheet ignores. */
const formula = /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** Words and signs that a spreadsheet in English or Korean may read as a number, a date or a time. */
const numberLike =
  /^(?:[\d\s.,:/\-+%()₩$€£¥년월일시분초]|e(?=[+-]?\d)|오전|오후|[ap]m\b|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z]))+$/iu;
const booleanLike = /^(?:true|false)$/i;

/**
 * A string that spreadsheets keep as it is: with an apostrophe in front, if it
 * would be read as a formula, a number, a date or true or false. A number that
 * spreadsheets print as it was written needs none.
 */
export function guarded(text: string): string {
  return isMisread(text) ? `'${text}` : text;
}

/** The string of a guarded one; a spreadsheet may have removed the apostrophe. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && isMisread(cell.slice(1))
    ? cell.slice(1)
    : cell;
}

function isMisread(text: string): boolean {
  const bare = text.replace(/^'+/, "");
  if (isPlainNumber(bare)) return bare !== text;
  return (
    formula.test(bare) ||
    booleanLike.test(bare.trim()) ||
    (/\d/.test(bare) && numberLike.test(bare))
  );
}

/** Spreadsheets have 15 digits, and print few of them with an exponent. */
function isPlainNumber(text: string): boolean {
  return (
    /^-?(?:0|[1-9]\d{0,9})(?:\.\d{0,4}[1-9])?$/.test(text) && text !== "-0"
  );
}

/** A record with its line end; each cell is quoted if it has to be. */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

/** Also with `;` or a tab in it, by which some spreadsheets separate cells. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
