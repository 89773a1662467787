// Preloaded into Typewriter: its usage reporting has no switch, so its client is replaced by one that sends nothing, and connections are refused.
const Module = require("node:module");
const net = require("node:net");

const load = Module._load;
Module._load = function (name, ...others) {
  if (name === "@segment/analytics-node") return { Analytics: Silent };
  return load.call(this, name, ...others);
};

net.Socket.prototype.connect = function () {
  throw new Error("the bench runs offline");
};

class Silent {
  track() {}
  identify() {}
  on() {}
  async closeAndFlush() {}
}
