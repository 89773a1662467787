// POST /orders takes an order and hands its events to the client.
import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";
import type { Client } from "../generated/client.js";
import { identity } from "../generated/index.js";
import { eventsOf, type Order } from "./order.js";

export function createShop(client: Client): Server {
  return createServer((request, response) => {
    if (request.method !== "POST" || request.url !== "/orders") {
      response.writeHead(404).end();
      return;
    }
    takeOrder(request, client).then(
      () => response.writeHead(202).end(),
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
}

async function takeOrder(
  request: NodeJS.ReadableStream,
  client: Client,
): Promise<void> {
  // A shop would check here what the browser sent.
  const order = JSON.parse(await text(request)) as Order;
  // Waits for room in the queue, not for DFINERY.
  await client.enqueue(
    identity({ external_id: order.customer }),
    eventsOf(order),
  );
}
