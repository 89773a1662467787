// POST /orders. A purchase is reported from the server, where no blocker and no closed tab can lose it.
import { randomUUID } from "node:crypto";
import { dfPurchase, identity } from "../../generated";
import { dfinery } from "../../lib/dfinery-server";
import { tea, toItem } from "../../lib/product";

export async function POST(): Promise<Response> {
  const orderId = `A-${randomUUID().slice(0, 8)}`;
  const customer = "u-17"; // of the session
  // Waits for room in the queue, not for DFINERY.
  await dfinery().enqueue(
    identity({ external_id: customer }),
    dfPurchase({
      df_order_id: orderId,
      df_payment_method: "card",
      df_total_purchase_amount: tea.price,
      df_delivery_charge: 3000,
      df_items: [toItem(tea)],
    }),
  );
  return Response.json({ orderId }, { status: 201 });
}
