// All validators.

export * from "./user.js";
export * from "./dispatch.js";
export * from "./taxonomy.js";
export * from "./standard-schemas/user.js";
export * from "./standard-schemas/dispatch.js";
export * from "./standard-schemas/taxonomy.js";

export { findFaults } from "../support/check-event.js";
