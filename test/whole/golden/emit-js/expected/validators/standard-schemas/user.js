// Standard Schemas of user profiles, and of what their builder takes.
import { profileResult } from "../../support/check-properties.js";
import { standardSchema } from "../../support/standard-schema.js";
import { validateUserProfile, walkProfile } from "../user.js";

/** The Standard Schema of a user's properties in the API's form. */
export const userProfileSchema =
  /* @__PURE__ */ standardSchema(validateUserProfile);

/**
 * Validates what `userProfile` takes, and returns every violation, or a copy as
 * it is sent.
 */
export function validateUserProfileProperties(value) {
  return profileResult(value, walkProfile);
}

/** The Standard Schema of what `userProfile` takes. */
export const userProfilePropertiesSchema = /* @__PURE__ */ standardSchema(
  validateUserProfileProperties,
);
