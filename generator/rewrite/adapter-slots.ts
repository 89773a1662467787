// What an adapter passes to its function, position by position, so that the function gets the arguments of the raw call.
import { ts } from "ts-morph";
import type { RawCall } from "../usage/find-raw-calls.js";
import { isNothing } from "../usage/read-properties.js";
import { unwrap } from "../usage/syntax.js";
import type { Slot } from "./certain-call.js";
import { mayChangePlaces } from "./moved-arguments.js";

/** The name and the properties, as every SDK takes them. */
export const plainSlots: readonly Slot[] = [
  { kind: "name" },
  { kind: "properties", isTyped: false },
];

/** `exact`: the function must not get more or less than before, not even `{}` instead of nothing. */
export function slotsOf(
  raw: RawCall,
  kind: "forwarded" | "exact",
  checker: ts.TypeChecker,
): readonly Slot[] {
  const { call, nameArgument, propertiesArgument, properties } = raw;
  const signature = checker.getResolvedSignature(call);
  const taken = new Set([
    "name",
    "properties",
    "owner",
    "result",
    ...namesIn(call),
  ]);
  const slots = call.arguments.map((argument, at): Slot => {
    if (argument === nameArgument) return { kind: "name" };
    if (argument === propertiesArgument) {
      const nothing = kind === "exact" && isNothing(argument);
      return nothing
        ? { kind: "nothing", text: nothingText(argument) }
        : propertiesSlot(signature, at, call, checker);
    }
    const parameter = signature?.parameters[at]?.name ?? "";
    return {
      kind: "given",
      argument,
      parameter: nameFor(parameter, taken),
      isLater:
        properties !== undefined &&
        argument.pos > properties.pos &&
        !mayChangePlaces(argument, properties, checker),
    };
  });
  const { position = 0, properties: second = position + 1 } = raw.called ?? {};
  const isShort = slots.length === 1 && second === 1 && kind === "forwarded";
  return isShort
    ? [...slots, propertiesSlot(signature, 1, call, checker)]
    : slots;
}

function nothingText(node: ts.Expression): string {
  return unwrap(node).kind === ts.SyntaxKind.NullKeyword ? "null" : "undefined";
}

function propertiesSlot(
  signature: ts.Signature | undefined,
  at: number,
  call: ts.CallExpression,
  checker: ts.TypeChecker,
): Slot {
  const parameter = signature?.parameters[at];
  const type = parameter && checker.getTypeOfSymbolAtLocation(parameter, call);
  return {
    kind: "properties",
    isTyped: type !== undefined && !takesRecords(type, checker),
  };
}

/** Whether a `Record<string, unknown>` may be passed. */
function takesRecords(given: ts.Type, checker: ts.TypeChecker): boolean {
  const type = checker.getNonNullableType(given);
  const { Any, Unknown, NonPrimitive } = ts.TypeFlags;
  if (type.flags & (Any | Unknown | NonPrimitive)) return true;
  if (type.isUnion()) {
    return type.types.some((each) => takesRecords(each, checker));
  }
  const isOpen = (each: ts.Type) => (each.flags & (Any | Unknown)) !== 0;
  const value = type.getStringIndexType();
  return (
    (type.flags & ts.TypeFlags.Object) !== 0 &&
    (value === undefined || isOpen(value)) &&
    type.getCallSignatures().length === 0 &&
    type
      .getProperties()
      .every(
        (each) =>
          (each.flags & ts.SymbolFlags.Optional) !== 0 &&
          isOpen(checker.getTypeOfSymbol(each)),
      )
  );
}

/** Names that a parameter of the adapter would hide from the function that it calls. */
function namesIn(call: ts.CallExpression): readonly string[] {
  return call.expression.getText().match(/[\p{L}\p{N}_$]+/gu) ?? [];
}

function nameFor(parameter: string, taken: Set<string>): string {
  const wanted = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(parameter)
    ? parameter
    : "given";
  let name = wanted;
  for (let next = 2; taken.has(name); next++) name = `${wanted}${String(next)}`;
  taken.add(name);
  return name;
}
