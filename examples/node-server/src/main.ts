// Starts the shop, and ends it without losing events.
import { createShop } from "./server.js";
import { openTracking } from "./tracking.js";

async function main(): Promise<void> {
  const client = await openTracking(process.env);
  const shop = createShop(client);
  const { PORT = "3000", HOST = "127.0.0.1" } = process.env;
  shop.listen(Number(PORT), HOST, () => {
    const address = shop.address();
    const port = typeof address === "object" ? address?.port : PORT;
    console.log(`http://${HOST}:${port}`);
  });
  process.once("SIGTERM", () => {
    shop.close();
    client.close().then((counts) => {
      console.log(JSON.stringify(counts));
    }, console.error);
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
