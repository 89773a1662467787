// Rules about the answers of the import calls, and about quotas.
import type { Topic } from "../rule.js";

const outcome = "templates/runtime/client-outcome.ts";
const rate = "templates/runtime/client-rate.ts";

export const answers: Topic = {
  title: "The loading API: answers and quotas",
  rules: [
    {
      id: "answers/shape",
      says: 'An answer has `status`, `code`, `message` and `data`; success is `status: true` with the code "20000".',
      basis: "documented",
      sources: ["EV", "RESP"],
      places: [
        ["templates/body-schemas.ts", "20000"],
        [outcome, '"20000"'],
      ],
    },
    {
      id: "answers/code-is-string",
      says: "`code` is a string of five digits.",
      basis: "documented",
      sources: ["EV"],
      places: [["templates/body-schemas.ts", "^[0-9]{5}$"]],
      note: "The client also accepts a number.",
    },
    {
      id: "answers/data",
      says: "`data` says nothing about success.",
      basis: "example",
      sources: ["EV"],
      places: [["generator/mock/codes.ts", 'code === "40402"']],
      note: "The sample of 40402 has `status: false` and `data: true`; the mock answers the same.",
    },
    {
      id: "answers/codes",
      says: "The codes are 20000, 40000, 40001, 40101, 40201, 40401, 40402, 40403 and 50000.",
      basis: "documented",
      certainty: "high",
      sources: ["RESP"],
      places: [
        ["generator/mock/codes.ts", "TOO_MANY_USER_PROFILES"],
        [outcome, "TOO_MANY_USER_PROFILES"],
      ],
    },
    {
      id: "answers/http-200",
      says: "Every code is sent under HTTP 200; 400, 429 and 500 exist as statuses of the transport.",
      basis: "documented",
      certainty: "high",
      sources: ["RESP"],
      places: [["generator/mock/answer.ts", "including failures"]],
    },
    {
      id: "answers/all-or-nothing",
      says: "A request is accepted or refused as a whole.",
      basis: "no source",
      sources: [],
      places: [["generator/mock/parts.ts", "Refuses or accepts all parts"]],
      note: "An answer has no details about single events. It is not documented that it is all or nothing.",
    },
    {
      id: "answers/validation-failure",
      says: "A wrong envelope or identity is refused with 40001, a body of another shape with 40000.",
      basis: "inferred",
      certainty: "low",
      sources: ["RESP"],
      places: [["generator/mock/handle-events.ts", '"40000"']],
      note: "The page names the codes; their assignment to faults is the mock's interpretation.",
    },
    {
      id: "answers/retryable",
      says: "Requests that can succeed later are retried: after 40401, 50000, HTTP 429 and 5xx.",
      basis: "inferred",
      sources: ["RESP", "RATE"],
      places: [
        [outcome, 'case "40401"'],
        [outcome, 'case "50000"'],
      ],
    },
    {
      id: "answers/undocumented",
      says: "An answer without a documented code says nothing about the events.",
      basis: "no source",
      sources: [],
      places: [[outcome, "Unexpected"]],
    },
    {
      id: "quotas/requests",
      says: "1,000,000 requests with events, 10,000 with identities and 10,000 with profiles are allowed in a minute.",
      basis: "documented",
      sources: ["RATE"],
      places: [
        [rate, "1_000_000"],
        ["generator/mock/settings.ts", "1_000_000"],
      ],
      note: "Customer Success grants more.",
    },
    {
      id: "quotas/delete",
      says: "Deleting identities counts against the quota of identities.",
      basis: "no source",
      sources: [],
      places: [["generator/mock/settings.ts", "deletion shares"]],
    },
    {
      id: "quotas/until-reset",
      says: "Over a quota every later call fails with HTTP 429 until the reset.",
      basis: "documented",
      sources: ["RATE"],
      places: [["generator/mock/rate-limit.ts", "until the reset"]],
      note: "The mock answers with the code 40401 under that status.",
    },
    {
      id: "quotas/headers",
      says: "The headers are `X-Rate-Limit-Limit`, `-Remaining` and `-Reset`, or `x-ratelimit-…`; the reset is in seconds or milliseconds.",
      basis: "documented",
      sources: ["RATE"],
      places: [
        [rate, "x-ratelimit-"],
        ["generator/mock/rate-limit.ts", "X-Rate-Limit-Limit"],
      ],
      note: "The page's text has the first spelling and seconds, its sample the second and milliseconds: both are accepted.",
    },
    {
      id: "quotas/window",
      says: "The window is in the notation `1y 1M 1d 1H 1m 1s`: a minute is `1m`.",
      basis: "documented",
      sources: ["RATE"],
      places: [["generator/mock/rate-limit.ts", "1y 1M 1d 1H 1m 1s"]],
      note: "The Korean page; the English one has upper case throughout, which makes a minute and a month look alike.",
    },
    {
      id: "quotas/retry-after",
      says: "If an answer has a `Retry-After`, it is obeyed, for at most an hour.",
      basis: "no source",
      sources: [],
      places: [[rate, "retry-after"]],
      note: "The service does not document it; gateways send it.",
    },
  ],
};
