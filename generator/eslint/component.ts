// Components as the parsers of Vue and Svelte give them: their scripts, and the code of their templates.
import type { Rule, Scope, SourceCode } from "eslint";
import type { Node, Program } from "estree";
import { fieldOf, isNode, parentOf } from "./ast.js";

export type Statement = Program["body"][number];

/** The statements at the top of a file; of a Svelte component, those of its scripts. */
export function statementsOf({ ast }: SourceCode): readonly Statement[] {
  return ast.body.flatMap((statement) => {
    if (!/^Svelte/.test(statement.type)) return [statement];
    const body = isSvelteScript(statement) && fieldOf(statement, "body");
    return Array.isArray(body) ? body.filter(isStatement) : [];
  });
}

/** Whether code is in the template of a component, not in its scripts. */
export function isInTemplate(node: Node): boolean {
  for (let at: Node | undefined = node; at; at = parentOf(at)) {
    if (isSvelteScript(at)) return false;
    if (/^Svelte|^VExpressionContainer$/.test(at.type)) return true;
  }
  return false;
}

/** Visits the scripts and, with `vue-eslint-parser`, the template too; other parsers give all of it to one visitor. */
export function visitAll(
  { parserServices }: SourceCode,
  visitor: Rule.RuleListener,
): Rule.RuleListener {
  const services: unknown = parserServices;
  return isVueServices(services)
    ? services.defineTemplateBodyVisitor(visitor, visitor)
    : visitor;
}

/**
 * The innermost scope whose variables a name may mean; `undefined` for a name
 * that the template of a Vue component declares itself. Its expressions have no
 * scopes: they read what the script declares at its top.
 */
export function scopeAt(
  node: Node,
  sourceCode: SourceCode,
): Scope.Scope | undefined {
  const container = vueExpression(node);
  if (container === undefined) return sourceCode.getScope(node);
  return readsScript(node, container)
    ? sourceCode.scopeManager.scopes.find(({ type }) => type === "module")
    : undefined;
}

function vueExpression(node: Node): Node | undefined {
  for (let at = parentOf(node); at; at = parentOf(at)) {
    const type: string = at.type;
    if (type === "VExpressionContainer") return at;
  }
  return undefined;
}

/** The parser lists the names that an expression does not declare, with the variable where `v-for` or `v-slot` does. */
function readsScript(name: Node, container: Node): boolean {
  const references: unknown = fieldOf(container, "references");
  if (!Array.isArray(references)) return false;
  return references.some(
    (reference: unknown) =>
      typeof reference === "object" &&
      reference !== null &&
      "id" in reference &&
      reference.id === name &&
      !("variable" in reference && reference.variable),
  );
}

function isSvelteScript(node: Node): boolean {
  const type: string = node.type;
  return type === "SvelteScriptElement";
}

function isStatement(value: unknown): value is Statement {
  return isNode(value) && /(?:Statement|Declaration)$/.test(value.type);
}

interface VueServices {
  defineTemplateBodyVisitor(
    template: Rule.RuleListener,
    script: Rule.RuleListener,
  ): Rule.RuleListener;
}

function isVueServices(services: unknown): services is VueServices {
  return (
    typeof services === "object" &&
    services !== null &&
    "defineTemplateBodyVisitor" in services &&
    typeof services.defineTemplateBodyVisitor === "function"
  );
}
