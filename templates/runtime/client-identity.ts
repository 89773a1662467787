// Checks of an identity before the client uses it (DEV).
import { clientError } from "./client-error.js";
import { identityRecord, type RegisteredIdentity } from "./user.js";

/**
 * A problem that is sent nevertheless, because official pages contradict each
 * other about it. It quotes no value.
 */
export interface ClientWarning {
  readonly code: "phone_no_not_digits" | "phone_no_no_country_code";
  readonly message: string;
}

/** A copy without empty keys. Throws an error with the code `empty_identity` if nothing is left. */
export function checkIdentity(
  identity: RegisteredIdentity | null | undefined,
): RegisteredIdentity {
  const keys: unknown = identity;
  const isObject = typeof keys === "object" && keys !== null;
  const filled = isObject
    ? Object.entries(keys).filter(
        ([, value]) => typeof value === "string" && value !== "",
      )
    : [];
  if (filled.length === 0) {
    throw clientError(
      "empty_identity",
      "the identity has no key with a value: create it with the builder `identity`",
    );
  }
  return identityRecord(Object.fromEntries(filled));
}

/** The problems of an identity. */
export function warningsOf(
  identity: RegisteredIdentity,
): readonly ClientWarning[] {
  const { phone_no } = identity as { readonly phone_no?: string };
  if (phone_no === undefined) return [];
  if (!/^\d+$/.test(phone_no)) {
    return [
      {
        code: "phone_no_not_digits",
        message:
          "`phone_no` should be digits only, country code first, such as 821012345678",
      },
    ];
  }
  // A national number begins with 0, and so does the rest of it after 82.
  const isInternational = /^[1-9]\d{6,14}$/.test(phone_no);
  return isInternational && !phone_no.startsWith("820")
    ? []
    : [
        {
          code: "phone_no_no_country_code",
          message:
            "`phone_no` should begin with the country code, without the leading 0 of the national number, such as 821012345678",
        },
      ];
}

/** The same text for the same user, in whatever order the keys are. */
export function identityKeyOf(identity: RegisteredIdentity): string {
  const entries = Object.entries(identity as object) as [string, unknown][];
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
