// All validators.

export * from "./user.js";
export * from "./dispatch.js";
export * from "./standard.js";
export * from "./taxonomy.js";
