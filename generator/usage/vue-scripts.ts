// The script blocks and template handlers of a `.vue` file, by the parser of the app's own Vue.
import type {
  ElementNode,
  SourceLocation,
  TemplateChildNode,
} from "@vue/compiler-dom";
import {
  endingOf,
  viewOf,
  type ReadScripts,
  type ScriptView,
  type Stretch,
  type TemplateCode,
} from "./script-view.js";

/** What is used of `@vue/compiler-dom`. */
export type VueCompiler = Pick<
  typeof import("@vue/compiler-dom"),
  "parse" | "NodeTypes" | "ElementTypes"
>;

/** Before 3.4 it could not read whole files, and its node kinds had no names at run time. */
export function isVueCompiler(module: unknown): module is VueCompiler {
  return (
    typeof module === "object" &&
    module !== null &&
    "parse" in module &&
    typeof module.parse === "function" &&
    "NodeTypes" in module &&
    "ElementTypes" in module
  );
}

/** Directives whose expression declares names, of which `v-for` has a value beside. Any other, also one of the app's own, has plain TypeScript, or statements. */
const declaring = new Set(["for", "slot"]);

/** Its reader never throws: what the parser cannot read is the view's problem. */
export function readVueScripts(vue: VueCompiler): ReadScripts {
  return (text, wanted) => readWith(vue, text, wanted);
}

function readWith(
  vue: VueCompiler,
  text: string,
  wanted: (expression: string) => boolean,
): ScriptView {
  const { parse, NodeTypes } = vue;
  let problem: string | undefined;
  const root = parse(text, {
    parseMode: "sfc",
    onError: (error) => {
      problem ??= error.message;
    },
  });
  const scripts: Stretch[] = [];
  const template: TemplateCode[] = [];
  let lang: string | undefined;
  for (const node of root.children) {
    if (node.type !== NodeTypes.ELEMENT) continue;
    if (node.tag === "script") {
      const [first] = node.children;
      const last = node.children[node.children.length - 1];
      if (first === undefined || last === undefined) continue;
      scripts.push({ start: first.loc.start.offset, end: last.loc.end.offset });
      lang ??= attribute(vue, node, "lang");
    } else if (node.tag === "template") {
      const language = attribute(vue, node, "lang");
      if (language !== undefined && language !== "html") {
        if (wanted(node.loc.source)) {
          problem ??= `its template is written in \`${language}\``;
        }
        continue;
      }
      for (const child of node.children) collect(vue, child, wanted, template);
    }
  }
  return {
    text: viewOf(text, scripts, template),
    ending: endingOf(lang),
    template,
    ...(problem !== undefined && { problem }),
  };
}

function attribute(
  { NodeTypes }: VueCompiler,
  node: ElementNode,
  name: string,
): string | undefined {
  for (const each of node.props) {
    if (each.type === NodeTypes.ATTRIBUTE && each.name === name) {
      return each.value?.content;
    }
  }
  return undefined;
}

function collect(
  vue: VueCompiler,
  node: TemplateChildNode,
  wanted: (expression: string) => boolean,
  found: TemplateCode[],
): void {
  const { NodeTypes, ElementTypes } = vue;
  const add = ({ start, end, source }: SourceLocation, kind: Kind) => {
    if (!wanted(source)) return;
    found.push({ start: start.offset, end: end.offset, kind });
  };
  if (node.type === NodeTypes.INTERPOLATION) add(node.content.loc, "value");
  if (node.type !== NodeTypes.ELEMENT) return;
  // The content of special elements, such as a slot, is read in the same way.
  if (node.tagType === ElementTypes.ELEMENT && node.tag === "script") return;
  for (const each of node.props) {
    if (each.type !== NodeTypes.DIRECTIVE) continue;
    const { name, exp, forParseResult } = each;
    if (forParseResult) add(forParseResult.source.loc, "value");
    if (exp && !declaring.has(name)) {
      add(exp.loc, name === "on" ? "statements" : "value");
    }
  }
  for (const child of node.children) collect(vue, child, wanted, found);
}

type Kind = TemplateCode["kind"];
