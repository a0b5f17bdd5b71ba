// swift-tools-version: 6.0
// The Swift package. Its sources are below `bindings-swift`; the manifest is here because SwiftPM wants it at the root.
//
// The native library comes ready-made in a release: `scripts/build-xcframework.sh` writes the manifest of one, in which
// `PingPairFFI` is a binary target. In this manifest it is the library that `make install-native` built and installed,
// which `pkg-config` finds by the name `pingpair`.
import PackageDescription

let package = Package(
    name: "PingPair",
    platforms: [.macOS(.v13), .iOS(.v16)],
    products: [
        .library(name: "PingPair", targets: ["PingPair"]),
        .library(name: "PingPairTesting", targets: ["PingPairTesting"]),
    ],
    targets: [
        .systemLibrary(name: "PingPairFFI", path: "bindings-swift/Sources/PingPairFFI", pkgConfig: "pingpair"),
        // What UniFFI writes: a target of its own keeps its names out of the package's.
        .target(name: "PingPairNative", dependencies: ["PingPairFFI"], path: "bindings-swift/Sources/PingPairNative"),
        .target(name: "PingPair", dependencies: ["PingPairNative"], path: "bindings-swift/Sources/PingPair"),
        .target(
            name: "PingPairTesting",
            dependencies: ["PingPair", "PingPairNative"],
            path: "bindings-swift/Sources/PingPairTesting"
        ),
        .testTarget(
            name: "PingPairTests",
            dependencies: ["PingPair", "PingPairTesting"],
            path: "bindings-swift/Tests/PingPairTests"
        ),
    ],
    swiftLanguageModes: [.v6]
)
