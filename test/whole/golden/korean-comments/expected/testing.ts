// 앱의 테스트용: SDK를 대신하는 기록기.

export * from "./support/testing.js";
