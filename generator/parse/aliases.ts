// Resolves anchors and aliases, and counts how much the aliases enlarge the tree.
import { aliasBomb } from "../diagnostics/codes/yaml-alias-bomb.js";
import { recursiveAlias } from "../diagnostics/codes/yaml-recursive-alias.js";
import { syntax } from "../diagnostics/codes/yaml-syntax.js";
import { tooDeep } from "../diagnostics/codes/yaml-too-deep.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/suggest.js";
import type { Span } from "../source/source-file.js";
import { deepestNesting } from "./compose-documents.js";
import type { YamlNode } from "./node.js";

/** How many nodes aliases may add; a stage that walks the tree visits each copy. */
const mostAliased = 1_000_000;

/** How many aliases without an anchor are worth reporting. */
const mostUnknown = 50;

/** The state of one conversion. */
export interface Aliases {
  readonly diagnostics: Diagnostic[];
  readonly anchors: Map<string, Anchor>;
  /** Nodes so far, counted as often as a walk would visit them. */
  expanded: number;
  /** The nodes among them that exist only because of an alias. */
  aliased: number;
  /** The greatest depth since the innermost open anchor began. */
  deepest: number;
  /** Whether a limit was reached: the rest is not converted. */
  stopped: boolean;
  /** Whether an alias could not be resolved, so that the tree has a hole that is not a mistake of its own. */
  broken: boolean;
  /**
   * How many aliases without an anchor were reported: searching for similar
   * names would take long in a hostile file.
   */
  unknown: number;
}

export interface Anchor {
  /** Absent while the anchored value is still being read. */
  node?: YamlNode;
  /** How many nodes and levels one alias adds. */
  size: number;
  height: number;
  readonly expandedBefore: number;
  readonly deepestBefore: number;
}

export function createAliases(diagnostics: Diagnostic[]): Aliases {
  return {
    diagnostics,
    anchors: new Map(),
    expanded: 0,
    aliased: 0,
    deepest: 0,
    stopped: false,
    broken: false,
    unknown: 0,
  };
}

/** Call before the children of an anchored node are converted. A later anchor of the same name wins. */
export function beginAnchor(
  aliases: Aliases,
  name: string,
  depth: number,
): Anchor {
  const anchor: Anchor = {
    size: 0,
    height: 0,
    expandedBefore: aliases.expanded - 1,
    deepestBefore: aliases.deepest,
  };
  aliases.anchors.set(name, anchor);
  aliases.deepest = depth;
  return anchor;
}

/** Call when the anchored node is complete. */
export function endAnchor(
  aliases: Aliases,
  anchor: Anchor,
  node: YamlNode,
  depth: number,
): void {
  anchor.node = node;
  anchor.size = aliases.expanded - anchor.expandedBefore;
  anchor.height = aliases.deepest - depth;
  aliases.deepest = Math.max(aliases.deepest, anchor.deepestBefore);
}

/** The value of the alias; `undefined` if it cannot be used, which is then reported. */
export function resolveAlias(
  aliases: Aliases,
  name: string,
  span: Span,
  depth: number,
): YamlNode | undefined {
  const { anchors, diagnostics } = aliases;
  const anchor = anchors.get(name);
  if (anchor === undefined) {
    aliases.broken = true;
    if (++aliases.unknown > mostUnknown) return undefined;
    const suggestion = nearest(name, anchors.keys());
    diagnostics.push(
      syntax.at({
        span,
        message: `the alias \`*${name}\` has no preceding anchor`,
        label: "not defined",
        hint:
          suggestion === undefined
            ? "put the value in quotes if it is not an alias: `*` has a meaning in YAML"
            : `did you mean \`*${suggestion}\`?`,
      }),
    );
    return undefined;
  }
  if (anchor.node === undefined) {
    aliases.broken = true;
    diagnostics.push(
      recursiveAlias.at({
        span,
        message: `the alias \`*${name}\` is inside the value that it repeats`,
        hint: "move the anchor to a value that does not contain the alias",
      }),
    );
    return undefined;
  }
  aliases.expanded += anchor.size;
  aliases.aliased += anchor.size;
  aliases.deepest = Math.max(aliases.deepest, depth + anchor.height);
  if (aliases.aliased > mostAliased) {
    aliases.stopped = true;
    diagnostics.push(
      aliasBomb.at({
        span,
        message: `aliases multiply this file to more than 1,000,000 values`,
        label: "the limit is reached here",
        hint: "write the values out, or split them into separate definitions",
      }),
    );
    return undefined;
  }
  if (depth + anchor.height > deepestNesting) {
    aliases.stopped = true;
    diagnostics.push(
      tooDeep.at({
        span,
        message: `with this alias, values are nested more than ${deepestNesting} levels deep`,
        hint: "write the value out with fewer levels",
      }),
    );
    return undefined;
  }
  return anchor.node;
}
