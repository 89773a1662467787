// The checks of builders during development, in a module of their own: production builds drop what is in it.
import { rememberWhileAlive } from "../generator/model/remember.js";
import type { EventDef, Taxonomy } from "../generator/model/taxonomy.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import { code } from "./describe.js";
import { ts, valueSymbol, type Code, type ImportedSymbol } from "./kit/code.js";
import { call, type Declaration } from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import { print } from "./kit/layout.js";
import type { ModuleContent } from "./kit/module.js";
import { development, user } from "./kit/symbols.js";
import { recordSymbol, userValidators, validateSymbol } from "./validators.js";

const path = "validators/development";

/** How a builder names the check of its record. */
export const inspectSymbol = rememberWhileAlive(
  ({ names }: EventDef): ImportedSymbol => valueSymbol(names.inspect, path),
);

/** The same for the builders of identities and user profiles. */
export const inspectUser = {
  identity: valueSymbol("inspectIdentity", path),
  userProfile: valueSymbol("inspectUserProfile", path),
} as const;

/** Needed with `validate: development` alone. */
export function developmentModule({
  events,
  settings,
}: Taxonomy): ModuleContent {
  const say = messagesIn(settings.lang).comments.development;
  return {
    path,
    about: messagesIn(settings.lang).comments.files.development,
    declarations: [
      {
        kind: "text",
        modes: ["ts"],
        text: ts`// Bundlers replace it, and nothing else of Node is needed.\ndeclare const process: { readonly env: { readonly NODE_ENV?: string } };`,
      },
      ...events
        .filter(({ status }) => status === "active")
        .map((event) =>
          inspection(
            event.names.inspect,
            say.event(code(event.name)),
            ts`${recordSymbol(event)}`,
            validateSymbol(event),
          ),
        ),
      inspection(
        inspectUser.identity.name,
        say.identity,
        ts`${user.RegisteredIdentity}`,
        userValidators.identity,
      ),
      inspection(
        inspectUser.userProfile.name,
        say.userProfile,
        ts`${user.RegisteredUserProfile}`,
        userValidators.userProfile,
      ),
    ],
  };
}

/** `reportInvalid(record, validateCouponRedeemed);`, so many levels deep. */
export function reportStatement(validate: ImportedSymbol, depth: 1 | 2): Code {
  const report = call(development.reportInvalid, [ts`record`, ts`${validate}`]);
  const margin = depth === 1 ? ts`  ` : ts`    `;
  return print([margin, report, ts`;`], depth, 0);
}

function inspection(
  name: string,
  about: string,
  type: Code,
  validate: ImportedSymbol,
): Declaration {
  return {
    kind: "function",
    docs: docs([{ text: about }]),
    name,
    parameters: [{ name: "record", type }],
    returns: type,
    body: ts`  if (process.env.NODE_ENV !== "production") {\n${reportStatement(validate, 2)}\n  }\n  return record;`,
  };
}
