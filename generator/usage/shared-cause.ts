// What several calls have in common, such as a wrapper that does too much: it is reported once, with its place.
import type { ts } from "ts-morph";
import {
  foldText,
  placedLines,
  placeLines,
  type Layout,
} from "./fold-lines.js";
import type { SourceLocation } from "./source-location.js";
import { at, plain } from "./show-parts.js";

export interface Cause {
  /** A sentence without stop. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** The code that the message is about, such as a wrapper, if it is not that of the calls. */
  readonly node?: ts.Node;
  /** The part of it that is too much. */
  readonly excess?: ts.Node;
}

/** The same as plain data. */
export interface SharedCause {
  readonly message: string;
  readonly hint: string | null;
  readonly place: SourceLocation | null;
  readonly excess: {
    readonly text: string;
    readonly place: SourceLocation;
  } | null;
}

export function sharedCause(
  { message, hint, node, excess }: Cause,
  place: (node: ts.Node) => SourceLocation,
): SharedCause {
  return {
    message,
    hint: hint ?? null,
    place: node === undefined ? null : place(node),
    excess:
      excess === undefined
        ? null
        : { text: shortText(excess), place: place(excess) },
  };
}

const longest = 80;

/** Code on one line. */
export function shortText(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, " ").replace(/;$/, "");
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The place, the sentence, the code that is too much, and the hint. */
export function causeLines(
  { message, hint, place, excess }: SharedCause,
  layout: Layout,
): readonly string[] {
  const indent = place === null ? "  " : "    ";
  return [
    ...(place ? placeLines(place, "  ", layout) : []),
    ...foldText(plain(message), indent, "    ", layout),
    ...(excess ? placedLines(excess.place, excess.text, "      ", layout) : []),
    ...(hint === null
      ? []
      : foldText(`hint: ${plain(hint)}`, "    ", "      ", layout)),
  ];
}

/** All of it as one sentence. */
export function causeText({
  message,
  hint,
  place,
  excess,
}: SharedCause): string {
  return [
    message,
    ...(excess ? [`\`${excess.text}\` (${at(excess.place)})`] : []),
    ...(excess === null && place ? [`see ${at(place)}`] : []),
    ...(hint === null ? [] : [hint]),
  ].join(": ");
}
