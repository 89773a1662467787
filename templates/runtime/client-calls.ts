// The calls about users: an identity, its deletion, a profile.
import { clientError } from "./client-error.js";
import { checkIdentity } from "./client-identity.js";
import type { Clock } from "./client-platform.js";
import type { RateLimiter } from "./client-rate.js";
import type { Requests } from "./client-requests.js";
import type { Client } from "./client-types.js";
import {
  identityRequest,
  userProfileRequest,
  type RegisteredIdentity,
} from "./user.js";

export interface CallsOptions {
  readonly requests: Requests;
  readonly clock: Clock;
  readonly identities: RateLimiter;
  readonly userProfiles: RateLimiter;
  /** Throws if the client is closed. */
  readonly assertOpen: () => void;
  /** Checks an identity, and reports warnings about it. */
  readonly check: (identity: RegisteredIdentity) => RegisteredIdentity;
}

export function makeCalls(
  options: CallsOptions,
): Pick<Client, "sendIdentity" | "deleteIdentity" | "sendUserProfile"> {
  const { requests, clock, identities, userProfiles } = options;
  const { assertOpen, check } = options;
  return {
    sendIdentity: async (identity) => {
      assertOpen();
      const body = identityRequest(check(identity), new Date(clock.now()));
      return requests.send("/api/v1/identities", body, identities);
    },
    deleteIdentity: async (identity) => {
      assertOpen();
      const { external_id } = checkIdentity(identity) as {
        readonly external_id?: string;
      };
      if (external_id === undefined) {
        throw clientError(
          "no_external_id",
          "deleting an identity requires its `external_id`",
        );
      }
      return requests.send(
        "/api/v1/identities/delete",
        {
          identity: { external_id },
          request_datetime: new Date(clock.now()).toISOString(),
        },
        identities,
      );
    },
    sendUserProfile: async (identity, profile) => {
      assertOpen();
      const at = new Date(clock.now());
      const body = userProfileRequest(check(identity), profile, at);
      return requests.send("/api/v1/user-profile", body, userProfiles);
    },
  };
}
