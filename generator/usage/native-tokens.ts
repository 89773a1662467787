// The tokens of a Kotlin, Swift, Dart or C# file, read from the tree of its parser.

/** A node of a tree, as the parser's package has it. */
export interface SyntaxNode {
  readonly type: string;
  readonly isNamed: boolean;
  /** In UTF-16 units of the file, as `endIndex`. */
  readonly startIndex: number;
  readonly endIndex: number;
  readonly startPosition: SyntaxPosition;
  readonly endPosition: SyntaxPosition;
  readonly children: readonly (SyntaxNode | null)[];
}

/** Both from 0; the column in UTF-16 units. */
export interface SyntaxPosition {
  readonly row: number;
  readonly column: number;
}

export interface Token {
  readonly kind: "name" | "string" | "other";
  /** A name without the marks that make a keyword a name; the value of a string. */
  readonly text: string;
  /** Whether it is part of the head of a function's declaration. */
  readonly declares: boolean;
  readonly start: SyntaxPosition;
  /** Behind its last character. */
  readonly end: SyntaxPosition;
}

const declaration =
  /^(?:function_declaration|function_signature|method_declaration|local_function_statement)$/;
const stringLiteral = /string(?:_literal|_expression)?$/;
/** What a string has besides its text: with anything else, its value is not known. */
const stringPart = /^(?:["'@]+|.*(?:_content|_text|_str_text))$/;

/**
 * A file as the parser gets it, of the same length: the grammar of Kotlin knows
 * names of Latin letters only, and drops what follows another.
 */
export function inLatinLetters(text: string): string {
  return text.replace(/(?!\p{ASCII})[\p{L}\p{M}\p{N}]/gu, (letter) =>
    "x".repeat(letter.length),
  );
}

/** The leaves of a tree in order, with their text in the file; a string without inserted values is one token. */
export function tokensOf(root: SyntaxNode, file: string): readonly Token[] {
  const tokens: Token[] = [];
  collect({ node: root, declares: false }, file, tokens);
  return tokens;
}

function collect(
  { node, declares }: { readonly node: SyntaxNode; readonly declares: boolean },
  file: string,
  tokens: Token[],
): void {
  if (/comment/.test(node.type)) return;
  const children = node.children.filter((child) => child !== null);
  const written = file.slice(node.startIndex, node.endIndex);
  const place = { start: node.startPosition, end: node.endPosition };
  if (stringLiteral.test(node.type) && children.every(isText)) {
    const text = written.replace(/^@?["']+|["']+$/g, "");
    tokens.push({ kind: "string", text, declares: false, ...place });
    return;
  }
  if (children.length === 0) {
    const isName = /identifier$/.test(node.type);
    const text = isName ? written.replace(/^[@`]|`$/g, "") : written;
    const kind = isName ? "name" : "other";
    tokens.push({ kind, text, declares, ...place });
    return;
  }
  const isHead = declaration.test(node.type);
  for (const child of children) {
    collect({ node: child, declares: isHead }, file, tokens);
  }
}

/** An escape such as `\u{d55c}` is not text: names of events need none. */
function isText({ type }: SyntaxNode): boolean {
  return stringPart.test(type);
}
