// Validators of identities and user profiles.
import type { ValidationResult, Walk } from "../support/check-object.js";
import type {
  RegisteredIdentity,
  RegisteredUserProfile,
} from "../support/user.js";

/** The keys that may identify a user. */
export declare const identityKeys: readonly string[];

/** The walk over an identity. */
export declare const walkIdentity: Walk;

/** The walk over a user's properties. */
export declare const walkProfile: Walk;

/** Validates an identity and returns every violation. */
export declare function validateIdentity(
  value: unknown,
): ValidationResult<RegisteredIdentity>;

/** Validates a user's properties and returns every violation. */
export declare function validateUserProfile(
  value: unknown,
): ValidationResult<RegisteredUserProfile>;
