// Sends an answer as decided: at once, late, in pieces, or by breaking the connection.
import { setTimeout as sleep } from "node:timers/promises";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Answer } from "./answer.js";

/** The number of pieces of a slow body. */
const pieces = 8;

/** Creates the response; waits as long as the answer says, or until the connection is closed. */
export async function deliver(
  answer: Answer,
  { incoming, outgoing }: HttpBindings,
  slowTime: number,
): Promise<Response> {
  const gone = new AbortController();
  // For this response, not for the socket, which is reused for the next request.
  outgoing.once("close", () => {
    gone.abort();
  });
  if (answer.delay > 0) await pause(answer.delay, gone.signal);
  switch (answer.delivery) {
    case "reset":
      incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    case "hang":
      await pause(undefined, gone.signal);
      return RESPONSE_ALREADY_SENT;
    case "whole":
      return respond(answer, bodyText(answer));
    case "slow":
      return respond(answer, inPieces(bodyText(answer), slowTime, gone.signal));
  }
}

function bodyText({ body }: Answer): string {
  return body === undefined ? gatewayPage : JSON.stringify(body);
}

function respond(
  { status, headers, body, note }: Answer,
  sent: string | ReadableStream<Uint8Array>,
): Response {
  return new Response(sent, {
    status,
    headers: {
      "content-type":
        body === undefined ? "text/html" : "application/json;charset=UTF-8",
      ...headers,
      ...(note !== undefined && { "x-mock-note": headerText(note) }),
    },
  });
}

/** What a proxy in front of the service sends if it gets no answer. */
const gatewayPage =
  "<html><head><title>Bad gateway</title></head><body>Bad gateway</body></html>";

/** Waits, forever if no time is given; returns early if the signal is aborted. */
async function pause(
  time: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  if (time === undefined) {
    await new Promise<void>((done) => {
      signal.addEventListener("abort", () => {
        done();
      });
    });
    return;
  }
  await sleep(time, undefined, { signal }).catch(() => undefined);
}

function inPieces(
  text: string,
  time: number,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const size = Math.ceil(bytes.length / pieces);
  let at = 0;
  return new ReadableStream({
    pull: async (controller) => {
      await pause(time / pieces, signal);
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
      if (at >= bytes.length || signal.aborted) controller.close();
    },
  });
}

/** A header may contain only printable ASCII. */
export function headerText(text: string): string {
  return text
    .slice(0, 500)
    .replace(
      /[^ -~]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
}
