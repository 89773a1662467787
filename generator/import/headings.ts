// Recognizes the headings and the words of a sheet in every language, however they are capitalized.
import { columns, wordsOf, type Column } from "../docs/sheet/columns.js";
import { unguarded } from "../text/csv.js";
import { languages, type Language } from "../text/messages/language.js";
import { messagesIn } from "../text/messages/languages.js";

const everyLanguage = languages.map(messagesIn);

/** Short answers that people write. */
const answers: Readonly<Record<string, string>> = {
  y: "yes",
  true: "yes",
  o: "yes",
  n: "no",
  false: "no",
  x: "no",
  아니오: "no",
};

const columnsOfAnswers = new Set<Column>(["required", "open", "deprecated"]);

const headings = new Map<string, Column>(
  columns.flatMap((column) =>
    everyLanguage.map(({ sheet }): [string, Column] => [
      plain(sheet.headings[column]),
      column,
    ]),
  ),
);

/** The column of a heading; what is in parentheses at its end does not count. */
export function columnOf(heading: string): Column | undefined {
  return headings.get(plain(heading));
}

export function knownHeadings(cells: readonly string[]): readonly Column[] {
  return cells.flatMap((cell) => columnOf(cell) ?? []);
}

/** All headings as `docs --sheet` writes them, for suggestions. */
export function headingTexts(): readonly string[] {
  return everyLanguage.flatMap(({ sheet }) =>
    columns.map((column) => sheet.headings[column]),
  );
}

/** Whether a column has fixed words. */
export function hasWords(column: Column): boolean {
  return everyLanguage.some(
    (messages) => wordsOf(column, messages) !== undefined,
  );
}

/** The word of the taxonomy for a cell, such as `yes` for "예"; `undefined` if it has another word. */
export function readWord(column: Column, cell: string): string | undefined {
  const written = plain(cell);
  for (const messages of everyLanguage) {
    const words = wordsOf(column, messages) ?? {};
    for (const [word, shown] of Object.entries(words)) {
      if (written === plain(shown) || written === plain(word)) return word;
    }
  }
  return columnsOfAnswers.has(column) ? answers[written] : undefined;
}

/** The words that a column may have, for suggestions. */
export function wordsIn(column: Column, language: Language): readonly string[] {
  return Object.values(wordsOf(column, messagesIn(language)) ?? {});
}

/** The language of most of the headings; English in doubt. */
export function languageOf(cells: readonly string[]): Language {
  const written = cells.map(plain);
  const count = (language: Language) => {
    const { sheet } = messagesIn(language);
    return columns.filter((column) =>
      written.includes(plain(sheet.headings[column])),
    ).length;
  };
  return languages.reduce((best, language) =>
    count(language) > count(best) ? language : best,
  );
}

function plain(text: string): string {
  return unguarded(text)
    .replace(/\s*\([^]*\)\s*$/, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();
}
