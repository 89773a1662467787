// Stands in for DFINERY's web SDK 3 as a page loads it: a global with the documented methods, all of which answer with a
// promise. It keeps what it is given in `__calls`, and refuses a call before `init`, as an app must not rely on a queue.
(() => {
  const calls = [];
  let isReady = false;
  globalThis.__calls = calls;

  const take = async (method, given) => {
    if (!isReady) throw new Error(`Dfinery.${method} before init`);
    // As the SDK does later: what cannot be copied cannot be sent.
    calls.push([method, ...structuredClone(given)]);
  };
  const method =
    (name) =>
    (...given) =>
      take(name, given);

  globalThis.Dfinery = {
    get isInitialized() {
      return isReady;
    },
    async init(serviceId) {
      await new Promise((done) => setTimeout(done, 20));
      isReady = true;
      calls.push(["init", serviceId]);
    },
    async onInitialized(callback) {
      callback();
    },
    isSDKEnabled: () => true,
    getCookieId: () => "cookie",
    logEvent: method("logEvent"),
    setIdentity: method("setIdentity"),
    setIdentities: method("setIdentities"),
    resetIdentity: method("resetIdentity"),
    setUserProfile: method("setUserProfile"),
    setUserProfiles: method("setUserProfiles"),
  };
})();
