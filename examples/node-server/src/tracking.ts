// The client of the loading API. An event counts as delivered by the `code` of the answer, never by HTTP 200.
import * as files from "node:fs/promises";
import {
  createClient,
  openSpool,
  type Client,
  type ClientOptions,
} from "../generated/client.js";

export async function openTracking(
  env: NodeJS.ProcessEnv,
  options: Partial<ClientOptions> = {},
): Promise<Client> {
  const folder = env["DFINERY_SPOOL"];
  return createClient({
    serviceId: env["DFINERY_SERVICE_ID"] ?? "",
    accessToken: env["DFINERY_ACCESS_TOKEN"] ?? "",
    baseUrl: env["DFINERY_URL"],
    // With a folder, events survive the process: kill -9, a full disk, a day without a network.
    spool:
      folder === undefined ? undefined : await openSpool({ folder, files }),
    isolate: true,
    onRejected: (events, { message }) => {
      console.error(`${events.length} events are lost: ${message}`);
    },
    ...options,
  });
}
