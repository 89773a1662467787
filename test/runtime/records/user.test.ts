// Identities and profiles, and their ways to an SDK and to the API.
import { describe, expect, test, vi } from "vitest";
import {
  identityRecord,
  identityRequest,
  profileRecord,
  setIdentity,
  setUserProfile,
  userProfileRequest,
} from "../../../templates/runtime/user.js";

const at = new Date(Date.UTC(2026, 0, 31));

describe("an identity", () => {
  test("keeps keys that have a value, frozen", () => {
    const identity = identityRecord({
      external_id: "u",
      email: "",
      phone_no: undefined,
    });
    expect(identity).toEqual({ external_id: "u" });
    expect(Object.isFrozen(identity)).toBe(true);
  });

  test("needs a value", () => {
    expect(() => identityRecord({ email: "" })).toThrow(
      "at least one key with a value",
    );
  });

  test("reaches SDK and API", () => {
    const identity = identityRecord({ external_id: "u" });
    const setIdentities = vi.fn((values: Record<string, string>) => {
      values["more"] = "x";
      return 1;
    });
    expect(setIdentity({ setIdentities }, identity)).toBe(1);
    expect(identity).toEqual({ external_id: "u" });
    expect(identityRequest(identity, at)).toEqual({
      identity: { external_id: "u" },
      request_datetime: "2026-01-31T00:00:00.000Z",
    });
  });
});

describe("a profile", () => {
  test("keeps null, drops undefined, and writes dates", () => {
    const profile = profileRecord({ a: null, b: undefined, c: at, d: [1] });
    expect(profile).toStrictEqual({
      a: null,
      c: "2026-01-31T00:00:00.000Z",
      d: [1],
    });
  });

  test("reaches SDK and API whole", () => {
    const profile = profileRecord({ a: null, d: [1] });
    const setUserProfiles = vi.fn((values: Record<string, unknown>) => {
      (values["d"] as number[]).push(2);
    });
    setUserProfile({ setUserProfiles }, profile);
    expect(profile).toEqual({ a: null, d: [1] });
    const identity = identityRecord({ external_id: "u" });
    expect(userProfileRequest(identity, profile, at)).toEqual({
      identity: { external_id: "u" },
      user_properties: { a: null, d: [1] },
      request_datetime: "2026-01-31T00:00:00.000Z",
    });
  });
});
