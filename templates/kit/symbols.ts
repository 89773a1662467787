// The symbols that generated modules import from the support code.
import { namespaceSymbol, typeSymbol, valueSymbol } from "./code.js";

export const runtime = {
  RegisteredEvent: typeSymbol("RegisteredEvent", "runtime"),
  EventRecord: typeSymbol("EventRecord", "runtime"),
  Received: typeSymbol("Received", "runtime"),
  Wire: typeSymbol("Wire", "runtime"),
  toRecord: valueSymbol("toRecord", "runtime"),
} as const;

export const inputs = {
  Closed: typeSymbol("Closed", "inputs"),
  ClosedItems: typeSymbol("ClosedItems", "inputs"),
  ClosedMeta: typeSymbol("ClosedMeta", "inputs"),
  EventMeta: typeSymbol("EventMeta", "inputs"),
  OnlyMeta: typeSymbol("OnlyMeta", "inputs"),
  BuilderOf: typeSymbol("BuilderOf", "inputs"),
} as const;

/** Only if the registry is a target. */
export const registry = {
  AnyEvent: typeSymbol("AnyEvent", "registry"),
  EventName: typeSymbol("EventName", "registry"),
  EventOf: typeSymbol("EventOf", "registry"),
} as const;

export const user = {
  RegisteredIdentity: typeSymbol("RegisteredIdentity", "user"),
  RegisteredUserProfile: typeSymbol("RegisteredUserProfile", "user"),
  identityRecord: valueSymbol("identityRecord", "user"),
  profileRecord: valueSymbol("profileRecord", "user"),
} as const;

export const development = {
  inspectRecord: valueSymbol("inspectRecord", "development"),
} as const;

export const validation = {
  /** Everything in `validation.ts`, printed as `base.string`. */
  base: namespaceSymbol("base", "validation"),
  Check: typeSymbol("Check", "validation"),
} as const;

export const walk = {
  EventCheck: typeSymbol("EventCheck", "validate-event"),
  ValidationResult: typeSymbol("ValidationResult", "validate"),
  ItemCheck: typeSymbol("ItemCheck", "validate"),
  Walk: typeSymbol("Walk", "validate"),
  validate: valueSymbol("validate", "validate"),
  isPlain: valueSymbol("isPlain", "validate"),
  fields: valueSymbol("fields", "validate"),
  items: valueSymbol("items", "validate"),
  recordResult: valueSymbol("recordResult", "validate-event"),
  recordHolds: valueSymbol("recordHolds", "validate-event"),
  eventWalk: valueSymbol("eventWalk", "validate-event"),
  requestWalk: valueSymbol("requestWalk", "validate-request"),
  identityWalk: valueSymbol("identityWalk", "validate-request"),
  validateSdk: valueSymbol("validateSdk", "validate-event"),
} as const;
