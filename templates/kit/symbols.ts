// The symbols that generated modules import from the support code.
import {
  namespaceSymbol,
  typeSymbol,
  valueSymbol,
  type ImportedSymbol,
} from "./code.js";

/** The path of a module of the support code in the output, without extension. */
export function supportModule(name: string): string {
  return `support/${name}`;
}

export const records = {
  RegisteredEvent: type("RegisteredEvent", "records"),
  EventRecord: type("EventRecord", "records"),
  Received: type("Received", "records"),
  Wire: type("Wire", "records"),
  recordOf: value("recordOf", "records"),
  flatRecord: value("flatRecord", "records"),
  itemsRecord: value("itemsRecord", "records"),
} as const;

/** What makes the values of properties what is sent. */
export const wire = {
  plain: value("plain", "wire"),
  listed: value("listed", "wire"),
  wire: value("wire", "wire"),
} as const;

export const inputs = {
  AnyOf: type("AnyOf", "inputs"),
  AtLeastOne: type("AtLeastOne", "inputs"),
  Closed: type("Closed", "inputs"),
  ClosedItems: type("ClosedItems", "inputs"),
  EventMeta: type("EventMeta", "inputs"),
  OnlyMeta: type("OnlyMeta", "inputs"),
  BuilderOf: type("BuilderOf", "inputs"),
} as const;

export const instants = {
  dated: value("dated", "instants"),
} as const;

/** The module of the checks of properties. */
export const checksModule = "validators/checks";

/** The check of one item; printed only if the taxonomy has items. */
export const itemCheck = valueSymbol("item", checksModule);

/** Only if the registry is a target. */
export const registry = {
  AnyEvent: typeSymbol("AnyEvent", "registry"),
  EventName: typeSymbol("EventName", "registry"),
  EventOf: typeSymbol("EventOf", "registry"),
} as const;

export const user = {
  RegisteredIdentity: type("RegisteredIdentity", "user"),
  RegisteredUserProfile: type("RegisteredUserProfile", "user"),
  identityRecord: value("identityRecord", "user"),
  profileRecord: value("profileRecord", "user"),
} as const;

export const development = {
  reportInvalid: value("reportInvalid", "development"),
} as const;

export const checkValue = {
  /** Everything in `check-value.ts`, printed as `base.string`. */
  base: namespace("base", "check-value"),
  Check: type("Check", "check-value"),
} as const;

export const walk = {
  EventCheck: type("EventCheck", "check-event"),
  ValidationResult: type("ValidationResult", "check-object"),
  ItemCheck: type("ItemCheck", "check-object"),
  Walk: type("Walk", "check-object"),
  validate: value("validate", "check-object"),
  isPlain: value("isPlain", "check-object"),
  fields: value("fields", "check-object"),
  anyOf: value("anyOf", "check-object"),
  items: value("items", "check-object"),
  recordResult: value("recordResult", "check-event"),
  recordHolds: value("recordHolds", "check-event"),
  eventWalk: value("eventWalk", "check-event"),
  requestWalk: value("requestWalk", "check-request"),
  identityWalk: value("identityWalk", "check-request"),
  validateSdk: value("validateSdk", "check-event"),
  propertiesResult: value("propertiesResult", "check-properties"),
  profileResult: value("profileResult", "check-properties"),
} as const;

export const standard = {
  StandardSchemaV1: type("StandardSchemaV1", "standard-schema"),
  standardSchema: value("standardSchema", "standard-schema"),
} as const;

function type(name: string, module: string): ImportedSymbol {
  return typeSymbol(name, supportModule(module));
}

function value(name: string, module: string): ImportedSymbol {
  return valueSymbol(name, supportModule(module));
}

function namespace(name: string, module: string): ImportedSymbol {
  return namespaceSymbol(name, supportModule(module));
}
