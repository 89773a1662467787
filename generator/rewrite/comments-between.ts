// Finds the comments in a range of text, which have to stay if the code in it is removed.
import { ts } from "ts-morph";

export interface FoundComment {
  readonly start: number;
  readonly end: number;
  readonly isLine: boolean;
}

/** The comments in a range that begins and ends between tokens. */
export function commentsIn(
  text: string,
  start: number,
  end: number,
): readonly FoundComment[] {
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    false,
    ts.LanguageVariant.Standard,
    text,
    undefined,
    start,
    end - start,
  );
  const found: FoundComment[] = [];
  for (
    let token = scanner.scan();
    token !== ts.SyntaxKind.EndOfFileToken;
    token = scanner.scan()
  ) {
    const isLine = token === ts.SyntaxKind.SingleLineCommentTrivia;
    if (isLine || token === ts.SyntaxKind.MultiLineCommentTrivia) {
      found.push({
        start: scanner.getTokenStart(),
        end: scanner.getTokenEnd(),
        isLine,
      });
    }
  }
  return found;
}
