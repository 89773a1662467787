// 유저 프로필과, 그 빌더가 받는 값의 Standard Schema.
import type { ValidationResult } from "../../support/check-object.js";
import { profileResult } from "../../support/check-properties.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import type { RegisteredUserProfile } from "../../support/user.js";
import type { UserProfileProperties } from "../../user.js";
import { validateUserProfile, walkProfile } from "../user.js";

/** API 형식의 유저 속성의 Standard Schema. */
export const userProfileSchema: StandardSchemaV1<RegisteredUserProfile> =
  /* @__PURE__ */ standardSchema(validateUserProfile);

/**
 * `userProfile`이(가) 받는 값을 검증한다. 위반이 있으면 모든 위반을, 없으면
 * 보낼 형식의 사본을 반환한다.
 */
export function validateUserProfileProperties(
  value: unknown,
): ValidationResult<UserProfileProperties> {
  return profileResult(value, walkProfile);
}

/** `userProfile`이 받는 값의 Standard Schema. */
export const userProfilePropertiesSchema: StandardSchemaV1<UserProfileProperties> =
  /* @__PURE__ */ standardSchema(validateUserProfileProperties);
