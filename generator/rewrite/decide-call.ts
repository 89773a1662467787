// Decides whether a raw call can certainly become a builder call, and maps its parts.
import { ts } from "ts-morph";
import type { EventDef } from "../model/taxonomy.js";
import type { RawCall } from "../usage/find-raw-calls.js";
import type { Judgement } from "../usage/judge-raw-call.js";
import { forwarding } from "../usage/forwarding-function.js";
import { memberOf, unwrap } from "../usage/syntax.js";
import { castOf } from "./call-edits.js";
import { computedKeys, type KeyReader } from "./computed-keys.js";
import { foldingsOf } from "./fold-object.js";
import { hasGetter, isPlainReference } from "./plain-reference.js";
import type { ConstantNames } from "./constant-names.js";
import { causeOf } from "../usage/wrapper-cause.js";
import { decideAdapter, type Refusal } from "./wrapper-call.js";
import type { Cause } from "../usage/shared-cause.js";
import type { CertainCall, Sender } from "./certain-call.js";

export type Decision =
  | { readonly kind: "certain"; readonly certain: CertainCall }
  | {
      readonly kind: "skipped";
      readonly reasons: readonly string[];
      readonly cause?: Cause;
    };

export interface DecideContext {
  readonly checker: ts.TypeChecker;
  readonly constants: ConstantNames;
  readonly reader: KeyReader;
  /** Whether types tell a value from `null` and `undefined`. */
  readonly knowsNull: boolean;
}

function skipped(...reasons: readonly string[]): Decision {
  return { kind: "skipped", reasons };
}

/**
 * Reasons are sentences without a full stop: all problems with the payload,
 * otherwise the first one that applies.
 */
