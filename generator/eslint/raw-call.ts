// The raw calls of a file, with their arguments; those that builders check already are none.
import type { Node, SimpleCallExpression } from "estree";
import {
  readRawCall as read,
  stringified as stringifiedIn,
  type RawForm,
  type ReadOptions,
} from "../calls/read-raw-call.js";
import { isNothing, memberOf, unwrap } from "./ast.js";
import { holdsSenders, type FileContext } from "./file-context.js";

export interface RawCall {
  readonly form: RawForm;
  readonly call: SimpleCallExpression;
  /** Whose method is called; absent for functions, whose name and properties are two of their arguments. */
  readonly receiver?: Node;
  /** The argument that names the event. */
  readonly nameArgument?: Node;
  /** `undefined` when it is only known at run time. */
  readonly names?: readonly string[];
  /** Without `null` and `undefined`. */
  readonly properties?: Node;
  /** Arguments after the properties. */
  readonly rest: number;
}

/** A raw call, or `undefined` for every other call. `usage` lists the calls of an object of unknown origin, and judges none of them. */
export function readRawCall(
  call: SimpleCallExpression,
  file: FileContext,
  options: ReadOptions,
): RawCall | undefined {
  const found = read(call, file.tree, options);
  if (found === undefined) return undefined;
  const { form, position, names } = found;
  const nameArgument = call.arguments[position];
  const properties = call.arguments[found.properties];
  const receiver = found.receiver && memberOf(unwrap(call.callee))?.owner;
  const raw: RawCall = {
    form,
    call,
    ...(receiver && { receiver }),
    ...(nameArgument && { nameArgument }),
    ...(names.kind === "known" && { names: names.names }),
    ...(properties && !isNothing(properties) && { properties }),
    rest: call.arguments.filter(
      (_, at) => at > position && at !== found.properties,
    ).length,
  };
  return isChecked(raw, file) ? undefined : raw;
}

/** What is inside `JSON.stringify(…)`, as bridges of web views take it. */
export function stringified(node: Node, file: FileContext): Node | undefined {
  const at = unwrap(node);
  return stringifiedIn(at, file.tree) !== undefined &&
    at.type === "CallExpression"
    ? at.arguments[0]
    : undefined;
}

/** A record of a builder in place of the name (a wrapper of the app's own), or the properties of one by `sdkProperties`. */
function isChecked(raw: RawCall, file: FileContext): boolean {
  const { nameArgument, properties } = raw;
  if (nameArgument && recordOf(nameArgument, file)) return true;
  if (properties === undefined) return false;
  const inner = file.valueOf(stringified(properties, file) ?? properties);
  if (inner?.type !== "CallExpression") return false;
  const made = file.exportOf(inner.callee);
  if (made?.name !== "sdkProperties" || !holdsSenders(made.module)) {
    return false;
  }
  const [record] = inner.arguments;
  const event = record && recordOf(record, file);
  // The maker of a record that comes from elsewhere was a builder.
  return event === undefined || (raw.names?.includes(event) ?? false);
}

/** The event whose builder made a value, as far as the file shows it. */
function recordOf(node: Node, file: FileContext): string | undefined {
  const value = file.valueOf(node);
  return value?.type === "CallExpression"
    ? file.builderOf(value.callee)?.event.name
    : undefined;
}
