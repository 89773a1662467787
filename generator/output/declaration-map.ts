// Prints a declaration map, with which "go to definition" on a declaration in a `.d.ts` opens its line in the
// taxonomy.
import { encode, type SourceMapSegment } from "@jridgewell/sourcemap-codec";
import { escapeInvisible } from "../diagnostics/escape-invisible.js";
import type { DeclaredPlace } from "../model/output-file.js";
import {
  positionAt,
  type SourceFile,
  type Span,
} from "../source/source-file.js";

export interface MappedDeclarations {
  /** Name of the `.d.ts` file, without folder. */
  readonly fileName: string;
  /** The text as written to the disk; locations are found in it, whatever prettier did. */
  readonly text: string;
  readonly places: readonly DeclaredPlace[];
  /**
   * Path of a source file relative to the map's folder, with `/` between
   * folders; `undefined` if it is not the user's.
   */
  readonly pathOf: (file: SourceFile) => string | undefined;
}

/** JSON without a stamp. Names of builders, types and properties are mapped; everything else is unmapped. */
export function printDeclarationMap(given: MappedDeclarations): string {
  const { fileName, text, places } = given;
  const sources: string[] = [];
  const lines: SourceMapSegment[][] = [];
  const byName = new Map(places.map((place) => [place.name, place]));
  let members: ReadonlyMap<string, Span> = new Map();
  let around: Span | undefined;
  let indentation: number | undefined;
  for (const line of text.split("\n")) {
    const segments: SourceMapSegment[] = [];
    lines.push(segments);
    const declared = declaration.exec(line);
    if (declared !== null) {
      const place = byName.get(declared.groups?.["name"] ?? "");
      members = place?.members ?? new Map();
      around = place?.span;
      indentation = undefined;
      add(segments, declared, place?.span, given, sources);
      continue;
    }
    const member = memberLine.exec(line);
    if (member === null) continue;
    const { indent = "", quoted, plain } = member.groups ?? {};
    // Deeper keys belong to a nested object.
    indentation ??= indent.length;
    if (indent.length !== indentation) continue;
    const span = members.get(quoted ?? plain ?? "");
    if (span === undefined) continue;
    // The inherited properties of a standard event are in the catalogue, which is not the user's.
    const isOwn = given.pathOf(span.file) !== undefined;
    add(segments, member, isOwn ? span : around, given, sources);
  }
  const map = { version: 3, file: fileName, sources, names: [] };
  return escapeInvisible(JSON.stringify({ ...map, mappings: encode(lines) }));
}

const declaration =
  /^export (?:declare )?(?:const|function|interface|type) (?<name>[\p{ID_Continue}$]+)/u;
const memberLine =
  /^(?<indent>\s+)(?:readonly )?(?:(?<mark>["'])(?<quoted>[^"'\\]*)\k<mark>|(?<plain>[\p{ID_Continue}$]+))\??:/u;

/** The name with its end, so that an editor marks all of it. */
function add(
  segments: SourceMapSegment[],
  match: RegExpExecArray,
  span: Span | undefined,
  { pathOf }: MappedDeclarations,
  sources: string[],
): void {
  const path = span && pathOf(span.file);
  if (span === undefined || path === undefined) return;
  if (!sources.includes(path)) sources.push(path);
  const source = sources.indexOf(path);
  const { name, mark = "", quoted, plain } = match.groups ?? {};
  const word = `${mark}${name ?? quoted ?? plain ?? ""}${mark}`;
  const column = match[0].lastIndexOf(word);
  for (const [at, offset] of [
    [column, span.start],
    [column + word.length, span.end],
  ] as const) {
    const position = positionAt(span.file, offset);
    segments.push([at, source, position.line - 1, position.column - 1]);
  }
}
