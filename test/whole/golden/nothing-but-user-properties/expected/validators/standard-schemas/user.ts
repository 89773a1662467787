// Standard Schemas of user profiles, and of what their builder takes.
import type { ValidationResult } from "../../support/check-object.js";
import { profileResult } from "../../support/check-properties.js";
import { dated } from "../../support/instants.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import type { RegisteredUserProfile } from "../../support/user.js";
import { wire } from "../../support/wire.js";
import type { UserProfileProperties } from "../../user.js";
import { validateUserProfile, walkProfile } from "../user.js";

/** The Standard Schema of a user's properties in the API's form. */
export const userProfileSchema: StandardSchemaV1<RegisteredUserProfile> =
  /* @__PURE__ */ standardSchema(validateUserProfile);

/**
 * Validates what `userProfile` takes, and returns every violation, or a copy as
 * it is sent.
 */
export function validateUserProfileProperties(
  value: unknown,
): ValidationResult<UserProfileProperties> {
  return profileResult(value, walkProfile, dated(wire, "last_visit_at"));
}

/** The Standard Schema of what `userProfile` takes. */
export const userProfilePropertiesSchema: StandardSchemaV1<UserProfileProperties> =
  /* @__PURE__ */ standardSchema(validateUserProfileProperties);
