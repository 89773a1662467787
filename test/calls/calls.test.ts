// `usage` and the ESLint plugin say the same of the same code.
import { expect, test } from "vitest";
import { argumentCases } from "./argument-cases.js";
import { cases } from "./cases.js";
import {
  lintArguments,
  lintVerdicts,
  usageOfArguments,
  usageVerdicts,
} from "./verdicts.js";

const byUsage = await usageVerdicts(cases);
const byTypes = lintVerdicts(cases, true);
const bySyntax = lintVerdicts(cases, false);

const sorted = (verdicts: readonly string[] | undefined) =>
  [...(verdicts ?? [])].sort();

test.each(cases.map((each, index) => [each.what, each, index] as const))(
  "%s",
  (_what, { verdicts, withoutTypes = verdicts }, index) => {
    expect({
      usage: sorted(byUsage[index]),
      "ESLint with types": sorted(byTypes[index]),
      "ESLint without types": sorted(bySyntax[index]),
    }).toEqual({
      usage: sorted(verdicts),
      "ESLint with types": sorted(verdicts),
      "ESLint without types": sorted(withoutTypes),
    });
  },
);

const argumentsByUsage = await usageOfArguments(argumentCases);
const argumentsByLint = lintArguments(argumentCases);

test.each(
  argumentCases.map((each, index) => [each.what, each, index] as const),
)("arguments of builders: %s", (_what, { verdicts }, index) => {
  expect({
    usage: argumentsByUsage[index],
    ESLint: argumentsByLint[index],
  }).toEqual({ usage: verdicts, ESLint: verdicts });
});
