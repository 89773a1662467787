// What an app imports of the support code: `index.ts`, `client.ts`, `testing.ts` and the validators' index export it,
// so no app needs a path into `support/`.
import { messagesIn } from "../generator/text/messages/languages.js";
import type { Settings } from "../generator/model/settings.js";
import { lit, ts, typeSymbol, valueSymbol, type Code } from "./kit/code.js";
import type { Declaration, PrintMode } from "./kit/declarations.js";
import {
  lines,
  reExport,
  specifierOf,
  type ModuleContent,
} from "./kit/module.js";
import { supportModule } from "./kit/symbols.js";

/** The public exports of one module of the support code. */
interface PublicExports {
  readonly module: string;
  readonly values?: readonly string[];
  readonly types?: readonly string[];
}

const inputs: PublicExports = {
  module: "inputs",
  types: ["Closed", "ClosedItems", "EventMeta", "OnlyMeta"],
};

const records: PublicExports = {
  module: "records",
  values: ["eventsRequest", "logEvent", "sdkProperties", "unregistered"],
  types: [
    "EventRecord",
    "EventSdk",
    "EventsRequest",
    "Received",
    "ReceivedRecord",
    "RegisteredEvent",
  ],
};

const user: PublicExports = {
  module: "user",
  values: [
    "identityRequest",
    "setIdentity",
    "setUserProfile",
    "userProfileRequest",
  ],
  types: [
    "IdentityRequest",
    "IdentitySdk",
    "RegisteredIdentity",
    "RegisteredUserProfile",
    "UserProfileRequest",
    "UserProfileSdk",
  ],
};

const development: PublicExports = {
  module: "development",
  values: ["onViolation"],
  types: ["ViolationHandler"],
};

const validation: readonly PublicExports[] = [
  { module: "check-event", values: ["findFaults"], types: ["EventCheck"] },
  { module: "check-object", types: ["ValidationResult"] },
  { module: "standard-schema", types: ["StandardSchemaV1"] },
  { module: "violation", types: ["Violation", "ViolationCode"] },
];

const client: readonly PublicExports[] = [
  { module: "client", values: ["createClient"] },
  { module: "client-admission", types: ["Spool"] },
  {
    module: "client-error",
    values: ["isClientError"],
    types: ["ClientError", "ClientErrorCode"],
  },
  { module: "client-halts", types: ["Halted"] },
  { module: "client-identity", types: ["ClientWarning"] },
  { module: "client-options", types: ["ClientOptions"] },
  { module: "client-rejection", types: ["Rejection"] },
  {
    module: "client-spool",
    values: ["openSpool"],
    types: ["SpoolOptions"],
  },
  { module: "client-types", types: ["Client", "ClientCounts", "Deadline"] },
];

/** For `index.ts`: how records are made, sent and, if builders validate, reported. */
export function indexExports(
  importer: string,
  settings: Settings,
): readonly Declaration[] {
  const reports = settings.validate === "never" ? [] : [development];
  return declarations(importer, [...reports, inputs, records, user], settings);
}

/** For the index of the validators: what they return. */
export function validationExports(
  importer: string,
  settings: Settings,
): readonly Declaration[] {
  return declarations(importer, validation, settings);
}

/** `client.ts`: the loading client and its spool. */
export function clientModule(settings: Settings): ModuleContent {
  return {
    path: "client",
    about: messagesIn(settings.lang).comments.files.client,
    declarations: declarations("client", client, settings),
  };
}

/** `testing.ts`: the recorder that replaces an SDK. */
export function testingModule(settings: Settings): ModuleContent {
  const from = specifierOf("testing", supportModule("testing"), settings);
  return {
    path: "testing",
    about: messagesIn(settings.lang).comments.files.testing,
    declarations: [
      {
        kind: "text",
        modes: ["ts", "js", "dts"],
        text: ts`export * from ${lit(from)};`,
      },
    ],
  };
}

function declarations(
  importer: string,
  modules: readonly PublicExports[],
  settings: Settings,
): readonly Declaration[] {
  const modes: readonly PrintMode[] = ["ts", "js", "dts"];
  return modes.flatMap((mode) => {
    const statements = modules.flatMap((each) =>
      statement(importer, each, mode, settings),
    );
    return statements.length === 0
      ? []
      : [{ kind: "text", modes: [mode], text: lines(statements) }];
  });
}

function statement(
  importer: string,
  { module, values = [], types = [] }: PublicExports,
  mode: PrintMode,
  settings: Settings,
): readonly Code[] {
  const path = supportModule(module);
  const symbols = [
    ...values.map((name) => valueSymbol(name, path)),
    ...(mode === "js" ? [] : types.map((name) => typeSymbol(name, path))),
  ];
  return symbols.length === 0
    ? []
    : [reExport(specifierOf(importer, path, settings), symbols)];
}
