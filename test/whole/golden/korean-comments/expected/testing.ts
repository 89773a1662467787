// For the tests of an app: a recorder that replaces an SDK.

export * from "./support/testing.js";
