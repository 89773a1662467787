// swift-tools-version: 5.7
import PackageDescription

let package = Package(
  name: "Shop",
  platforms: [.iOS(.v13)],
  products: [
    .library(name: "Shop", targets: ["Shop"])
  ],
  dependencies: [
    .package(url: "https://github.com/IGAWorksDev/dfinery-ios-sdk", from: "2.4.1")
  ],
  targets: [
    // What dfn-codegen generates is a module of its own.
    .target(
      name: "ShopEvents",
      dependencies: [.product(name: "DfinerySDK", package: "dfinery-ios-sdk")],
      path: "generated/swift"
    ),
    .target(
      name: "Shop",
      dependencies: [
        "ShopEvents",
        .product(name: "DfinerySDK", package: "dfinery-ios-sdk"),
      ]
    ),
    .testTarget(name: "ShopTests", dependencies: ["ShopEvents"]),
  ]
)
