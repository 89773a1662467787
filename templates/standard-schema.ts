// Validators of what builders take, and all validators as Standard Schemas: in modules of their own, because minifiers
// write a validator differently if something else in its module uses it, even if that is dropped.
import type {
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { code } from "./describe.js";
import {
  ts,
  typeSymbol,
  valueSymbol,
  type Code,
  type ImportedSymbol,
} from "./kit/code.js";
import {
  call,
  callWithName,
  generic,
  type Declaration,
} from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import { print, type Doc } from "./kit/layout.js";
import type { ModuleContent } from "./kit/module.js";
import { records, standard, user, walk } from "./kit/symbols.js";
import { profileArguments, readerArguments } from "./to-wire.js";
import { eventMembers } from "./types.js";
import {
  anyRecord,
  eventCheckSymbol,
  knowsEvents,
  recordSymbol,
  userValidators,
  validateSymbol,
  walkProfile,
} from "./validators.js";

/** The path of a module of schemas, beside the one of the validators. */
function pathOf(module: string): string {
  return `validators/standard-schemas/${module}`;
}

/** The schemas of the events of one module of the taxonomy. */
export function eventSchemasModule(
  name: string,
  events: readonly EventDef[],
  { itemProperties }: Taxonomy,
): ModuleContent {
  return {
    path: pathOf(name),
    about: ts`// Standard Schemas of events, and of what their builders take.`,
    declarations: events.flatMap((event) => [
      schemaOf(
        event.names.eventSchema,
        `The Standard Schema of a ${code(event.name)} record.`,
        // A list, so that its parts may be on lines of their own.
        [ts`${records.Received}<${recordSymbol(event)}>`],
        validateSymbol(event),
      ),
      ...(eventMembers(event).length === 0
        ? []
        : propertiesSchema(event, itemProperties)),
    ]),
  };
}

/** The schemas of any event and of user profiles. */
export function otherSchemasModules(
  taxonomy: Taxonomy,
): readonly ModuleContent[] {
  const profile = ts`${typeSymbol("UserProfileProperties", "user")}`;
  const validateProfile = "validateUserProfileProperties";
  return [
    {
      path: pathOf("user"),
      about: ts`// Standard Schemas of user profiles, and of what their builder takes.`,
      declarations: [
        schemaOf(
          "userProfileSchema",
          "The Standard Schema of a user's properties in the API's form.",
          ts`${user.RegisteredUserProfile}`,
          userValidators.userProfile,
        ),
        inputValidator(
          validateProfile,
          "userProfile",
          profile,
          call(walk.profileResult, [
            ts`value`,
            ts`${walkProfile}`,
            ...profileArguments(taxonomy.userProperties),
          ]),
        ),
        schemaOf(
          "userProfilePropertiesSchema",
          "The Standard Schema of what `userProfile` takes.",
          profile,
          valueSymbol(validateProfile, pathOf("user")),
        ),
      ],
    },
    {
      path: pathOf("dispatch"),
      about: ts`// The Standard Schema of any registered event.`,
      declarations: [
        schemaOf(
          "anyEventSchema",
          "The Standard Schema of an event in the API's form.",
          [anyRecord(knowsEvents(taxonomy))],
          valueSymbol("validateEvent", "validators/dispatch"),
        ),
      ],
    },
  ];
}

function propertiesSchema(
  event: EventDef,
  itemProperties: readonly PropertyDef[],
): readonly Declaration[] {
  const { names, name, module, properties, items } = event;
  const type = ts`${typeSymbol(names.properties, `events/${module}`)}`;
  const readers = readerArguments(
    properties.map(({ property }) => property),
    items === undefined ? [] : itemProperties,
  );
  return [
    inputValidator(
      names.validateProperties,
      names.builder,
      type,
      call(walk.propertiesResult, [
        ts`value`,
        ts`${eventCheckSymbol(event)}`,
        ...readers,
      ]),
    ),
    schemaOf(
      names.propertiesSchema,
      `The Standard Schema of the properties of ${code(name)}.`,
      type,
      valueSymbol(names.validateProperties, pathOf(module)),
    ),
  ];
}

/** The validator of what a builder takes. */
function inputValidator(
  name: string,
  builder: string,
  type: Code,
  result: Doc,
): Declaration {
  return {
    kind: "function",
    docs: docs([
      {
        text: `Validates what ${code(builder)} takes, and returns every violation, or a copy as it is sent.`,
      },
    ]),
    name,
    parameters: [{ name: "value", type: ts`unknown` }],
    returns: generic(walk.ValidationResult, [type]),
    body: print([ts`  return `, result, ts`;`], 1, 0),
  };
}

/** A validator as a Standard Schema. */
function schemaOf(
  name: string,
  about: string,
  type: Doc,
  validate: ImportedSymbol,
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
