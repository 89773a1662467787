// All validators.

export * from "./user.js";
export * from "./dispatch.js";
export * from "./taxonomy.js";

export { findFaults } from "../support/check-event.js";
