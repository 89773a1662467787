// Standard Schemas of user profiles, and of what their builder takes.
import type { ValidationResult } from "../../support/check-object.js";
import type { StandardSchemaV1 } from "../../support/standard-schema.js";
import type { RegisteredUserProfile } from "../../support/user.js";
import type { UserProfileProperties } from "../../user.js";

/** The Standard Schema of a user's properties in the API's form. */
export declare const userProfileSchema: StandardSchemaV1<RegisteredUserProfile>;

/**
 * Validates what `userProfile` takes, and returns every violation, or a copy as
 * it is sent.
 */
export declare function validateUserProfileProperties(
  value: unknown,
): ValidationResult<UserProfileProperties>;

/** The Standard Schema of what `userProfile` takes. */
export declare const userProfilePropertiesSchema: StandardSchemaV1<UserProfileProperties>;
