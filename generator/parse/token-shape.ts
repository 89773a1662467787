// What the tokens of a collection are, before their values are read: keys, remarks, and gaps between values.
import type { CST } from "yaml";

export type MapItem = CST.BlockMap["items"][number];

/** What stands between two values, or around them. */
export interface Gap {
  /** The only token that is neither white space nor a comment. */
  readonly indicator: CST.SourceToken | undefined;
  readonly hasNewline: boolean;
  /** Whether it has two such tokens, a tab, or a comment without a space before it. */
  readonly isUnusual: boolean;
}

/** `afterSpace`: whether the tokens stand behind white space, or start a line. */
export function readGap(
  tokens: readonly CST.SourceToken[],
  afterSpace: boolean,
): Gap {
  let indicator: CST.SourceToken | undefined;
  let hasSpace = afterSpace;
  let hasNewline = false;
  let isUnusual = false;
  for (const token of tokens) {
    switch (token.type) {
      case "newline":
        hasNewline = true;
        hasSpace = true;
        break;
      case "space":
        isUnusual ||= token.source.includes("\t");
        hasSpace = true;
        break;
      case "comment":
        isUnusual ||= !hasSpace;
        break;
      default:
        isUnusual ||= indicator !== undefined;
        indicator = token;
        hasSpace = false;
    }
  }
  return { indicator, hasNewline, isUnusual };
}

/** Whether a token is a scalar on one line, and no merge key. */
export function isKey(
  token: CST.Token | null | undefined,
): token is CST.FlowScalar {
  switch (token?.type) {
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
      return (
        token.end === undefined &&
        !token.source.includes("\n") &&
        (token.type !== "scalar" || token.source !== "<<")
      );
    default:
      return false;
  }
}

export function isFlowValue(token: CST.Token | undefined): token is CST.Token {
  return (
    token !== undefined &&
    token.type !== "block-map" &&
    token.type !== "block-seq"
  );
}

/** Whether an item is only what stands behind the last one, as comments do. */
export function isRemark(
  item: CST.CollectionItem,
  items: readonly CST.CollectionItem[],
): boolean {
  const { key, sep, value } = item;
  return (
    item === items.at(-1) &&
    key === undefined &&
    sep === undefined &&
    value === undefined
  );
}

export function endOf(tokens: readonly CST.SourceToken[]): number | undefined {
  const last = tokens.at(-1);
  return last && last.offset + last.source.length;
}
