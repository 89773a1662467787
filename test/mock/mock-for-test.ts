// A mock of the shop, and what is sent to it.
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import {
  startMock,
  type Mock,
  type MockOptions,
} from "../../generator/mock/command/start-mock.js";

export const shopPath = fileURLToPath(
  new URL("../../schemas/examples/shop.yaml", import.meta.url),
);

/** Closed after the test. */
export async function shopMock(
  options: Partial<MockOptions> = {},
): Promise<Mock> {
  const mock = await startMock({ taxonomy: shopPath, ...options });
  onTestFinished(() => mock.close());
  return mock;
}

let made = 0;

export function eventOf(name: string, more: object = {}): object {
  made++;
  return {
    event_log_id: `2f1c4b1e-8a0d-4c57-9c3e-${String(made).padStart(12, "0")}`,
    event_name: name,
    event_datetime: "2026-01-31T09:30:00.000Z",
    ...more,
  };
}

export function requestOf(...events: readonly unknown[]): object {
  return { common: { identity: { external_id: "u-1" } }, events };
}

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Posts with a good service and token. */
export async function post(
  url: string,
  body: unknown,
  {
    path = "/api/v1/events?service_id=shop",
    headers = {},
  }: {
    readonly path?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<Told> {
  const response = await fetch(url + path, {
    method: "POST",
    headers: { access_token: "good", ...headers },
    body:
      typeof body === "string" || body instanceof Uint8Array
        ? body
        : JSON.stringify(body),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? (JSON.parse(text) as unknown) : text,
  };
}
