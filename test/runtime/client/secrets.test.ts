// Neither the token nor the service id get out: not by errors, outcomes or rejections, nor by looking into the client.
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { createClient } from "../../../templates/runtime/client.js";
import { failure, type Reply } from "../../support/fake-service.js";
import { accessToken, event, serviceId, setUp, user } from "./setup.js";

const forms = [accessToken, serviceId].flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
]);

function expectClean(value: unknown): void {
  const texts = [
    inspect(value, { depth: Infinity, showHidden: true, getters: true }),
    JSON.stringify([value]),
    String(value),
    value instanceof Error ? (value.stack ?? "") : "",
  ];
  for (const text of texts) {
    for (const form of forms) expect(text).not.toContain(form);
  }
}

class TellingError extends TypeError {
  override readonly cause = Object.assign(
    new Error(`connect ${accessToken} ?service_id=${serviceId}`),
    { code: "ECONNREFUSED", headers: { access_token: accessToken } },
  );
}

const replies: readonly Reply[] = [
  { error: new TellingError(`fetch failed: ${accessToken}`) },
  { error: Object.assign(new Error("x"), { code: accessToken }) },
  { error: accessToken },
  { error: { code: "SVC_3F9A1C", toString: () => accessToken } },
  { body: failure("40201", `bad token ${accessToken}`) },
  { body: failure("40101", `no service ${serviceId}`) },
  { body: failure("40001", encodeURIComponent(accessToken)) },
  { body: failure(accessToken, accessToken) },
  { body: accessToken },
  { http: 400, body: `{"code":"${serviceId}","message":"${accessToken}"}` },
  { http: 302, body: "", headers: { location: `/?t=${accessToken}` } },
];

test.each(replies.map((reply, at) => [at, reply] as const))(
  "answer %s",
  async (_at, reply) => {
    const { client, clock, rejected } = setUp(() => reply, {
      retry: { deadline: 1000 },
    });
    await client.enqueue(user("1"), event("a"));
    const call = client.sendIdentity(user("1"));
    const closed = client.close({ deadline: Infinity });
    await clock.run();
    expect(rejected).toHaveLength(1);
    for (const value of [
      client,
      await closed,
      await call,
      rejected,
      rejected[0]?.rejection.message,
    ]) {
      expectClean(value);
    }
  },
);

test.each([
  { accessToken: `${accessToken}\n` },
  { accessToken: "" },
  { serviceId: `${serviceId} ` },
  { baseUrl: `https://${accessToken.replace("/", "")}@example.test` },
  { baseUrl: `ftp://${serviceId}` },
  { baseUrl: `https://example.test/?service_id=${serviceId}` },
  { concurrency: 0 },
  { maxAge: -1 },
  { timeout: NaN },
])("bad options %#", (wrong) => {
  let error: unknown;
  try {
    createClient({
      serviceId,
      accessToken,
      fetch: () => Promise.reject(new Error("never")),
      ...wrong,
    });
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({
    name: "DfineryClientError",
    code: "bad_option",
  });
  expect(String(error)).toContain(Object.keys(wrong)[0]);
  expectClean(error);
});

test.each([
  ["", "is empty"],
  ["한", "must be a string of visible ASCII characters"],
  [undefined, "must be a string of visible ASCII characters"],
])("of %j it says what is wrong", (value, what) => {
  const token = value as string;
  expect(() => createClient({ serviceId, accessToken: token })).toThrow(
    `the option \`accessToken\` ${what}`,
  );
  expect(() => createClient({ serviceId: token, accessToken })).toThrow(
    `the option \`serviceId\` ${what}`,
  );
});

test("errors of calls", async () => {
  const { client } = setUp();
  const wrong = accessToken as unknown as ReturnType<typeof event>;
  const errors = await Promise.all([
    client.enqueue(user("1"), wrong).catch((error: unknown) => error),
    client
      .enqueue(wrong as unknown as ReturnType<typeof user>, event("a"))
      .catch((error: unknown) => error),
  ]);
  for (const error of errors) {
    expect(error).toBeInstanceOf(Error);
    expectClean(error);
  }
  await client.close();
});
