// Nothing that comes in over a socket ends the mock, and nothing that it was sent breaks out.
import { connect } from "node:net";
import { expect, test } from "vitest";
import { createRandom, runSeed } from "../support/random.js";
import { eventOf, post, requestOf, shopMock } from "./mock-for-test.js";

function talk(port: number, chunks: readonly Buffer[]): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    let told = "";
    socket.on("data", (data) => (told += data.toString("latin1")));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      done(told);
    });
    for (const chunk of chunks) socket.write(chunk);
    socket.end();
    socket.setTimeout(2_000, () => socket.destroy());
  });
}

test("random bytes and broken HTTP", async () => {
  const mock = await shopMock({ bodyLimit: 10_000 });
  const random = createRandom(runSeed("mock over a raw socket"));
  const body = JSON.stringify(requestOf(eventOf("df_login")));
  const good = `POST /api/v1/events?service_id=s HTTP/1.1\r\nHost: localhost\r\naccess_token: t\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\nConnection: close\r\n\r\n${body}`;
  for (let at = 0; at < 300; at++) {
    const bytes = Buffer.from(good);
    for (let edits = 1 + random.below(6); edits > 0; edits--) {
      bytes[random.below(bytes.length)] = random.below(256);
    }
    const cut = random.below(bytes.length);
    await talk(mock.port, [
      bytes.subarray(0, cut),
      at % 2 === 0 ? bytes.subarray(cut) : Buffer.alloc(0),
    ]);
  }
  expect(await talk(mock.port, [Buffer.from(good)])).toContain('"20000"');
});

test("paths, methods, bodies and headers that nobody expects", async () => {
  const mock = await shopMock({ bodyLimit: 10_000 });
  expect((await fetch(`${mock.url}/api/v1/events`)).status).toBe(405);
  for (const path of [
    "/nope",
    "/_test/%ff/api/v1/events",
    "/%",
    "/_mock/events/99",
  ]) {
    expect((await fetch(mock.url + path)).status).toBeGreaterThanOrEqual(400);
  }
  for (const value of [null, 1, "x", [], { events: [] }, { common: 1 }]) {
    expect((await post(mock.url, value)).status).toBe(200);
  }
  const odd = requestOf(null, 1, [], {}, { event_name: 7 });
  expect((await post(mock.url, odd)).body).toMatchObject({ code: "40001" });
  const own = `{"common":{"identity":{"external_id":"u"}},"events":[{"__proto__":{"x":1},"constructor":1,"event_name":"__proto__"}]}`;
  expect((await post(mock.url, own)).status).toBe(200);
  expect(
    (await post(mock.url, requestOf(eventOf("df_login")))).body,
  ).toMatchObject({ code: "20000" });
});

test("a name that leads here from elsewhere is not answered", async () => {
  const mock = await shopMock();
  const ask = (host: string) =>
    talk(mock.port, [
      Buffer.from(
        `GET /_mock/events HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      ),
    ]);
  expect(await ask("evil.example")).toMatch(/^HTTP\/1.1 403/);
  expect(await ask("127.0.0.1.evil.example")).toMatch(/^HTTP\/1.1 403/);
  expect(await ask(`localhost:${String(mock.port)}`)).toMatch(/^HTTP\/1.1 200/);
});

test("a body that is too large is answered with a 413 that `fetch` can read", async () => {
  const mock = await shopMock({ bodyLimit: 10_000 });
  for (const size of [10_001, 3_000_000]) {
    expect((await post(mock.url, "x".repeat(size))).status).toBe(413);
  }
  // Without a content-length.
  const pieces = Array.from({ length: 40 }, () => new Uint8Array(50_000));
  const streamed = await fetch(
    new Request(`${mock.url}/api/v1/events?service_id=s`, {
      method: "POST",
      headers: { access_token: "t" },
      body: ReadableStream.from(pieces),
      duplex: "half",
    }),
  );
  expect(streamed.status).toBe(413);
  expect(streamed.headers.get("x-mock-note")).toContain("10000 bytes");
  expect((await post(mock.url, {})).status).toBe(200);
});
