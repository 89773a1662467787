// The one place that knows the SDK. It takes what builders make, and nothing else compiles.
import {
  identity,
  logEvent,
  setIdentity,
  type RegisteredEvent,
} from "../generated";

const ready = Dfinery.init(import.meta.env.VITE_DFINERY_SERVICE_ID ?? "shop");

export async function track(event: RegisteredEvent): Promise<void> {
  await ready;
  await logEvent(Dfinery, event);
}

/** Await this before the login event: what is sent earlier belongs to nobody. */
export async function identify(customerId: string): Promise<void> {
  await ready;
  await setIdentity(Dfinery, identity({ external_id: customerId }));
}
