// The server's side: one client of the loading API for the process, also while `next dev` reloads modules.
import { createClient, type Client } from "../generated/client";

const global = globalThis as { dfinery?: Client };

export function dfinery(): Client {
  global.dfinery ??= createClient({
    serviceId: process.env.DFINERY_SERVICE_ID ?? "",
    accessToken: process.env.DFINERY_ACCESS_TOKEN ?? "",
    baseUrl: process.env.DFINERY_URL,
    onRejected: (events, { message }) => {
      console.error(`${events.length} events are lost: ${message}`);
    },
  });
  return global.dfinery;
}
