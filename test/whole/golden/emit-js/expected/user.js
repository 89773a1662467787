// Builders of identities and user profiles.
import { inspectRecord } from "./support/development.js";
import { identityRecord, profileRecord } from "./support/user.js";
import { validateIdentity, validateUserProfile } from "./validators/user.js";

/** Identifies a user by at least one key that is not empty. */
export function identity(keys) {
  const made = identityRecord(keys);
  if (process.env.NODE_ENV !== "production") {
    inspectRecord(made, validateIdentity);
  }
  return made;
}

/** Sets registered user properties. */
export function userProfile(properties) {
  const made = profileRecord(properties);
  if (process.env.NODE_ENV !== "production") {
    inspectRecord(made, validateUserProfile);
  }
  return made;
}
