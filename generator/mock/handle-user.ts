// `/identities`, `/identities/delete` and `/user-profile`: handles their bodies.
import { string, type Fault } from "../../templates/runtime/check-value.js";
import type { Violation } from "../../templates/runtime/violation.js";
import {
  missing,
  unregistered,
  violation,
  type Path,
} from "../../templates/runtime/check-object.js";
import type { Judge } from "../judge/make-judge.js";
import { isFields, type Fields } from "../text/fields.js";
import { handleParts, jsonOf, under, type CallResult } from "./parts.js";
import type { RecordKind } from "./records.js";
import type { CallName } from "./settings.js";
import { beginning } from "./handle-events.js";

type UserCall = Exclude<CallName, "events">;

const kinds: Readonly<Record<UserCall, RecordKind>> = {
  identities: "identity",
  "identities/delete": "identity_delete",
  "user-profile": "user_profile",
};

/** Judges a parsed body. */
export function handleUser(
  call: UserCall,
  body: unknown,
  judge: Judge,
  strict: boolean,
): CallResult {
  const name = `/api/v1/${call}`;
  if (!isFields(body)) {
    const note = "the body must be an object";
    const record = { name, note, code: "40000", violations: [] } as const;
    const payload = beginning(jsonOf(body));
    return {
      code: "40000",
      note,
      records: [{ ...record, kind: "call", outcome: "refused", payload }],
    };
  }
  const settled = [...identityFaults(call, body, judge), ...timeFaults(body)];
  const open = openFaults(call, body, judge);
  return handleParts(
    [
      {
        kind: kinds[call],
        name,
        identity: jsonOf(body["identity"] ?? null),
        payload: jsonOf(body),
        violations: [...settled, ...open],
        refusing: settled.filter(({ code }) => code !== "unregistered"),
      },
    ],
    strict,
  );
}

function identityFaults(
  call: UserCall,
  body: Fields,
  judge: Judge,
): readonly Violation[] {
  const identity = body["identity"];
  if (identity === undefined)
    return [wrongAt([undefined, "identity"], missing)];
  const found = under("/identity", judge.identity(identity).violations);
  if (call !== "identities/delete" || !isFields(identity)) return found;
  // Only `external_id` deletes (the Korean guide, ID).
  const id = identity["external_id"];
  return typeof id === "string" && id !== ""
    ? found
    : [...found, wrongAt([[undefined, "identity"], "external_id"], missing)];
}

function timeFaults(body: Fields): readonly Violation[] {
  const time = body["request_datetime"];
  const path: Path = [undefined, "request_datetime"];
  if (time === undefined) return [wrongAt(path, missing)];
  const found = string(time);
  if (found !== undefined) return [wrongAt(path, found)];
  if (isTime(time)) return [];
  const wrong = wrongAt(path, { code: "format", expected: "datetime" });
  const message = "`request_datetime` must be an ISO 8601 instant";
  return [{ ...wrong, message }];
}

/** ISO 8601, in any zone: the documentation says no more (ID). */
function isTime(text: unknown): boolean {
  return (
    typeof text === "string" &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}

/** Keys of the body that no page documents, and the user's properties: a wrong one is not set (DEV). */
function openFaults(
  call: UserCall,
  body: Fields,
  judge: Judge,
): readonly Violation[] {
  const known = ["identity", "request_datetime"];
  if (call === "user-profile") known.push("user_properties");
  const unknown = Object.keys(body)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      ...wrongAt([undefined, key], unregistered),
      message: `\`${key}\` is not a key of this call`,
    }));
  if (call !== "user-profile") return unknown;
  const properties = body["user_properties"];
  return [
    ...unknown,
    ...(properties === undefined
      ? [wrongAt([undefined, "user_properties"], missing)]
      : under("/user_properties", judge.userProfile(properties).violations)),
  ];
}

function wrongAt(path: Path, wrong: Fault): Violation {
  return violation({ fault: wrong, path });
}
