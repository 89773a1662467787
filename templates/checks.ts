// The check of each property, defined once and shared by the validators of all events.
import { remember, rememberWhileAlive } from "../generator/model/remember.js";
import type { Settings } from "../generator/model/settings.js";
import type {
  AttachedProperty,
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { checkExpression } from "./check-expression.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import { code } from "./describe.js";
import { memberRow } from "./fields-walk.js";
import { itemDeclarations } from "./item-check.js";
import { Code, ident, namespaceSymbol, ts } from "./kit/code.js";
import type { Declaration } from "./kit/declarations.js";
import type { Doc } from "./kit/doc.js";
import { docs } from "./kit/docs.js";
import { print } from "./kit/layout.js";
import type { ModuleContent } from "./kit/module.js";
import { printed } from "./kit/printed.js";
import { checksModule, checkValue } from "./kit/symbols.js";

/** Everything that `checks` exports, printed as `checks.couponCode`. */
const checks = ts`${namespaceSymbol("checks", checksModule)}`;

/** The checks of all properties whose type is not enough, and of the item. */
export function checksModuleContent(taxonomy: Taxonomy): ModuleContent {
  const { eventProperties, itemProperties, userProperties } = taxonomy;
  const say = messagesIn(taxonomy.settings.lang).comments.checks;
  const properties = [
    ...eventProperties,
    ...itemProperties,
    ...userProperties,
  ].filter(({ status }) => status === "active");
  const usesItems = taxonomy.events.some(({ items }) => items !== undefined);
  return {
    path: checksModule,
    about: messagesIn(taxonomy.settings.lang).comments.files.checks,
    declarations: [
      ...properties
        .filter((property) => !(ownCheck(property) instanceof Code))
        .map((property) => checkPart(property, taxonomy.settings)),
      ...(usesItems
        ? itemDeclarations(
            itemProperties
              .filter(({ status }) => status === "active")
              .map((property) => ({
                property,
                required: property.required,
                check: localCheckOf(property),
              })),
            say,
          )
        : []),
    ],
  };
}

const checkPart = remember(
  (property: PropertyDef, settings: Settings): Declaration => {
    const say = messagesIn(settings.lang).comments.checks;
    const about = say.ofScope[property.scope](code(property.name));
    const { check } = property.names;
    return printed(
      [checkConstant(check, about, ownCheck(property), true)],
      settings,
    );
  },
);

const ownCheck = rememberWhileAlive((property: PropertyDef): Doc =>
  checkExpression(property, property.constraints),
);

/** How a validator names the check of a property, as seen from another module. */
export const checkOf = rememberWhileAlive((property: PropertyDef): Code => {
  const check = ownCheck(property);
  return check instanceof Code
    ? check
    : ts`${checks}.${ident(property.names.check)}`;
});

/** How deep the rows of an event stand at most: in its check, which may be on the next line, in the call, in a table. */
const deepestRow = 4;

/** The row of a property that an event takes as it is defined. A short one is the same text in all events. */
export const definedRow = rememberWhileAlive((property: PropertyDef): Doc => {
  const row = memberRow(property, checkOf(property));
  const printed = print(row, deepestRow);
  return printed.text.includes("\n") ? row : printed;
});

/** The check for an event's narrowing, in the event's own module. */
export function narrowedCheck(
  name: string,
  event: EventDef,
  { property, constraints }: AttachedProperty,
  say: CommentTexts,
): Declaration {
  const about = say.checks.narrowed(code(property.name), code(event.name));
  const check = checkExpression(property, constraints);
  return checkConstant(name, about, check, false);
}

function localCheckOf(property: PropertyDef): Code {
  const check = ownCheck(property);
  return check instanceof Code ? check : ident(property.names.check);
}

function checkConstant(
  name: string,
  about: string,
  check: Doc,
  exported: boolean,
): Declaration {
  return {
    kind: "constant",
    docs: docs([{ text: about }]),
    name,
    exported,
    type: ts`${checkValue.Check}`,
    value: check,
  };
}
