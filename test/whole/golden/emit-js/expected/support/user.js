// Users: identities and profiles, and how they reach an SDK and the API.
import { toJson, wire } from "./wire.js";

/** Creates an identity. Throws a `RangeError` if no key has a value, because the service would refuse it. */
export function identityRecord(keys) {
  const given = Object.entries(keys)
    .map(([key, value]) => [key, wire(value, key)])
    .filter(([, value]) => value !== undefined && value !== "");
  if (given.length === 0) {
    throw new RangeError("an identity needs at least one key with a value");
  }
  return Object.freeze(Object.fromEntries(given));
}

/**
 * Creates a profile: `undefined` is left out, a `Date` becomes a string,
 * `null` clears a property. Throws a `RangeError` for an invalid `Date`,
 * naming the property.
 */
export function profileRecord(properties) {
  const given = Object.entries(properties)
    .map(([key, value]) => [key, value === null ? null : wire(value, key)])
    .filter(([, value]) => value !== undefined);
  return Object.freeze(Object.fromEntries(given));
}

/** Tells an SDK who the user is. */
export function setIdentity(sdk, identity) {
  return sdk.setIdentities(JSON.parse(toJson(identity)));
}

/**
 * Passes a profile to an SDK, always as a whole: the SDK for React Native
 * loses some values that are set one by one.
 */
export function setUserProfile(sdk, profile) {
  return sdk.setUserProfiles(JSON.parse(toJson(profile)));
}

/** The body of `POST /api/v1/identities`. */
export function identityRequest(identity, at = new Date()) {
  return { identity, request_datetime: at.toISOString() };
}

/** The body of `POST /api/v1/user-profile`. */
export function userProfileRequest(identity, profile, at = new Date()) {
  return {
    identity,
    user_properties: profile,
    request_datetime: at.toISOString(),
  };
}
