// What an app imports: the builders and types of registered events, and what sends them.

export * from "./events/standard";
export * from "./events/taxonomy";
export * from "./events/checkout";
export * from "./events/user-events";
export * from "./properties";
export * from "./user";
export * from "./registry";

export type {
  Closed,
  ClosedItems,
  EventMeta,
  OnlyMeta,
} from "./support/inputs";
export {
  eventsRequest,
  logEvent,
  sdkProperties,
  unregistered,
  type EventRecord,
  type EventSdk,
  type EventsRequest,
  type Received,
  type ReceivedRecord,
  type RegisteredEvent,
} from "./support/records";
export {
  identityRequest,
  setIdentity,
  setUserProfile,
  userProfileRequest,
  type IdentityRequest,
  type IdentitySdk,
  type RegisteredIdentity,
  type RegisteredUserProfile,
  type UserProfileRequest,
  type UserProfileSdk,
} from "./support/user";
