// All builders and types of registered events.

export * from "./events/standard";
export * from "./events/taxonomy";
export * from "./events/checkout";
export * from "./events/user-events";
export * from "./properties";
export * from "./user-builders";
export * from "./registry";
