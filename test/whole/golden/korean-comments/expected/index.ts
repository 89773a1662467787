// 앱이 가져오는 것: 등록된 이벤트의 빌더와 타입, 그리고 이벤트를 보내는 함수.

export * from "./events/standard.js";
export * from "./events/taxonomy.js";
export * from "./properties.js";
export * from "./user.js";
export * from "./registry.js";

export { onViolation, type ViolationHandler } from "./support/development.js";
export type {
  Closed,
  ClosedItems,
  EventMeta,
  OnlyMeta,
} from "./support/inputs.js";
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
} from "./support/records.js";
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
} from "./support/user.js";
