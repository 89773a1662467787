// All builders and types of registered events.

export * from "./events/standard.js";
export * from "./events/taxonomy.js";
export * from "./properties.js";
export * from "./user-builders.js";
export * from "./registry.js";
