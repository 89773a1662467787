// Every builder and type that is registered.

export * from "./events/taxonomy.js";
export * from "./properties.js";
export * from "./user-builders.js";
export * from "./registry.js";
