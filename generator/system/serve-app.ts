// A server of our own, such as the mock: listens, and closes without waiting for clients.
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";

/** What a route knows of its request: Node's objects. */
export interface ServedEnvironment {
  readonly Bindings: HttpBindings;
}

export interface Listening {
  readonly port: number;
  /** Closes all connections at once. */
  readonly close: () => Promise<void>;
}

/** Listens; port 0 is any free one. Rejects with the system's error, such as `EADDRINUSE`. */
export async function serveApp(
  app: Hono<ServedEnvironment>,
  host: string,
  port: number,
): Promise<Listening> {
  // The library would replace the global `Request` and `Response`, which it must
  // not do in somebody else's process.
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
