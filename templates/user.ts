// Builders of identities and user profiles, and their validators.
import type { PropertyDef, Taxonomy } from "../generator/model/taxonomy.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import { checkOf } from "./checks.js";
import { fieldsWalk, memberRow } from "./fields-walk.js";
import { inspectUser } from "./development.js";
import { labelText } from "./describe.js";
import { builderBody } from "./builder-body.js";
import { key, lit, ts } from "./kit/code.js";
import { call, generic, type Declaration } from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import { list } from "./kit/doc.js";
import { print } from "./kit/layout.js";
import type { ModuleContent } from "./kit/module.js";
import { inputs, user, walk } from "./kit/symbols.js";
import { profileArguments } from "./to-wire.js";
import { interfaceBody } from "./types.js";
import {
  identityKeys,
  userValidators,
  walkIdentity,
  walkProfile,
} from "./validators.js";

/** The module of `identity(…)` and `userProfile(…)`. */
export function userModule(taxonomy: Taxonomy): ModuleContent {
  const say = messagesIn(taxonomy.settings.lang).comments;
  return {
    path: "user",
    about: messagesIn(taxonomy.settings.lang).comments.files.user,
    declarations: [
      identityInterface(taxonomy),
      closedBuilder("identity", say.identity, taxonomy),
      profileInterface(taxonomy),
      closedBuilder("userProfile", say.userProfile, taxonomy),
    ],
  };
}

function identityInterface({ identityKeys, settings }: Taxonomy): Declaration {
  const say = messagesIn(settings.lang).comments;
  const members = identityKeys.map((identity) => {
    const comment = docs(
      [
        { text: labelText(identity.label) ?? "" },
        { text: identity.description ?? "" },
      ].filter(({ text }) => text !== ""),
      1,
    );
    return ts`${comment}  ${key(identity.name)}?: string | undefined;`;
  });
  return {
    kind: "type",
    docs: docs([{ text: say.identityKeys }]),
    text: ts`export interface IdentityProperties {\n${members}\n}`,
  };
}

function profileInterface({ userProperties, settings }: Taxonomy): Declaration {
  const say = messagesIn(settings.lang).comments;
  const members = activeProperties(userProperties).map((property) => ({
    property,
    required: false,
  }));
  return {
    kind: "type",
    docs: docs([{ text: say.userProperties }]),
    text:
      members.length > 0
        ? ts`export interface UserProfileProperties ${interfaceBody(members, say)}`
        : ts`export type UserProfileProperties = Readonly<Record<never, never>>;`,
  };
}

function closedBuilder(
  name: "identity" | "userProfile",
  about: string,
  { settings, userProperties }: Taxonomy,
): Declaration {
  const isIdentity = name === "identity";
  const returns = ts`${isIdentity ? user.RegisteredIdentity : user.RegisteredUserProfile}`;
  const record = isIdentity
    ? call(user.identityRecord, [ts`keys`])
    : call(user.profileRecord, [
        ts`properties`,
        ...profileArguments(userProperties),
      ]);
  const checks = {
    validate: userValidators[name],
    inspect: inspectUser[name],
  };
  const values = isIdentity
    ? ts`IdentityProperties`
    : ts`UserProfileProperties`;
  return {
    kind: "function",
    docs: docs([{ text: about }]),
    name,
    typeParameters: [ts`Given extends ${values}`],
    parameters: [
      {
        name: isIdentity ? "keys" : "properties",
        type: generic(inputs.Closed, [ts`Given`, values]),
      },
    ],
    returns,
    body: builderBody(record, returns, checks, settings.validate, "ts"),
    jsBody: builderBody(record, returns, checks, settings.validate, "js"),
  };
}

/** The validators of identities and user profiles, next to those of events. */
export function userValidatorsModule(taxonomy: Taxonomy): ModuleContent {
  const say = messagesIn(taxonomy.settings.lang).comments.validators;
  const properties = activeProperties(taxonomy.userProperties);
  const profile = fieldsWalk(
    properties.map((property) => ({
      required: false,
      row: memberRow(property, checkOf(property)),
    })),
  );
  const names = taxonomy.identityKeys.map(({ name }) => lit(name));
  return {
    path: "validators/user",
    about: messagesIn(taxonomy.settings.lang).comments.files.userValidators,
    declarations: [
      {
        kind: "constant",
        docs: docs([{ text: say.identityKeys }]),
        name: identityKeys.name,
        exported: true,
        type: ts`readonly string[]`,
        value: list(ts`[`, names, ts`]`),
      },
      {
        kind: "constant",
        docs: docs([{ text: say.walkIdentity }]),
        name: walkIdentity.name,
        exported: true,
        type: ts`${walk.Walk}`,
        value: ts`/* @__PURE__ */ ${walk.identityWalk}(identityKeys)`,
      },
      {
        kind: "constant",
        docs: docs([{ text: say.walkProfile }]),
        name: walkProfile.name,
        exported: true,
        type: ts`${walk.Walk}`,
        value: profile,
      },
      validator(
        "validateIdentity",
        say.identity,
        generic(walk.ValidationResult, [ts`${user.RegisteredIdentity}`]),
        ts`walkIdentity`,
      ),
      validator(
        "validateUserProfile",
        say.userProfile,
        generic(walk.ValidationResult, [ts`${user.RegisteredUserProfile}`]),
        ts`walkProfile`,
      ),
    ],
  };
}

function validator(
  name: "validateIdentity" | "validateUserProfile",
  about: string,
  returns: Parameters<typeof print>[0],
  walkCode: ReturnType<typeof print>,
): Declaration {
  return {
    kind: "function",
    docs: docs([{ text: about }]),
    name,
    parameters: [{ name: "value", type: ts`unknown` }],
    returns,
    body: ts`  return ${walk.validate}(value, ${walkCode});`,
  };
}

function activeProperties(
  properties: readonly PropertyDef[],
): readonly PropertyDef[] {
  return properties.filter(({ status }) => status === "active");
}
