// Users: identities and profiles, and how they reach an SDK and the API.

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
export declare function identityRecord(keys: object): RegisteredIdentity;

/**
 * Creates a profile: `undefined` is left out, a `Date` becomes a string,
 * `null` clears a property. Throws a `RangeError` for an invalid `Date`,
 * naming the property.
 */
export declare function profileRecord(
  properties: object,
): RegisteredUserProfile;

/** Tells an SDK who the user is. */
export declare function setIdentity<Result>(
  sdk: IdentitySdk<Result>,
  identity: RegisteredIdentity,
): Result;

/**
 * Passes a profile to an SDK, always as a whole: the SDK for React Native
 * loses some values that are set one by one.
 */
export declare function setUserProfile<Result>(
  sdk: UserProfileSdk<Result>,
  profile: RegisteredUserProfile,
): Result;

/** The body of `POST /api/v1/identities`. */
export declare function identityRequest(
  identity: RegisteredIdentity,
  at?: Date,
): IdentityRequest;

/** The body of `POST /api/v1/user-profile`. */
export declare function userProfileRequest(
  identity: RegisteredIdentity,
  profile: RegisteredUserProfile,
  at?: Date,
): UserProfileRequest;

export {};
