// In an app: `mergeConfig(getDefaultConfig(__dirname), { … })` of @react-native/metro-config.
const { join } = require("node:path");

module.exports = {
  resolver: {
    // Metro looks here for what is not installed. With the SDK in place, remove this and the stand-in.
    extraNodeModules: {
      "@igaworks/dfinery-react-native-sdk": join(__dirname, "sdk-stand-in"),
    },
  },
};
