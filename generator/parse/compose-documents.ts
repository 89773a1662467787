// Runs the package `yaml` on a text, and guards against nesting that would end the process.
import { Composer, Lexer, Parser } from "yaml";
import type { CST, Document, ScalarTag, Tags } from "yaml";

/** Deeper than any taxonomy needs, and shallow enough for every stage to recurse. */
export const deepestNesting = 100;

export interface Composition {
  /** The first document of the stream; absent if it is nested too deeply. */
  readonly document?: Document.Parsed;
  /** Where a second document starts, if there is one. The stream is read no further. */
  readonly secondDocument?: number;
  /** Where the nesting exceeds `deepestNesting`. */
  readonly tooDeep?: number;
}

/** Of plain scalars: no number, boolean or null starts like this or has white space in it. */
export const surelyString = /^[^-+.~\dnNtTfF]|\s/;

/** Without it, the package tries the patterns of numbers, booleans and null on each string, one after the other. */
const plainString: ScalarTag = {
  tag: "tag:yaml.org,2002:str",
  default: true,
  test: surelyString,
  resolve: (text) => text,
};

/**
 * We handle merge keys, duplicate keys and aliases ourselves, because the
 * package compares each key with all others, which is slow for large mappings.
 */
const options = {
  schema: "core",
  customTags: (tags: Tags) => [plainString, ...tags],
  resolveKnownTags: false,
  merge: false,
  uniqueKeys: false,
} as const;

/**
 * The first document of a YAML 1.2 text as the package's own tree, with its
 * errors.
 *
 * The package composes recursively, and if it compiles a regular expression
 * when the stack is nearly used up, V8 aborts the process. So tokens are
 * passed one by one, and the depth is checked before anything is composed.
 */
export function composeFirstDocument(text: string): Composition {
  const parser = new Parser();
  const composer = new Composer(options);
  const stream: Stream = { composer, sawDocument: false };
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) feed(stream, token);
    // The document and the current scalar are on the stack, too.
    if (parser.stack.length > deepestNesting + 2) {
      return { tooDeep: Math.min(parser.offset, text.length) };
    }
    if (stream.secondDocument !== undefined) break;
  }
  if (stream.secondDocument === undefined) {
    for (const token of parser.end()) feed(stream, token);
  }
  for (const document of composer.end(true, text.length)) {
    stream.document ??= document;
  }
  return {
    ...(stream.document !== undefined && { document: stream.document }),
    ...(stream.secondDocument !== undefined && {
      secondDocument: stream.secondDocument,
    }),
  };
}

/** A token as a document of its own; `undefined` if anything is wrong with it. */
export function composeToken(token: CST.Document): Document.Parsed | undefined {
  const composer = new Composer(options);
  const [document] = [...composer.next(token), ...composer.end()];
  const { errors, warnings } = document ?? { errors: [], warnings: [] };
  return errors.length + warnings.length > 0 ? undefined : document;
}

interface Stream {
  readonly composer: Composer;
  sawDocument: boolean;
  document?: Document.Parsed;
  secondDocument?: number;
}

function feed(stream: Stream, token: CST.Token): void {
  if (stream.secondDocument !== undefined) return;
  if (token.type === "document") {
    if (stream.sawDocument) {
      stream.secondDocument = token.offset;
      return;
    }
    stream.sawDocument = true;
  }
  for (const document of stream.composer.next(token)) {
    stream.document ??= document;
  }
}
