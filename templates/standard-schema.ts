// Validators of what builders take, and validators as Standard Schemas.
import type { EventDef, PropertyDef } from "../generator/model/taxonomy.js";
import { code } from "./describe.js";
import { dateReaders } from "./in-utc.js";
import { ident, ts, typeSymbol, type Code } from "./kit/code.js";
import {
  call,
  callWithName,
  generic,
  type Declaration,
} from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import { print, type Doc } from "./kit/layout.js";
import { records, standard, walk } from "./kit/symbols.js";
import { eventMembers } from "./types.js";

/** The schema of an event's record; if it has properties, their validator and its schema. */
export function eventSchemas(
  event: EventDef,
  record: Code,
  itemProperties: readonly PropertyDef[],
): readonly Declaration[] {
  const { names, name } = event;
  return [
    schemaOf(
      names.eventSchema,
      `The Standard Schema of a ${code(name)} record.`,
      // A list, so that its parts may be on lines of their own.
      [ts`${records.Received}<${record}>`],
      names.validate,
    ),
    ...(eventMembers(event).length === 0
      ? []
      : propertiesSchema(event, itemProperties)),
  ];
}

function propertiesSchema(
  event: EventDef,
  itemProperties: readonly PropertyDef[],
): readonly Declaration[] {
  const { names, name, module, properties, items } = event;
  const type = ts`${typeSymbol(names.properties, `events/${module}`)}`;
  const readers = dateReaders(
    properties.map(({ property }) => property),
    items === undefined ? [] : itemProperties,
  );
  return [
    inputValidator(
      names.validateProperties,
      `Validates what ${code(names.builder)} takes, and returns every violation, or a copy as it is sent.`,
      type,
      call(walk.propertiesResult, [ts`value`, ident(names.check), ...readers]),
    ),
    schemaOf(
      names.propertiesSchema,
      `The Standard Schema of the properties of ${code(name)}.`,
      type,
      names.validateProperties,
    ),
  ];
}

/** The validator of what a builder takes. */
export function inputValidator(
  name: string,
  about: string,
  type: Code,
  result: Doc,
): Declaration {
  return {
    kind: "function",
    docs: docs([{ text: about }]),
    name,
    parameters: [{ name: "value", type: ts`unknown` }],
    returns: generic(walk.ValidationResult, [type]),
    body: print([ts`  return `, result, ts`;`], 1, 0),
  };
}

/** A validator as a Standard Schema. */
export function schemaOf(
  name: string,
  about: string,
  type: Doc,
  validate: string,
): Declaration {
  return {
    kind: "constant",
    docs: docs([{ text: about }]),
    name,
    exported: true,
    type: generic(standard.StandardSchemaV1, [type]),
    value: callWithName(
      ts`/* @__PURE__ */ ${standard.standardSchema}`,
      validate,
    ),
  };
}
