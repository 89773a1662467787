// Users: identities and profiles, and how they reach an SDK and the API.
import { toJson, type ToWire, wire } from "./wire.js";

/** The brands; compile errors about objects that have none show these names. */
declare const useIdentity: unique symbol;
declare const useUserProfile: unique symbol;

/** The result of `identity`. */
export interface RegisteredIdentity {
  readonly [useIdentity]: true;
}

/** The result of `userProfile`. */
export interface RegisteredUserProfile {
  readonly [useUserProfile]: true;
}

/**
 * The SDK's function for identities; the one for the web returns a promise:
 * await it before the next event.
 */
export interface IdentitySdk<Result> {
  setIdentities(identities: Record<string, string>): Result;
}

/** The SDK's function for user profiles. */
export interface UserProfileSdk<Result> {
  setUserProfiles(properties: Record<string, unknown>): Result;
}

/** The body of `POST /api/v1/identities`. */
export interface IdentityRequest {
  readonly identity: RegisteredIdentity;
  readonly request_datetime: string;
}

/** The body of `POST /api/v1/user-profile`. */
export interface UserProfileRequest extends IdentityRequest {
  readonly user_properties: RegisteredUserProfile;
}

/** Creates an identity. Throws a `RangeError` if no key has a value, because the service would refuse it. */
export function identityRecord(keys: object): RegisteredIdentity {
  const given = Object.entries(keys)
    .map(([key, value]) => [key, wire(value, key)])
    .filter(([, value]) => value !== undefined && value !== "");
  if (given.length === 0) {
    throw new RangeError("an identity needs at least one key with a value");
  }
  return Object.freeze(Object.fromEntries(given)) as RegisteredIdentity;
}

/**
 * Creates a profile: `undefined` is left out, a `Date` becomes a string,
 * `null` clears a property. Throws a `RangeError` for an invalid `Date`,
 * naming the property.
 */
export function profileRecord(
  properties: object,
  toWire: ToWire = wire,
): RegisteredUserProfile {
  const given = Object.entries(properties)
    .map(([key, value]) => [key, value === null ? null : toWire(value, key)])
    .filter(([, value]) => value !== undefined);
  return Object.freeze(Object.fromEntries(given)) as RegisteredUserProfile;
}

/** Tells an SDK who the user is. */
export function setIdentity<Result>(
  sdk: IdentitySdk<Result>,
  identity: RegisteredIdentity,
): Result {
  return sdk.setIdentities(
    JSON.parse(toJson(identity)) as Record<string, string>,
  );
}

/**
 * Passes a profile to an SDK, always as a whole: the SDK for React Native
 * loses some values that are set one by one.
 */
export function setUserProfile<Result>(
  sdk: UserProfileSdk<Result>,
  profile: RegisteredUserProfile,
): Result {
  return sdk.setUserProfiles(
    JSON.parse(toJson(profile)) as Record<string, unknown>,
  );
}

/** The body of `POST /api/v1/identities`. */
export function identityRequest(
  identity: RegisteredIdentity,
  at: Date = new Date(),
): IdentityRequest {
  return { identity, request_datetime: at.toISOString() };
}

/** The body of `POST /api/v1/user-profile`. */
export function userProfileRequest(
  identity: RegisteredIdentity,
  profile: RegisteredUserProfile,
  at: Date = new Date(),
): UserProfileRequest {
  return {
    identity,
    user_properties: profile,
    request_datetime: at.toISOString(),
  };
}
