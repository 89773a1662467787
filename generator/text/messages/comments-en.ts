// The texts of comments in generated code, in English.
import { nativeEn } from "./native-en.js";
import { upTo } from "./ranges.js";

/** Names and values come with their back-ticks. */
export const commentsEn = {
  native: nativeEn,
  createsRecord: (event: string) => `Creates a ${event} record.`,
  event: (name: string) => `The event ${name}.`,
  requiresOneOf: (names: string) => `Requires at least one of ${names}.`,
  platforms: (names: string, count: number) =>
    `${count > 1 ? "Platforms" : "Platform"}: ${names}.`,
  owners: (names: string, count: number) =>
    `${count > 1 ? "Owners" : "Owner"}: ${names}.`,
  tags: (names: string) => `Tags: ${names}.`,
  expires: (day: string) => `Expires ${day}.`,
  deprecated: (why: string) => `Deprecated. ${why}`,
  noLongerUsed: "No longer in use.",
  since: (version: string) => `Since ${version}.`,
  useInstead: (name: string) => `Use \`${name}\` instead.`,
  formerName: (builder: string, event: string) =>
    `Use ${builder}: the event is now ${event}.`,
  unit: (unit: string) => `Unit: ${unit}`,
  personal: "Personal data.",
  personalIndirectly: "Personal data, indirectly.",
  examples: (values: string, count: number) =>
    `${count > 1 ? "Examples" : "Example"}: ${values}.`,
  integer: "An integer.",
  integers: "Integers.",
  instant: "An instant; a string is UTC, such as `2026-01-31T09:00:00.000Z`.",
  othersAllowed: "Other values are allowed.",
  matches: (pattern: string) => `Matches ${pattern}.`,
  format: (format: string) => `Format: ${format}.`,
  characters: upTo((count) => `${count} character${count === "1" ? "" : "s"}`),
  elements: upTo((count) => `${count} element${count === "1" ? "" : "s"}`),
  numbers: upTo((count) => count),
  more: (count: number) => `${String(count)} more`,
  /** `a`, `a and b`, `a, b and c` */
  listed: (words: readonly string[]) =>
    words.length < 2
      ? words.join("")
      : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`,
  otherValues: (values: string) => `Other values: ${values}.`,
  knownValues: (values: string) => `Known values: ${values}.`,
  always: (value: string) => `Always ${value}.`,
  eachIs: (value: string) => `Each element is ${value}.`,
  oneOf: (values: string) => `One of ${values}.`,
  eachIsOneOf: (values: string) => `Each element is one of ${values}.`,
  valuesOf: (name: string) => `The values of ${name}.`,

  /** The first line of each TypeScript file. */
  files: {
    checks: "Property checks that combine the built-in ones.",
    development:
      "Checks of builders during development; production builds contain none.",
    client:
      "The client of the loading API, and the spool that keeps its events on the disk.",
    testing: "For the tests of an app: a recorder that replaces an SDK.",
    events: "Builders: one function for each registered event.",
    index:
      "What an app imports: the builders and types of registered events, and what sends them.",
    validatorsIndex: "All validators.",
    properties: "What events share: the values of enums, and the item.",
    registry: "The registry: every registered event by its name, as types.",
    eventSchemas:
      "Standard Schemas of events, and of what their builders take.",
    userSchemas:
      "Standard Schemas of user profiles, and of what their builder takes.",
    anySchema: "The Standard Schema of any registered event.",
    user: "Builders of identities and user profiles.",
    userValidators: "Validators of identities and user profiles.",
    eventValidators: "Validators: one for each registered event.",
    dispatch: "The dispatcher: validates any registered event by its name.",
  },

  record: (event: string) => `A ${event} record.`,
  propertiesOf: (event: string) => `Properties of ${event}.`,
  fieldsOf: (type: string) =>
    `The fields of ${type}, without the rule that some are required.`,
  listedValuesOf: (type: string) => `The listed values of ${type}.`,
  allValuesOf: (type: string) => `All values of ${type}.`,
  isOneOf: (list: string) => `Whether a value is one of ${list}.`,
  item: "One product of `df_items`.",
  registry: {
    properties: "The properties of each event, by its name.",
    records: "The record of each event, by its name.",
    name: "The name of a registered event.",
    propertiesOf: "The properties of an event.",
    any: "A record of any registered event.",
    eventOf:
      "What the builder of an event returns, by its name; for a `string`, any event.",
    builder:
      "The builder of an event, by its name. It takes only what the event's own builder takes.",
  },
  identity: "Identifies a user by at least one key that is not empty.",
  userProfile: "Sets registered user properties.",
  setsProperties:
    "Sets registered user properties; the others stay as they are.",
  cleared: "The properties to set to null.",
  identityKeys:
    "The keys that may identify a user; at least one must have a value.",
  userProperties: "The registered user properties.",
  /** What JSON Schemas say; their titles are names. */
  schemas: {
    logId: "The identifier of this event; a UUID.",
    request:
      "The body of `POST /api/v1/events`. Events of one user: 1 to 100 of them, with at most 100 items in total.",
    response:
      'The answer of the import calls. Success is `status: true` with `code: "20000"`; HTTP 200 alone says nothing, and neither does `data`.',
    responseCode: "A string of five digits, such as 20000 or 40001.",
    identity: "One user, by at least one key that is not empty.",
    profile: "The registered user properties; all are optional.",
  },
  checks: {
    ofScope: {
      event: (property: string) => `The event property ${property}.`,
      item: (property: string) => `The item property ${property}.`,
      user: (property: string) => `The user property ${property}.`,
    },
    narrowed: (property: string, event: string) =>
      `The property ${property} as ${event} narrows it.`,
    isItem: "Whether an item is valid, decided key by key.",
    item: "The check of one item of `df_items`.",
  },
  development: {
    event: (event: string) =>
      `Reports what is wrong with a ${event} record, and returns it.`,
    identity: "Reports what is wrong with an identity, and returns it.",
    userProfile: "Reports what is wrong with a user profile, and returns it.",
  },
  standardSchemas: {
    event: (event: string) => `The Standard Schema of a ${event} record.`,
    properties: (event: string) =>
      `The Standard Schema of the properties of ${event}.`,
    userProfile:
      "The Standard Schema of a user's properties in the API's form.",
    userProfileProperties: "The Standard Schema of what `userProfile` takes.",
    any: "The Standard Schema of an event in the API's form.",
    validatesInput: (builder: string) =>
      `Validates what ${builder} takes, and returns every violation, or a copy as it is sent.`,
  },
  validators: {
    rules: (event: string) => `The rules of a ${event} record.`,
    validates: (event: string) =>
      `Validates a ${event} record and returns every violation.`,
    guards: (event: string) => `Whether a value is a ${event} record.`,
    event:
      "Validates an event in the API's form, by its `event_name`, and returns every violation.",
    isEvent: "Whether a value is a registered event in the API's form.",
    sdkEvent:
      "Validates the arguments of an SDK call: a name, and properties, which include `df_items`.",
    request:
      "Validates the body of `POST /api/v1/events` and returns every violation.",
    identityKeys: "The keys that may identify a user.",
    walkIdentity: "The walk over an identity.",
    walkProfile: "The walk over a user's properties.",
    identity: "Validates an identity and returns every violation.",
    userProfile: "Validates a user's properties and returns every violation.",
  },
} as const;
