// The preset of React Native: types go, and what Hermes cannot do is rewritten.
module.exports = {
  presets: ["module:@react-native/babel-preset"],
};
