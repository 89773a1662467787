// The one place that knows the SDK. It takes what builders make, and nothing else compiles.
import Dfinery from "@igaworks/dfinery-react-native-sdk";
import {
  identity,
  logEvent,
  setIdentity,
  setUserProfile,
  userProfile,
  type RegisteredEvent,
} from "../generated";

/** The SDK gets a fresh object with dates as text: it changes what it is given. */
export function track(event: RegisteredEvent): void {
  logEvent(Dfinery, event);
}

export function identify(customerId: string, membership: string): void {
  setIdentity(Dfinery, identity({ external_id: customerId }));
  setUserProfile(Dfinery, userProfile({ df_membership: membership }));
}
