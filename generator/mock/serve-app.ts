// The socket part: listens, and closes without waiting for anyone.
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import type { MockEnvironment } from "./app.js";

export interface Listening {
  readonly port: number;
  /** Closes all connections at once. */
  readonly close: () => Promise<void>;
}

/** Listens; port 0 is any free one. Rejects with the system's error, such as `EADDRINUSE`. */
export async function serveApp(
  app: Hono<MockEnvironment>,
  host: string,
  port: number,
): Promise<Listening> {
  // The library would replace the global `Request` and `Response`: not in a process that is not ours.
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      done();
    });
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
