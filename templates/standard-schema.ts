// Validators of what builders take, and all validators as Standard Schemas: in modules of their own, because minifiers
// write a validator differently if something else in its module uses it, even if that is dropped.
import { remember } from "../generator/model/remember.js";
import type { Settings } from "../generator/model/settings.js";
import type {
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
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
import type { Doc } from "./kit/doc.js";
import { print } from "./kit/layout.js";
import { declarationsOf, type ModuleContent } from "./kit/module.js";
import { printed } from "./kit/printed.js";
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

type SchemaTexts = CommentTexts["standardSchemas"];

/** The path of a module of schemas, beside the one of the validators. */
function pathOf(module: string): string {
  return `validators/standard-schemas/${module}`;
}

/** The schemas of the events of one module of the taxonomy. */
export function eventSchemasModule(
  name: string,
  events: readonly EventDef[],
  { itemProperties, settings }: Taxonomy,
): ModuleContent {
  return {
    path: pathOf(name),
    about: messagesIn(settings.lang).comments.files.eventSchemas,
    declarations: declarationsOf(events, (event) => [
      eventPart(event, settings, itemProperties),
    ]),
  };
}

const eventPart = remember(
  (
    event: EventDef,
    settings: Settings,
    itemProperties: readonly PropertyDef[],
  ): Declaration => {
    const say = messagesIn(settings.lang).comments.standardSchemas;
    return printed(
      [
        schemaOf(
          event.names.eventSchema,
          say.event(code(event.name)),
          // A list, so that its parts may be on lines of their own.
          [ts`${records.Received}<${recordSymbol(event)}>`],
          validateSymbol(event),
        ),
        ...(eventMembers(event).length === 0
          ? []
          : propertiesSchema(event, itemProperties, say)),
      ],
      settings,
    );
  },
);

/** The schemas of any event and of user profiles. */
export function otherSchemasModules(
  taxonomy: Taxonomy,
): readonly ModuleContent[] {
  const say = messagesIn(taxonomy.settings.lang).comments.standardSchemas;
  const profile = ts`${typeSymbol("UserProfileProperties", "user")}`;
  const validateProfile = "validateUserProfileProperties";
  return [
    {
      path: pathOf("user"),
      about: messagesIn(taxonomy.settings.lang).comments.files.userSchemas,
      declarations: [
        schemaOf(
          "userProfileSchema",
          say.userProfile,
          ts`${user.RegisteredUserProfile}`,
          userValidators.userProfile,
        ),
        inputValidator(
          validateProfile,
          say.validatesInput(code("userProfile")),
          profile,
          call(walk.profileResult, [
            ts`value`,
            ts`${walkProfile}`,
            ...profileArguments(taxonomy.userProperties),
          ]),
        ),
        schemaOf(
          "userProfilePropertiesSchema",
          say.userProfileProperties,
          profile,
          valueSymbol(validateProfile, pathOf("user")),
        ),
      ],
    },
    {
      path: pathOf("dispatch"),
      about: messagesIn(taxonomy.settings.lang).comments.files.anySchema,
      declarations: [
        schemaOf(
          "anyEventSchema",
          say.any,
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
  say: SchemaTexts,
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
      say.validatesInput(code(names.builder)),
      type,
      call(walk.propertiesResult, [
        ts`value`,
        ts`${eventCheckSymbol(event)}`,
        ...readers,
      ]),
    ),
    schemaOf(
      names.propertiesSchema,
      say.properties(code(name)),
      type,
      valueSymbol(names.validateProperties, pathOf(module)),
    ),
  ];
}

/** The validator of what a builder takes. */
function inputValidator(
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
