// Validators of identities and user profiles.
import type { RegisteredIdentity, RegisteredUserProfile } from "../user.js";
import type { ValidationResult } from "../validate.js";

/** The keys that may identify a user. */
export declare const identityKeys: readonly string[];

/** Says everything that is wrong with an identity. */
export declare function validateIdentity(
  value: unknown,
): ValidationResult<RegisteredIdentity>;

/** Says everything that is wrong with the properties of a user. */
export declare function validateUserProfile(
  value: unknown,
): ValidationResult<RegisteredUserProfile>;
