// @ts-check
// The service of the soak: keeps what it accepts, and answers with every fault that was seen between a client and it.
import http from "node:http";

/** Bodies above this are too large for the proxy in front of it, in bytes. */
export const bodyLimit = 60_000;

/** @param {string} id */
export function isPoison(id) {
  return id.endsWith("77");
}

/** @param {string} id */
export function isGiant(id) {
  return id.endsWith("333");
}

/** @param {string} code */
const failure = (code) =>
  JSON.stringify({ status: false, code, message: "no", data: true });
const success = '{"status":true,"code":"20000","message":"OK","data":true}';
const page = "<html><title>gateway</title></html>";

/**
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {{ readonly weight: number, readonly takes?: true, readonly answer: (response: Response) => void }} Fault
 */

/**
 * @param {number} status
 * @param {string} [body]
 * @param {Record<string, string>} [headers]
 * @returns {(response: Response) => void}
 */
const reply =
  (status, body = page, headers = {}) =>
  (response) => {
    response.writeHead(status, headers);
    response.end(status === 204 ? undefined : body);
  };

/** What `takes` is accepted by the service, whatever the answer says. */
/** @type {Readonly<Record<string, Fault>>} */
export const faults = {
  302: {
    weight: 2,
    answer: reply(302, "", { location: "http://127.0.0.1:1/" }),
  },
  400: { weight: 2, answer: reply(400) },
  401: { weight: 2, answer: reply(401) },
  403: { weight: 2, answer: reply(403) },
  404: { weight: 2, answer: reply(404) },
  425: { weight: 2, answer: reply(425) },
  204: { weight: 2, takes: true, answer: reply(204) },
  502: { weight: 2, answer: reply(502) },
  503: { weight: 2, answer: reply(503, "") },
  "a gateway's page as 200": { weight: 2, answer: reply(200) },
  "unknown code": { weight: 2, answer: reply(200, failure("40999")) },
  "unknown success": {
    weight: 1,
    takes: true,
    answer: reply(200, '{"status":true,"code":"20001","message":"ACCEPTED"}'),
  },
  50000: { weight: 3, answer: reply(200, failure("50000")) },
  "429, Retry-After 1": {
    weight: 2,
    answer: reply(429, "", { "retry-after": "1" }),
  },
  "quota, 40401": {
    weight: 2,
    answer: reply(200, failure("40401"), {
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": "1",
    }),
  },
  "access denied, 40201": { weight: 0.1, answer: reply(200, failure("40201")) },
  reset: {
    weight: 3,
    answer: (response) => response.socket?.resetAndDestroy(),
  },
  "reset, but taken": {
    weight: 3,
    takes: true,
    answer: (response) => response.socket?.resetAndDestroy(),
  },
  hangs: { weight: 1, answer: () => undefined },
  "hangs, but taken": { weight: 1, takes: true, answer: () => undefined },
  truncated: {
    weight: 3,
    takes: true,
    answer: (response) => {
      response.writeHead(200, { "content-length": String(success.length) });
      response.write(success.slice(0, 20));
      setTimeout(() => response.socket?.destroy(), 5);
    },
  },
  "half a body, as a whole": {
    weight: 2,
    takes: true,
    answer: reply(200, success.slice(0, 25)),
  },
  "slow body": {
    weight: 3,
    takes: true,
    answer: (response) => {
      response.writeHead(200);
      response.write(success.slice(0, 10));
      setTimeout(() => response.end(success.slice(10)), 700);
    },
  },
  "body that never ends": {
    weight: 1,
    takes: true,
    answer: (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(" "), 100);
      response.on("close", () => clearInterval(timer));
    },
  },
  "endless page": {
    weight: 0.5,
    answer: (response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
      };
      response.on("drain", more);
      more();
    },
  },
};

/**
 * @param {{ readonly chance: (share: number) => boolean, readonly number: () => number }} random
 * @param {(id: string, event: unknown) => void} onAccepted
 */
export async function startFaultServer(random, onAccepted) {
  const entries = Object.entries(faults);
  const total = entries.reduce((sum, [, { weight }]) => sum + weight, 0);
  /** @type {Record<string, number>} */
  const answered = {};
  const state = { faultShare: 0.3, isDown: false };

  function pick() {
    let at = random.number() * total;
    const found = entries.find(([, { weight }]) => (at -= weight) < 0);
    return found ?? entries[0];
  }

  /**
   * @param {string} name
   */
  function note(name) {
    answered[name] = (answered[name] ?? 0) + 1;
  }

  const server = http.createServer((request, response) => {
    /** @type {Buffer[]} */
    const chunks = [];
    request.on("error", () => undefined);
    response.on("error", () => undefined);
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      if (state.isDown) {
        note("down");
        request.socket.destroy();
        return;
      }
      const body = Buffer.concat(chunks);
      if (body.length > bodyLimit) {
        note("413");
        reply(413)(response);
        return;
      }
      const events = JSON.parse(body.toString()).events ?? [];
      const fault = random.chance(state.faultShare) ? pick() : undefined;
      const [name, { takes = false, answer }] = fault ?? [
        "ok",
        { takes: true, answer: reply(200, success) },
      ];
      note(name);
      if (
        takes &&
        events.some((/** @type {{ event_log_id: string }} */ each) =>
          isPoison(each.event_log_id),
        )
      ) {
        note("40001");
        reply(200, failure("40001"))(response);
        return;
      }
      if (takes)
        for (const event of events) onAccepted(event.event_log_id, event);
      answer(response);
    });
  });
  await new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve(undefined)),
  );
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    state,
    answered,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