export function decideCall(
  raw: RawCall,
  judgement: Judgement,
  context: DecideContext,
): Decision {
  const { call, names, nameArgument, properties } = raw;
  if (names.kind === "unknown" || nameArgument === undefined) {
    return skipped(names.kind === "unknown" ? names.reason : "it has no name");
  }
  if (names.names.length !== 1) {
    return skipped(
      `it sends one of several events: ${names.names.map((name) => `\`${name}\``).join(", ")}`,
    );
  }
  // An event under its former name is built under its new one.
  const refusing = judgement.problems.filter(
    ({ code }) => code !== "renamed-event",
  );
  if (refusing.length > 0) {
    const { properties: given } = raw;
    const nothing = given && nullInside(unwrap(given));
    const problems = refusing.map(({ message, hint }) =>
      hint === undefined ? message : `${message}: ${hint}`,
    );
    return skipped(...problems, ...(nothing ? [nothing] : []));
  }
  const [event] = judgement.events;
  if (event === undefined) return skipped("its event is not registered");
  const reason =
    reasonOfForm(raw) ??
    context.constants.reasonNotConstant(nameArgument) ??
    reasonOfProperties(raw, event, context);
  if (reason !== undefined) return skipped(reason);
  const sender = senderOf(raw, context);
  if ("reason" in sender) return skipped(sender.reason);
  if ("cause" in sender) {
    const { cause, difference } = sender;
    const reasons = [cause.message, ...(difference ? [difference] : [])];
    return { kind: "skipped", reasons, cause };
  }
  const second = raw.propertiesArgument;
  const keeps = properties !== undefined && !takesNothing(event);
  const foldings = keeps ? foldingsOf(properties, context.reader) : [];
  if (foldings === undefined) {
    return skipped(
      "its properties are added to an object one by one: write them as one object literal, then run again",
    );
  }
  return {
    kind: "certain",
    certain: {
      call,
      event,
      sender,
      nameArgument,
      foldings,
      ...(keeps ? { properties } : second && { dropped: second }),
    },
  };
}

function takesNothing(event: EventDef): boolean {
  return event.properties.length === 0 && event.items === undefined;
}

function reasonOfForm({
  call,
  form,
  rest,
  called,
}: RawCall): string | undefined {
  if (called?.properties !== undefined && called.properties < called.position) {
    return "its properties come before the event's name";
  }
  if (rest.length > 0 && form !== "wrapper") {
    return "it has more arguments than a name and properties";
  }
  if (call.typeArguments !== undefined) return "it has type arguments";
  if (call.arguments.some(ts.isSpreadElement)) {
    return "its arguments are spread";
  }
  if (call.questionDotToken !== undefined) {
    return "its `?.` before the arguments calls it only if the method exists";
  }
  return undefined;
}

function reasonOfProperties(
  { properties, propertiesArgument: second, use }: RawCall,
  event: EventDef,
  { checker, constants, reader }: DecideContext,
): string | undefined {
  if (properties === undefined) {
    const inner = second && unwrap(second);
    return inner && ts.isVoidExpression(inner) && !isConstant(inner.expression)
      ? "its second argument has side effects and would be removed"
      : undefined;
  }
  const node = unwrap(properties);
  if (takesNothing(event)) {
    return ts.isObjectLiteralExpression(node) && node.properties.length === 0
      ? undefined
      : `\`${event.name}\` takes no properties, but the argument may have some`;
  }
  const type = checker.getTypeAtLocation(node);
  if (type.flags & ts.TypeFlags.StringLike || isJsonText(node)) {
    return "it passes JSON as a string: pass the bridge `event_name` and `JSON.stringify(sdkProperties(…))` of a builder's record";
  }
  const nothing = nullInside(node);
  if (nothing !== undefined) return nothing;
  if (
    ts.isObjectLiteralExpression(node) &&
    node.properties.some(ts.isAccessor)
  ) {
    return "a getter among its properties would run at a different time";
  }
  if (use.open) {
    return "its properties are only known at run time";
  }
  const isUntyped =
    (checker.getTypeAtLocation(properties).flags & ts.TypeFlags.Any) !== 0;
  if (isUntyped && node !== properties && castOf(properties) === undefined) {
    return "its properties are cast to `any`";
  }
  for (const { name } of computedKeys(properties, reader)) {
    const reason = constants.reasonNotConstant(name.expression);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** A literal `null`: the checker reports it only in strict mode. */
function nullInside(node: ts.Node): string | undefined {
  if (
    ts.isPropertyAssignment(node) &&
    unwrap(node.initializer).kind === ts.SyntaxKind.NullKeyword
  ) {
    return `\`${node.name.getText()}\` is \`null\`: the raw call sends it, a builder omits it`;
  }
  return ts.forEachChild(node, nullInside);
}

function isConstant(node: ts.Expression): boolean {
  return ts.isLiteralExpression(unwrap(node)) || ts.isIdentifier(unwrap(node));
}

function isJsonText(node: ts.Expression): boolean {
  return (
    ts.isCallExpression(node) && node.expression.getText() === "JSON.stringify"
  );
}

function senderOf(raw: RawCall, context: DecideContext): Sender | Refusal {
  const { call, form, receiver } = raw;
  const callee = call.expression;
  switch (form) {
    case "snippet":
    case "wrapper":
      return decideAdapter(raw, context.checker, context.knowsNull);
    case "sdk":
    case "native":
      break;
  }
  if (receiver === undefined || memberOf(callee) === undefined) {
    return {
      reason:
        "its SDK is not in the call: `logEvent` was detached from it before",
    };
  }
  if (receiver.kind === ts.SyntaxKind.SuperKeyword) {
    return { reason: "`super` cannot be passed as an SDK" };
  }
  const found = forwarding(callee, context.checker);
  if (found.kind === "does-more") return { cause: causeOf(raw, found) };
  if (
    ts.isParenthesizedExpression(receiver) &&
    /\/\*\*(?:[^*]|\*(?!\/))*@(?:type|satisfies)\b/.test(
      call
        .getSourceFile()
        .text.slice(receiver.getFullStart(), receiver.getStart()),
    )
  ) {
    return {
      reason: "a comment gives its receiver a type, and would be moved",
    };
  }
  const isChain = (call.flags & ts.NodeFlags.OptionalChain) !== 0;
  if (!isChain) return { kind: "receiver", receiver, optional: false };
  const isLast =
    (ts.isPropertyAccessExpression(callee) ||
      ts.isElementAccessExpression(callee)) &&
    callee.questionDotToken !== undefined;
  if (!isLast) return { reason: "an earlier `?.` may prevent the call" };
  if (isChainGoingOn(call)) {
    return { reason: "its `?.` also affects what follows the call" };
  }
  if (!isPlainReference(receiver) || hasGetter(receiver, context.checker)) {
    return { reason: "its receiver would be evaluated twice" };
  }
  return { kind: "receiver", receiver, optional: true };
}

/** `sdk?.logEvent("…").then(…)` */
function isChainGoingOn(call: ts.CallExpression): boolean {
  const { parent } = call;
  return (
    (ts.isPropertyAccessExpression(parent) ||
      ts.isElementAccessExpression(parent) ||
      ts.isCallExpression(parent) ||
      ts.isNonNullExpression(parent)) &&
    parent.expression === call
  );
}
