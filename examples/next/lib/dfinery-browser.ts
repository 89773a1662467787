// The browser's side: the SDK, which app/layout.tsx loads. Builders and `logEvent` are all that gets into the page.
import { logEvent, type RegisteredEvent } from "../generated";

// What this app uses of DFINERY's web SDK 3.
declare const Dfinery: {
  init(serviceId: string): Promise<void>;
  logEvent(name: string, properties: Record<string, unknown>): Promise<void>;
};

let ready: Promise<void> | undefined;

export async function track(event: RegisteredEvent): Promise<void> {
  ready ??= Dfinery.init(process.env.NEXT_PUBLIC_DFINERY_SERVICE_ID ?? "shop");
  await ready;
  await logEvent(Dfinery, event);
}
