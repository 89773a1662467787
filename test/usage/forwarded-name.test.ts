// A raw call whose name is a parameter: the report says which flag reads the callers, where there is one.
import { expect, test } from "vitest";
import { scanApp } from "../support/scan-app.js";

const runTime = "its name is only known at run time";

test.each([
  [
    "a function",
    "export function track(name: string) { Dfinery.logEvent(name); }",
    "its name is a parameter of `track`: `--track-function track` reads the calls of that function instead",
  ],
  [
    "another argument of a function in a variable",
    "export const send = (id: number, name: string) => { Dfinery.logEvent(name, { id }); };",
    "its name is a parameter of `send`: `--track-function send:2` reads the calls of that function instead",
  ],
  [
    "a static method",
    "export class Analytics { static track(name: string) { Dfinery.logEvent(name); } }",
    "its name is a parameter of `Analytics.track`: `--track-function Analytics.track` reads the calls of that function instead",
  ],
  [
    "a method, whose object may have any name",
    "export class Tracker { note(name: string) { Dfinery.logEvent(name); } }",
    "its name is a parameter of `Tracker.note`: `--track-function tracker.note` reads the calls of that function instead, if its callers use that name",
  ],
  [
    "a function of an object",
    "export const tracker = { note: (name: string) => { Dfinery.logEvent(name); } };",
    "its name is a parameter of `note`: `--track-function tracker.note` reads the calls of that function instead",
  ],
  [
    "a function of an object that a hook returns",
    "export const useTracker = () => ({ note(name: string) { Dfinery.logEvent(name); } });",
    "its name is a parameter of `note`: `--track-function OBJECT.note` reads the calls of that function instead, with the name that its callers use for OBJECT",
  ],
  [
    "a callback: no call names that function",
    "export function all(names: string[]) { names.forEach((name) => Dfinery.logEvent(name)); }",
    runTime,
  ],
  [
    "a function that a hook returns",
    "export function useTrack() { return (name: string) => Dfinery.logEvent(name); }",
    runTime,
  ],
  [
    "a name that a flag cannot have",
    "export function 보내기(name: string) { Dfinery.logEvent(name); }",
    runTime,
  ],
])("%s", async (_what, code, reason) => {
  const { report } = await scanApp({
    "taxonomy.yaml": "version: 1\n",
    "src/app.ts": `import Dfinery from "@igaworks/dfinery-web-sdk";\n${code}\n`,
  });
  expect(
    report.raw.flatMap(({ problems }) =>
      problems.map(({ message }) => message),
    ),
  ).toEqual([reason]);
});
