// Builders of identities and user profiles.
import { identityRecord, profileRecord } from "./support/user.js";
import {
  inspectIdentity,
  inspectUserProfile,
} from "./validators/development.js";

/** Identifies a user by at least one key that is not empty. */
export function identity(keys) {
  return inspectIdentity(identityRecord(keys));
}

/** Sets registered user properties. */
export function userProfile(properties) {
  return inspectUserProfile(profileRecord(properties));
}
