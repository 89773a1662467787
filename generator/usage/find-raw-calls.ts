// Finds calls that send an event round the builders: `Dfinery.logEvent("…")`, `dfinery("logEvent", …)`, native modules, own wrappers.
import { ts } from "ts-morph";
import { readNames, type EventNames } from "./event-names.js";
import type { PropertiesUse } from "./properties-use.js";
import { isNothing, readProperties } from "./read-properties.js";
import { isInTrackFunction } from "./own-track-function.js";
import { isDfinery, isDfineryParameter, isOtherVendor } from "./receivers.js";
import { lastPart, type TrackFunction } from "./sdk-names.js";

export type { TrackFunction } from "./sdk-names.js";
import { memberOf, unwrap } from "./syntax.js";

/**
 * `sdk`: a method `logEvent` of the SDK for the web or React Native; `snippet`:
 * `dfinery("logEvent", …)`; `native`: the method of a native module or of the
 * bridge of a web view; `wrapper`: a function that the user named.
 */
export type RawForm = "sdk" | "snippet" | "native" | "wrapper";

export interface RawCall {
  readonly form: RawForm;
  readonly call: ts.CallExpression;
  /** What is called, as it is written: `Dfinery.logEvent`. */
  readonly callee: string;
  /** Whose method is called; absent for plain functions. */
  readonly receiver?: ts.Expression;
  /** The argument that names the event; absent when the call has none. */
  readonly nameArgument?: ts.Expression;
  readonly names: EventNames;
  /** The argument with the properties, as it is written; absent when there is none, or when it is `null` or `undefined`. */
  readonly properties?: ts.Expression;
  /** What is known of those properties; none where there is no such argument. */
  readonly use: PropertiesUse;
  /** True where nobody can tell whose method is called, and the name of the event made it worth telling: such a call is not judged. */
  readonly guessed?: true;
  /** Arguments after the properties. */
  readonly rest: readonly ts.Expression[];
}

export interface RawCallOptions {
  readonly trackFunctions: readonly TrackFunction[];
  /** Whether a name is surely an event's: then a `logEvent` of unknown origin is told of, too. */
  readonly isEventName: (name: string) => boolean;
  /** Names of the constants `DFEvent.*`, for code whose SDK is not installed. */
  readonly standardNames: ReadonlySet<string>;
}

/** Whether a text can hold a raw call at all; to be asked before anything is parsed. */
export function mayHoldRawCall(
  text: string,
  trackFunctions: readonly TrackFunction[],
): boolean {
  return (
    text.includes("logEvent") ||
    text.includes("LogEvent") ||
    trackFunctions.some(({ name }) => text.includes(lastPart(name)))
  );
}

