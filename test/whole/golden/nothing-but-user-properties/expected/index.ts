// Every builder and type that is registered.

export * from "./user-builders.js";
export * from "./registry.js";
