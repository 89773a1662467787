// All builders and types of registered events.

export * from "./user-builders.js";
export * from "./registry.js";
