// Recognizes calls that bypass the builders: `Dfinery.logEvent("…")`, `dfinery("logEvent", …)`, native modules, own functions.
import { positionsOf, type TrackFunction } from "../sdk/sdk-names.js";
import { isInAdapter, isInsideTrackFunction } from "./inside-track-function.js";
import {
  readEventNames,
  type EventNames,
  type IsStandard,
} from "./read-event-name.js";
import { isNative, methodVendor, vendorOf } from "./sdk-origin.js";
import type { Tree } from "./tree.js";

/**
 * `sdk`: a method `logEvent` of the SDK for the web or React Native; `snippet`:
 * `dfinery("logEvent", …)`; `native`: the method of a native module or of the
 * bridge of a web view; `wrapper`: a function that the user named.
 */
export type RawForm = "sdk" | "snippet" | "native" | "wrapper";

export interface RawCallFacts<N> {
  readonly form: RawForm;
  /** Which argument names the event, from 0. The call may have none. */
  readonly position: number;
  /** Which argument has the properties, from 0. */
  readonly properties: number;
  readonly names: EventNames;
  /** The object whose `logEvent` is called directly; absent for functions. */
  readonly receiver?: N;
  /** The track function that is called, of the form `wrapper`. */
  readonly called?: TrackFunction;
  /** True where the origin of the object cannot be determined, and `isEventName` is true of the name: such a call is not judged. */
  readonly guessed?: true;
}

export interface ReadOptions {
  readonly trackFunctions: readonly TrackFunction[];
  readonly isStandard: IsStandard;
  /** For which names a `logEvent` of unknown origin is a raw call, too; for none by default. */
  readonly isEventName?: (name: string) => boolean;
}

/** `undefined` for every call that is not a raw call. `call` has the shape of a call. */
export function readRawCall<N>(
  call: N,
  tree: Tree<N>,
  options: ReadOptions,
): RawCallFacts<N> | undefined {
  const shape = tree.shapeOf(call);
  if (shape.kind !== "call") return undefined;
  const { callee, arguments: given } = shape;
  const raw = recognize(callee, given, tree, options);
  if (raw === undefined || isInAdapter(call, given, tree)) return undefined;
  const name = given[raw.position];
  return name !== undefined &&
    isInsideTrackFunction(name, tree, options.trackFunctions)
    ? undefined
    : raw;
}

function recognize<N>(
  callee: N,
  given: readonly N[],
  tree: Tree<N>,
  options: ReadOptions,
): RawCallFacts<N> | undefined {
  const make = (
    form: RawForm,
    position: number,
    properties = position + 1,
  ): RawCallFacts<N> => ({
    form,
    position,
    properties,
    names: namesOf(form, position, callee, given, tree, options),
  });
  const named = options.trackFunctions.find(({ name }) =>
    isCallOf(callee, name, tree),
  );
  if (named !== undefined) {
    const { name, properties } = positionsOf(named);
    return { ...make("wrapper", name, properties), called: named };
  }
  const first = given[0] === undefined ? undefined : tree.shapeOf(given[0]);
  if (
    first?.kind === "string" &&
    first.text === "logEvent" &&
    lastName(callee, tree) === "dfinery"
  ) {
    return make("snippet", 1);
  }
  const method = tree.shapeOf(callee);
  if (method.kind === "name") {
    // `const { logEvent } = Dfinery; logEvent("…")`, and `const send = Dfinery.logEvent`
    const found = methodVendor(callee, tree);
    return found?.vendor === "dfinery"
      ? make(formOf(found.owner, tree), 0)
      : undefined;
  }
  if (method.kind !== "member") return undefined;
  const { owner: receiver, name } = method;
  if (name === "call" || name === "apply") {
    const found = methodVendor(receiver, tree);
    const reason = `it is called through \`.${name}\`, which is not analysed`;
    return found?.vendor === "dfinery"
      ? {
          ...make(formOf(found.owner, tree), 1),
          names: { kind: "unknown", reason },
        }
      : undefined;
  }
  if (name !== "logEvent") return undefined;
  const vendor = vendorOf(receiver, tree);
  if (vendor === "dfinery") {
    return { ...make(formOf(receiver, tree), 0), receiver };
  }
  if (vendor === "other" || options.isEventName === undefined) return undefined;
  const raw = make("sdk", 0);
  const { names } = raw;
  return names.kind === "known" && names.names.some(options.isEventName)
    ? { ...raw, receiver, guessed: true }
    : undefined;
}

function formOf<N>(owner: N | undefined, tree: Tree<N>): "sdk" | "native" {
  return owner !== undefined && isNative(owner, tree) ? "native" : "sdk";
}

function namesOf<N>(
  form: RawForm,
  position: number,
  callee: N,
  given: readonly N[],
  tree: Tree<N>,
  { isStandard }: ReadOptions,
): EventNames {
  const node = given[position];
  if (node === undefined) {
    return { kind: "unknown", reason: "it is called without a name" };
  }
  const names = readEventNames(node, tree, isStandard);
  if (names.kind === "known" || form !== "wrapper") return names;
  // Another argument may be the one that names the event.
  const other = given.findIndex((each) => tree.shapeOf(each).kind === "string");
  if (other < 0) return names;
  const flag = `--track-function ${tree.textOf(callee)}${other === 0 ? "" : `:${String(other + 1)}`}`;
  return {
    kind: "unknown",
    reason: `${names.reason}; if argument ${String(other + 1)} is the name, use \`${flag}\``,
    flag,
  };
}

/** What is inside `JSON.stringify(…)`, as bridges of web views take it. */
export function stringified<N>(node: N, tree: Tree<N>): N | undefined {
  const shape = tree.shapeOf(node);
  return shape.kind === "call" && tree.textOf(shape.callee) === "JSON.stringify"
    ? shape.arguments[0]
    : undefined;
}

/** `track` is called as `track(…)`; `analytics.track` as `analytics.track(…)` and `this.analytics.track(…)`. */
function isCallOf<N>(callee: N, name: string, tree: Tree<N>): boolean {
  const wanted = name.split(".");
  let at: N | undefined = callee;
  for (const part of wanted.toReversed()) {
    if (at === undefined || lastName(at, tree) !== part) return false;
    const shape = tree.shapeOf(at);
    at = shape.kind === "member" ? shape.owner : undefined;
  }
  return wanted.length > 1 || tree.shapeOf(callee).kind === "name";
}

function lastName<N>(node: N, tree: Tree<N>): string | undefined {
  const shape = tree.shapeOf(node);
  return shape.kind === "name" || shape.kind === "member"
    ? shape.name
    : undefined;
}
