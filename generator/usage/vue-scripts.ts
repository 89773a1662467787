// The script blocks and template handlers of a `.vue` file, by Vue's own parser.
import {
  ElementTypes,
  NodeTypes,
  parse,
  type ElementNode,
  type TemplateChildNode,
} from "@vue/compiler-dom";
import { endingOf, viewOf, type ReadScripts } from "./script-view.js";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Directives whose expression is plain TypeScript, or a list of statements. */
const readable = new Set([
  "on",
  "bind",
  "if",
  "else-if",
  "show",
  "html",
  "text",
]);

/** Never throws: what the parser cannot read is the view's problem. */
export const readVueScripts: ReadScripts = (text, wanted) => {
  let problem: string | undefined;
  const root = parse(text, {
    parseMode: "sfc",
    onError: (error) => {
      problem ??= error.message;
    },
  });
  const scripts: Stretch[] = [];
  const expressions: Stretch[] = [];
  let lang: string | undefined;
  for (const node of root.children) {
    if (node.type !== NodeTypes.ELEMENT) continue;
    if (node.tag === "script") {
      const [first] = node.children;
      const last = node.children[node.children.length - 1];
      if (first === undefined || last === undefined) continue;
      scripts.push({ start: first.loc.start.offset, end: last.loc.end.offset });
      lang ??= attribute(node, "lang");
    } else if (node.tag === "template") {
      const language = attribute(node, "lang");
      if (language !== undefined && language !== "html") {
        if (wanted(node.loc.source)) {
          problem ??= `its template is written in \`${language}\``;
        }
        continue;
      }
      for (const child of node.children) collect(child, wanted, expressions);
    }
  }
  return {
    text: viewOf(text, scripts, expressions),
    ending: endingOf(lang),
    ...(problem !== undefined && { problem }),
  };
};

function attribute(node: ElementNode, name: string): string | undefined {
  for (const each of node.props) {
    if (each.type === NodeTypes.ATTRIBUTE && each.name === name) {
      return each.value?.content;
    }
  }
  return undefined;
}

function collect(
  node: TemplateChildNode,
  wanted: (expression: string) => boolean,
  found: Stretch[],
): void {
  if (node.type === NodeTypes.INTERPOLATION) {
    add(node.content.loc, wanted, found);
  }
  if (node.type !== NodeTypes.ELEMENT) return;
  // What stands in an element of its own kind, such as a slot, is read alike.
  if (node.tagType === ElementTypes.ELEMENT && node.tag === "script") return;
  for (const each of node.props) {
    if (each.type !== NodeTypes.DIRECTIVE || !readable.has(each.name)) continue;
    if (each.exp) add(each.exp.loc, wanted, found);
  }
  for (const child of node.children) collect(child, wanted, found);
}

function add(
  loc: {
    readonly start: { readonly offset: number };
    readonly end: { readonly offset: number };
    readonly source: string;
  },
  wanted: (expression: string) => boolean,
  found: Stretch[],
): void {
  if (!wanted(loc.source)) return;
  found.push({ start: loc.start.offset, end: loc.end.offset });
}
