// What the tests of the spool share: a client over one, and one that ends with all of it undelivered.
import * as files from "node:fs/promises";
import { expect } from "vitest";
import {
  createClient,
  type Client,
} from "../../../templates/runtime/client.js";
import type { ClientOptions } from "../../../templates/runtime/client-options.js";
import { openSpool } from "../../../templates/runtime/client-spool.js";
import type { SpoolFiles } from "../../../templates/runtime/client-spool-files.js";
import { accessToken, serviceId } from "../client/setup.js";
import {
  makeFakeService,
  type Arrival,
  type FakeService,
  type Reply,
} from "../../support/fake-service.js";

export interface Opened {
  readonly client: Client;
  readonly service: FakeService;
}

/** Milliseconds: long enough for a busy machine to give five signs of life, short enough for a test. */
export const takeOverAfter = 1000;

export async function open(
  folder: string,
  reply: (arrival: Arrival, at: number) => Reply = () => ({}),
  options: Partial<ClientOptions> = {},
  disk: SpoolFiles = files,
  segmentSize?: number,
): Promise<Opened> {
  const spool = await openSpool({
    folder,
    files: disk,
    segmentSize,
    takeOverAfter,
  });
  const service = makeFakeService(reply);
  const client = createClient({
    serviceId,
    accessToken,
    fetch: service.fetch,
    spool,
    maxAge: 5,
    retry: { firstDelay: 1, longestDelay: 20 },
    ...options,
  });
  return { client, service };
}

/** A client that gets nothing delivered, ended as a process ends that has no time. */
export async function leave(
  folder: string,
  add: (client: Client) => Promise<unknown>,
  segmentSize?: number,
): Promise<void> {
  const down = (): Reply => ({ error: new TypeError("fetch failed") });
  const { client } = await open(folder, down, {}, files, segmentSize);
  await add(client);
  const { pending, enqueued } = await client.close({ deadline: 0 });
  expect(pending).toBe(enqueued);
}
