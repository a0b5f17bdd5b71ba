// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "phone-app",
    platforms: [.macOS(.v14), .iOS(.v17)],
    dependencies: [
        // In a project of yours: the package's address and version.
        .package(name: "PingPair", path: "../..")
    ],
    targets: [
        .target(name: "PhoneApp", dependencies: [.product(name: "PingPair", package: "PingPair")]),
        .testTarget(
            name: "PhoneAppTests",
            dependencies: ["PhoneApp", .product(name: "PingPairTesting", package: "PingPair")]
        ),
    ]
)
