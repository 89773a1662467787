// Finds calls that send an event round the builders: `Dfinery.logEvent("…")`, `dfinery("logEvent", …)`, own functions.
import type { Node, SimpleCallExpression } from "estree";
import type { TrackFunction } from "../sdk/sdk-names.js";
import { isNothing, memberOf, textOf, unwrap } from "./ast.js";
import { readEventNames, valueOf } from "./event-names.js";
import type { FileContext } from "./file-context.js";
import { isInTrackFunction } from "./own-track-function.js";
import { vendorOf } from "./sdk-receiver.js";

export interface RawCall {
  /** `method`: `receiver.logEvent(name, properties)`; `function`: the name and the properties are two of its arguments. */
  readonly form: "method" | "function";
  readonly call: SimpleCallExpression;
  /** Whose method is called. */
  readonly receiver?: Node;
  /** The argument that names the event. */
  readonly nameArgument?: Node;
  /** `undefined` when it is known only when it runs. */
  readonly names?: readonly string[];
  /** Without `null` and `undefined`. */
  readonly properties?: Node;
  /** The SDK's own snippet, `dfinery("logEvent", name)`: properties may be added to a call that has none. */
  readonly isSnippet?: true;
  /** Arguments after the properties. */
  readonly rest: number;
}

/** A raw call, or `undefined` for every other call. */
export function readRawCall(
  call: SimpleCallExpression,
  file: FileContext,
  trackFunctions: readonly TrackFunction[],
): RawCall | undefined {
  const found = recognise(call, file, trackFunctions);
  return found &&
    !isChecked(found, file) &&
    !isInTrackFunction(call, found.nameArgument, trackFunctions)
    ? found
    : undefined;
}

function recognise(
  call: SimpleCallExpression,
  file: FileContext,
  trackFunctions: readonly TrackFunction[],
): RawCall | undefined {
  const callee = unwrap(call.callee);
  const named = trackFunctions.find(({ name }) => isCalled(callee, name));
  if (named !== undefined) {
    return makeCall("function", call, named.position, file);
  }
  const [first] = call.arguments;
  if (first && textOf(first) === "logEvent" && lastName(callee) === "dfinery") {
    return { ...makeCall("function", call, 1, file), isSnippet: true };
  }
  const method = memberOf(callee);
  if (method === undefined) return ofFunction(call, callee, file);
  if (method.name !== "logEvent") return undefined;
  const origin = file.originOf(method.owner);
  const isOurs =
    origin.module !== undefined && file.generated.resolve(origin.module);
  if (isOurs) return undefined;
  const receiver = method.owner;
  // Of an object that nobody can tell `usage` lists the calls, and judges none.
  return vendorOf(origin, file.sourceCode, receiver) === "dfinery"
    ? { ...makeCall("method", call, 0, file), receiver }
    : undefined;
}

/** `const { logEvent } = Dfinery; logEvent("…")`, and `const send = Dfinery.logEvent.bind(Dfinery)`. */
function ofFunction(
  call: SimpleCallExpression,
  callee: Node,
  file: FileContext,
): RawCall | undefined {
  if (callee.type !== "Identifier") return undefined;
  const origin = file.originOf(callee);
  const names = origin.path.filter((name) => name !== "bind" && name !== "()");
  if (names.at(-1) !== "logEvent") return undefined;
  if (origin.module !== undefined && file.generated.resolve(origin.module)) {
    return undefined;
  }
  const owner = { ...origin, path: names.slice(0, -1) };
  return vendorOf(owner, file.sourceCode) === "dfinery"
    ? makeCall("function", call, 0, file)
    : undefined;
}

function makeCall(
  form: RawCall["form"],
  call: SimpleCallExpression,
  position: number,
  file: FileContext,
): RawCall {
  const nameArgument = call.arguments[position];
  const properties = call.arguments[position + 1];
  const names = nameArgument && readEventNames(nameArgument, file.sourceCode);
  return {
    form,
    call,
    ...(nameArgument && { nameArgument }),
    ...(names && { names }),
    ...(properties && !isNothing(properties) && { properties }),
    rest: Math.max(0, call.arguments.length - position - 2),
  };
}

/** What is inside `JSON.stringify(…)`, as bridges of web views take it. */
export function stringified(node: Node, file: FileContext): Node | undefined {
  const at = unwrap(node);
  if (at.type !== "CallExpression" || at.arguments.length !== 1) {
    return undefined;
  }
  const { path } = file.originOf(at.callee);
  return path.join(".") === "JSON.stringify" ? at.arguments[0] : undefined;
}

/** A record of a builder in place of the name (a wrapper of the app's own), or the properties of one by `sdkProperties`. */
function isChecked(raw: RawCall, file: FileContext): boolean {
  const { nameArgument, properties } = raw;
  if (nameArgument && recordOf(nameArgument, file)) return true;
  if (properties === undefined) return false;
  const inner = valueOf(
    stringified(properties, file) ?? properties,
    file.sourceCode,
  );
  if (inner?.type !== "CallExpression") return false;
  const made = file.exportOf(inner.callee);
  if (made?.module !== "runtime" || made.name !== "sdkProperties") return false;
  const [record] = inner.arguments;
  const event = record && recordOf(record, file);
  // Of a record that comes from elsewhere nobody can tell: its maker was a builder.
  return event === undefined || (raw.names?.includes(event) ?? false);
}

/** The event whose builder made a value, as far as the file shows it. */
function recordOf(node: Node, file: FileContext): string | undefined {
  const value = valueOf(node, file.sourceCode);
  return value?.type === "CallExpression"
    ? file.builderOf(value.callee)?.event.name
    : undefined;
}

/** `track` is called as `track(…)`; `analytics.track` as `analytics.track(…)` and `this.analytics.track(…)`. */
function isCalled(callee: Node, name: string): boolean {
  const wanted = name.split(".");
  let at: Node | undefined = callee;
  for (const part of wanted.reverse()) {
    if (at === undefined || lastName(at) !== part) return false;
    at = memberOf(unwrap(at))?.owner;
  }
  return wanted.length > 1 || callee.type === "Identifier";
}

function lastName(node: Node): string | undefined {
  const inner = unwrap(node);
  return inner.type === "Identifier" ? inner.name : memberOf(inner)?.name;
}
