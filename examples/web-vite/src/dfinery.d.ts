// What this app uses of DFINERY's web SDK 3, which index.html loads as a global.
// With the SDK as a package, import `Dfinery` from there and remove this file.
declare const Dfinery: {
  init(serviceId: string): Promise<void>;
  setIdentities(identities: Record<string, string>): Promise<void>;
  logEvent(name: string, properties: Record<string, unknown>): Promise<void>;
};