/** All raw calls of a file in the order of their places. The checker may know little: what it does not know is said so. */
export function findRawCalls(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  options: RawCallOptions,
): readonly RawCall[] {
  const found: RawCall[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && !isInAdapter(node)) {
      const raw = rawCallOf(node, checker, options);
      const { trackFunctions } = options;
      const isOwn =
        raw && isInTrackFunction(node, raw.nameArgument, trackFunctions);
      if (raw !== undefined && !isOwn) found.push(raw);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `{ logEvent: (name, properties) => track(name, properties) }` hands on what builders made: the SDK of a `logEvent(…)`. */
function isInAdapter(call: ts.CallExpression): boolean {
  const around = call.parent;
  if (!ts.isArrowFunction(around) || around.body !== call) return false;
  const holder = around.parent;
  if (
    !ts.isPropertyAssignment(holder) ||
    holder.name.getText() !== "logEvent" ||
    holder.parent.properties.length !== 1
  ) {
    return false;
  }
  const names = around.parameters.map(({ name }) => name.getText());
  const given = call.arguments.slice(-2).map((each) => each.getText());
  return names.length === 2 && given.join() === names.join();
}

function rawCallOf(
  call: ts.CallExpression,
  checker: ts.TypeChecker,
  options: RawCallOptions,
): RawCall | undefined {
  const callee = unwrap(call.expression);
  const named = options.trackFunctions.find(({ name }) =>
    isCalled(callee, name),
  );
  if (named !== undefined) {
    return makeCall("wrapper", call, named.position, checker, options);
  }
  const [first] = call.arguments;
  if (
    first !== undefined &&
    ts.isStringLiteralLike(first) &&
    first.text === "logEvent" &&
    lastName(callee) === "dfinery"
  ) {
    return makeCall("snippet", call, 1, checker, options);
  }
  const method = memberOf(callee);
  if (method === undefined)
    return rawFunctionCall(call, callee, checker, options);
  if (method.name === "call" || method.name === "apply") {
    return indirectCall(call, method, checker, options);
  }
  if (method.name !== "logEvent") return undefined;
  const receiver = method.owner;
  const kind = isDfinery(receiver, checker);
  if (kind !== undefined) {
    return { ...makeCall(kind, call, 0, checker, options), receiver };
  }
  if (isOtherVendor(receiver, checker)) return undefined;
  // Of unknown origin: the name decides whether it is told of.
  const raw = makeCall("sdk", call, 0, checker, options);
  const { names } = raw;
  const isEvent =
    names.kind === "known" && names.names.some(options.isEventName);
  return isEvent ? { ...raw, receiver, guessed: true } : undefined;
}

/** `Dfinery.logEvent.call(Dfinery, "…")`: found, and not read further. */
function indirectCall(
  call: ts.CallExpression,
  { owner, name }: { readonly owner: ts.Expression; readonly name: string },
  checker: ts.TypeChecker,
  options: RawCallOptions,
): RawCall | undefined {
  const method = memberOf(unwrap(owner));
  const kind =
    method?.name === "logEvent" ? isDfinery(method.owner, checker) : undefined;
  if (kind === undefined) return undefined;
  const reason = `it is called by \`${name}\`, which is not read further`;
  return {
    ...makeCall(kind, call, 1, checker, options),
    names: { kind: "unknown", reason },
  };
}

/** `const { logEvent } = Dfinery; logEvent("…")`, and `const send = Dfinery.logEvent`. */
function rawFunctionCall(
  call: ts.CallExpression,
  callee: ts.Expression,
  checker: ts.TypeChecker,
  options: RawCallOptions,
): RawCall | undefined {
  if (!ts.isIdentifier(callee)) return undefined;
  const declaration = checker.getSymbolAtLocation(callee)?.valueDeclaration;
  if (declaration === undefined) return undefined;
  let receiver: ts.Expression | undefined;
  if (ts.isBindingElement(declaration)) {
    const key = declaration.propertyName ?? declaration.name;
    const holder = declaration.parent.parent;
    if (ts.isIdentifier(key) && key.text === "logEvent") {
      if (ts.isVariableDeclaration(holder)) receiver = holder.initializer;
      else if (isDfineryParameter(holder, checker)) {
        return makeCall("sdk", call, 0, checker, options);
      }
    }
  } else if (ts.isVariableDeclaration(declaration) && declaration.initializer) {
    let from = unwrap(declaration.initializer);
    // `Dfinery.logEvent.bind(Dfinery)`
    if (ts.isCallExpression(from)) {
      const bound = memberOf(unwrap(from.expression));
      if (bound?.name === "bind") from = unwrap(bound.owner);
    }
    const method = memberOf(from);
    if (method?.name === "logEvent") receiver = method.owner;
  }
  const kind = receiver && isDfinery(receiver, checker);
  return kind && { ...makeCall(kind, call, 0, checker, options) };
}

function makeCall(
  form: RawForm,
  call: ts.CallExpression,
  position: number,
  checker: ts.TypeChecker,
  { standardNames }: RawCallOptions,
): RawCall {
  const nameArgument = call.arguments[position];
  const given = call.arguments[position + 1];
  const properties = given && !isNothing(given) ? given : undefined;
  return {
    form,
    call,
    callee: call.expression.getText().replace(/\s+/g, " "),
    ...(nameArgument && { nameArgument }),
    names:
      nameArgument === undefined
        ? { kind: "unknown", reason: "it is called without a name" }
        : readOrPoint(nameArgument, form, call, checker, standardNames),
    ...(properties && { properties }),
    use: properties
      ? readProperties(parsedOf(properties), checker, standardNames)
      : { properties: [], open: false, openings: [] },
    rest: call.arguments.slice(position + 2),
  };
}

/** Of a function that the user named, another argument may be the one that names the event. */
function readOrPoint(
  nameArgument: ts.Expression,
  form: RawForm,
  call: ts.CallExpression,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): EventNames {
  const names = readNames(nameArgument, checker, standardNames);
  const other = call.arguments.findIndex((each) =>
    ts.isStringLiteralLike(unwrap(each)),
  );
  if (names.kind === "known" || form !== "wrapper" || other < 0) return names;
  const flag = `--track-function ${call.expression.getText()}${other === 0 ? "" : `:${String(other + 1)}`}`;
  return {
    kind: "unknown",
    reason: `${names.reason}; if argument ${String(other + 1)} is its name: \`${flag}\``,
    flag,
  };
}

/** The bridge of a web view takes `JSON.stringify(properties)`. */
function parsedOf(properties: ts.Expression): ts.Expression {
  const node = unwrap(properties);
  const [given] = ts.isCallExpression(node) ? node.arguments : [];
  return given &&
    ts.isCallExpression(node) &&
    node.expression.getText() === "JSON.stringify"
    ? given
    : properties;
}

/** The functions among `trackFunctions` that none of the calls is of. */
export function uncalledFunctions(
  calls: readonly RawCall[],
  trackFunctions: readonly TrackFunction[],
): readonly TrackFunction[] {
  const callees = calls
    .filter(({ form }) => form === "wrapper")
    .map(({ call }) => unwrap(call.expression));
  return trackFunctions.filter(
    ({ name }) => !callees.some((callee) => isCalled(callee, name)),
  );
}

/** `track` is called as `track(…)`; `analytics.track` as `analytics.track(…)` and `this.analytics.track(…)`. */
function isCalled(callee: ts.Expression, name: string): boolean {
  const wanted = name.split(".");
  let at: ts.Expression | undefined = callee;
  for (const part of wanted.reverse()) {
    if (at === undefined || lastName(at) !== part) return false;
    at = memberOf(at)?.owner;
  }
  return wanted.length > 1 || ts.isIdentifier(callee);
}

function lastName(node: ts.Expression): string | undefined {
  const inner = unwrap(node);
  return ts.isIdentifier(inner) ? inner.text : memberOf(inner)?.name;
}
