// Finds the raw calls of a file, with their arguments: what `calls` recognizes, and what the checker knows of the properties.
import { ts } from "ts-morph";
import type { EventNames } from "../calls/read-event-name.js";
import {
  readRawCall,
  stringified,
  type RawForm,
} from "../calls/read-raw-call.js";
import type { Tree } from "../calls/tree.js";
import {
  forwardingFunction,
  type ForwardingFunction,
} from "./forwarded-name.js";
import { lastPart, type TrackFunction } from "../sdk/sdk-names.js";
import type { PropertiesUse } from "./properties-use.js";
import { isNothing, readProperties } from "./read-properties.js";
import { memberOf, unwrap } from "./syntax.js";
import { typescriptTree } from "./typescript-tree.js";

export type { RawForm } from "../calls/read-raw-call.js";
export type { TrackFunction } from "../sdk/sdk-names.js";

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
  /** Where the name is a parameter: the function of the app that forwards it. */
  readonly forwarded?: ForwardingFunction;
  /** The argument at the position of the properties, whatever it is. */
  readonly propertiesArgument?: ts.Expression;
  /** The same; absent when it is `null` or `undefined`. */
  readonly properties?: ts.Expression;
  /** What is known of those properties; none where there is no such argument. */
  readonly use: PropertiesUse;
  /** True where the origin of the object cannot be determined, and the name of the event made it worth reporting: such a call is not judged. */
  readonly guessed?: true;
  /** The track function that is called, of the form `wrapper`. */
  readonly called?: TrackFunction;
  /** Arguments after the name that are not the properties. */
  readonly rest: readonly ts.Expression[];
}

export interface RawCallOptions {
  readonly trackFunctions: readonly TrackFunction[];
  /** Whether a name is certainly an event's: then a `logEvent` of unknown origin is reported, too. */
  readonly isEventName: (name: string) => boolean;
  /** Names of the constants `DFEvent.*`, for code whose SDK is not installed. */
  readonly standardNames: ReadonlySet<string>;
  /** Whether a file is of the generated folder: its `logEvent` is the builders' own way. */
  readonly isGenerated?: (file: string) => boolean;
}

/** Whether a text can contain a raw call; checked before anything is parsed. */
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

/** All raw calls of a file in the order of their places. The checker may know little: what it does not know is marked as unknown. */
export function findRawCalls(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  options: RawCallOptions,
): readonly RawCall[] {
  const tree = typescriptTree(checker, options.isGenerated);
  const found: RawCall[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const raw = rawCallOf(node, tree, checker, options);
      if (raw !== undefined) found.push(raw);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function rawCallOf(
  call: ts.CallExpression,
  tree: Tree<ts.Node>,
  checker: ts.TypeChecker,
  { trackFunctions, isEventName, standardNames }: RawCallOptions,
): RawCall | undefined {
  const facts = readRawCall(call, tree, {
    trackFunctions,
    isEventName,
    isStandard: (name) => standardNames.has(name),
  });
  if (facts === undefined) return undefined;
  const { form, position, guessed, called } = facts;
  const nameArgument = call.arguments[position];
  const forwarded =
    facts.names.kind === "unknown" && nameArgument
      ? forwardingFunction(nameArgument, checker)
      : undefined;
  const given = call.arguments[facts.properties];
  const properties = given && !isNothing(given) ? given : undefined;
  const parsed = properties && (stringified(properties, tree) ?? properties);
  const receiver = facts.receiver && memberOf(unwrap(call.expression))?.owner;
  return {
    form,
    call,
    callee: call.expression.getText().replace(/\s+/g, " "),
    ...(receiver && { receiver }),
    ...(nameArgument && { nameArgument }),
    names: forwarded ? forwardedNames(forwarded) : facts.names,
    ...(forwarded && { forwarded }),
    ...(given && { propertiesArgument: given }),
    ...(properties && { properties }),
    use:
      parsed && ts.isExpression(parsed)
        ? readProperties(parsed, checker, standardNames)
        : { properties: [], open: false, openings: [] },
    ...(guessed && { guessed }),
    ...(called && { called }),
    rest: call.arguments.filter(
      (_, at) => at > position && at !== facts.properties,
    ),
  };
}

function forwardedNames({
  name,
  flag,
  condition,
}: ForwardingFunction): EventNames {
  const reason = `its name is a parameter of \`${name}\`: \`${flag}\` reads the calls of that function instead${condition}`;
  return { kind: "unknown", reason, flag };
}

/** The functions among `trackFunctions` that none of the calls is of. */
export function uncalledFunctions(
  calls: readonly RawCall[],
  trackFunctions: readonly TrackFunction[],
): readonly TrackFunction[] {
  const called = new Set(calls.map((each) => each.called?.name));
  return trackFunctions.filter(({ name }) => !called.has(name));
}
