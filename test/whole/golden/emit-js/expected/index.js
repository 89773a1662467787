// What an app imports: the builders and types of registered events, and what sends them.

export * from "./events/taxonomy.js";
export * from "./properties.js";
export * from "./user.js";
export * from "./registry.js";

export { onViolation } from "./support/development.js";
export {
  eventsRequest,
  logEvent,
  sdkProperties,
  unregistered,
} from "./support/records.js";
export {
  identityRequest,
  setIdentity,
  setUserProfile,
  userProfileRequest,
} from "./support/user.js";
