// 이벤트와, 그 빌더가 받는 값의 Standard Schema.
import type {
  DfSignUpEvent,
  DfSignUpProperties,
} from "../../events/standard.js";
import type { ValidationResult } from "../../support/check-object.js";
import { propertiesResult } from "../../support/check-properties.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import { dfSignUpCheck, validateDfSignUp } from "../standard.js";

/** `df_sign_up` 레코드의 Standard Schema. */
export const dfSignUpEventSchema: StandardSchemaV1<Received<DfSignUpEvent>> =
  /* @__PURE__ */ standardSchema(validateDfSignUp);

/**
 * `dfSignUp`이(가) 받는 값을 검증한다. 위반이 있으면 모든 위반을, 없으면 보낼
 * 형식의 사본을 반환한다.
 */
export function validateDfSignUpProperties(
  value: unknown,
): ValidationResult<DfSignUpProperties> {
  return propertiesResult(value, dfSignUpCheck);
}

/** `df_sign_up` 속성의 Standard Schema. */
export const dfSignUpPropertiesSchema: StandardSchemaV1<DfSignUpProperties> =
  /* @__PURE__ */ standardSchema(validateDfSignUpProperties);
