// From which platform an app sends its events, if its dependencies leave no doubt.
import { expect, test } from "vitest";
import { platformOfApp } from "../../generator/app/framework.js";

test.each([
  ["vite react-dom", "web"],
  ["vite vue", "web"],
  // A library, or a tool of the tests.
  ["vite", undefined],
  // Pages with a server.
  ["vite react-dom express", undefined],
  ["next react-dom", undefined],
  ["nuxt vue", undefined],
  ["@sveltejs/kit svelte vite", undefined],
  ["react-native react", "react-native"],
  ["expo react-native", "react-native"],
  ["expo react-native react-native-web react-dom", undefined],
  ["fastify", "server"],
  ["@nestjs/core vue", undefined],
  ["lodash", undefined],
  ["", undefined],
])("%s: %s", (dependencies, expected) => {
  expect(platformOfApp(new Set(dependencies.split(" ")))).toBe(expected);
});
