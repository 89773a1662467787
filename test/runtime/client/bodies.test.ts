// The body of a request: how large it may be, text that was cut inside a character, and what is asked of `fetch`.
import { afterEach, describe, expect, test, vi } from "vitest";
import { readText } from "../../../templates/runtime/client-answer.js";
import { isLarger } from "../../../templates/runtime/client-body.js";
import { toJson } from "../../../templates/runtime/wire.js";
import { takesNoStore } from "../../../templates/runtime/client-platform.js";
import { makeEvent } from "../records/make-event.js";
import { createRandom, runSeed } from "../../support/random.js";
import { arrivedIds, setUp, user } from "./setup.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** An event with a readable id, which no builder would take. */
function noted(id: string, note: string) {
  return Object.freeze({ ...makeEvent({ note }), event_log_id: id });
}

describe("`maxBodyBytes`", () => {
  test.each([
    ["ASCII", "x".repeat(700)],
    ["Korean", "가".repeat(700)],
    ["emoji", "🍎".repeat(350)],
    ["escapes", "\u0001".repeat(300)],
  ])("cuts batches of %s by the bytes on the wire", async (_what, note) => {
    const maxBodyBytes = 20_000;
    const { client, clock, service } = setUp(() => ({}), { maxBodyBytes });
    const all = Array.from({ length: 100 }, (_, at) => noted(`${at}`, note));
    await client.enqueue(user("1"), all);
    const closed = client.close();
    await clock.run();
    expect(await closed).toMatchObject({ delivered: 100 });
    const sizes = service.arrivals.map(({ init }) =>
      Buffer.byteLength(init.body),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(maxBodyBytes);
    // No smaller than halves have to be.
    expect(Math.max(...sizes)).toBeGreaterThan(maxBodyBytes / 2);
    expect(arrivedIds(service)).toEqual(all.map((_, at) => `${at}`));
  });

  test("sends what fills a body at once, and an event above it alone", async () => {
    const { client, clock, service } = setUp(() => ({}), {
      maxBodyBytes: 5000,
    });
    await client.enqueue(user("1"), [
      noted("a", "x".repeat(100)),
      noted("b", "x".repeat(9000)),
      noted("c", "x".repeat(100)),
    ]);
    await clock.advance(0);
    expect(service.arrivals.map(({ ids }) => ids)).toEqual([["a"], ["b"]]);
    await clock.advance(1000);
    expect(service.arrivals[2]?.ids).toEqual(["c"]);
    await client.close();
  });

  test("is a MiB unless it is given", async () => {
    const { client, clock, service } = setUp();
    const note = "y".repeat(30_000);
    await client.enqueue(
      user("1"),
      Array.from({ length: 100 }, (_, at) => noted(`${at}`, note)),
    );
    const closed = client.close();
    await clock.run();
    await closed;
    expect(service.arrivals.map(({ ids }) => ids.length)).toEqual([34, 34, 32]);
  });

  test("bytes are counted as an encoder counts them", () => {
    const random = createRandom(runSeed("bytes"));
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: random.below(12) }, () =>
        random.pick(["a", "é", "가", "🍎", "\u007F", "\u0080", "\u07FF"]),
      ).join("");
      const size = Buffer.byteLength(text);
      const most = random.below(40);
      expect([text, most, isLarger(text, most)]).toEqual([
        text,
        most,
        size > most,
      ]);
    }
  });
});

test("half a surrogate pair becomes U+FFFD, in keys and values; what looks like one stays", async () => {
  const random = createRandom(runSeed("surrogates"));
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: random.below(8) }, () =>
      random.pick([
        "\\",
        "ud83d",
        "\\ud83d",
        "\ud83d",
        "\ude00",
        "\ud83d\ude00",
        '"',
        "\n",
        "x",
      ]),
    ).join("");
    const value = { [text]: [text] };
    // Encoding and decoding does the same.
    const expected = Buffer.from(text).toString();
    expect(JSON.parse(toJson(value))).toEqual({
      [expected]: [expected],
    });
  }
  const { client, service } = setUp();
  await client.enqueue(user("🍎".slice(1)), noted("a", "봄🌸".slice(0, 2)));
  await client.close();
  expect(JSON.parse(service.arrivals[0]?.init.body ?? "")).toMatchObject({
    common: { identity: { external_id: "\uFFFD" } },
    events: [{ event_properties: { note: "봄\uFFFD" } }],
  });
});

describe("`cache`", () => {
  test("is `no-store` where requests have one: a retry must not be answered from a cache", async () => {
    const { client, service } = setUp();
    await client.enqueue(user("1"), noted("a", ""));
    await client.sendIdentity(user("1"));
    await client.close();
    expect(service.arrivals.map(({ init }) => init.cache)).toEqual([
      "no-store",
      "no-store",
    ]);
  });

  test.each([
    ["there is no `Request`", undefined],
    ["it is ignored", vi.fn()],
    [
      "it is not implemented",
      vi.fn(() => {
        throw new Error("The 'cache' field is not implemented.");
      }),
    ],
  ])("is left out where %s", async (_where, standIn) => {
    vi.stubGlobal("Request", standIn);
    expect(takesNoStore()).toBe(false);
    const { client, service } = setUp();
    await client.enqueue(user("1"), noted("a", ""));
    await client.close();
    expect(service.arrivals[0]?.init).not.toHaveProperty("cache");
  });
});

describe("an answer", () => {
  const headers = { get: () => null };
  const text = () => Promise.reject(new Error("not asked for"));

  function streamed(chunks: Iterable<Uint8Array>) {
    const source = chunks[Symbol.iterator]();
    const seen = { read: 0, isCancelled: false };
    const reader = {
      read: () => {
        const { done = false, value } = source.next() as {
          readonly done?: boolean;
          readonly value?: Uint8Array;
        };
        seen.read += value?.length ?? 0;
        return Promise.resolve({ done, value });
      },
      cancel: () => {
        seen.isCancelled = true;
        return Promise.reject(new Error("too late"));
      },
    };
    return { body: { getReader: () => reader }, seen };
  }

  test("is read in pieces, also where a character is cut", async () => {
    const bytes = new TextEncoder().encode("가🍎나");
    const { body } = streamed([...bytes].map((byte) => Uint8Array.of(byte)));
    expect(await readText({ status: 200, headers, text, body })).toBe("가🍎나");
  });

  test("without end is read for a MiB", async () => {
    const chunk = new Uint8Array(100_000).fill(0x78);
    const { body, seen } = streamed(
      (function* () {
        for (;;) yield chunk;
      })(),
    );
    const read = await readText({ status: 200, headers, text, body });
    expect(read).toHaveLength(1_048_576);
    expect(seen).toEqual({ read: 1_100_000, isCancelled: true });
  });

  test("is asked for its text if nothing can be streamed", async () => {
    const whole = { status: 200, headers, text: () => Promise.resolve("x") };
    expect(await readText(whole)).toBe("x");
    expect(await readText({ ...whole, body: null })).toBe("x");
    vi.stubGlobal("TextDecoder", undefined);
    expect(await readText({ ...whole, body: streamed([]).body })).toBe("x");
  });

  test("of the platform is read", async () => {
    expect(await readText(new Response("아"))).toBe("아");
    expect(await readText(new Response(null, { status: 204 }))).toBe("");
  });
});
