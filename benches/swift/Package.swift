// swift-tools-version: 6.0
// Swift side by side with what is written by hand today. `scripts/bench-swift.sh` builds and runs it.
import PackageDescription

let package = Package(
    name: "PingPairBenches",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "PingPair", path: "../..")],
    targets: [
        .systemLibrary(
            name: "COpenSSL",
            path: "Sources/COpenSSL",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
        ),
        .executableTarget(
            name: "bench",
            dependencies: ["COpenSSL", .product(name: "PingPair", package: "PingPair")],
            path: "Sources/bench"
        ),
    ],
    swiftLanguageModes: [.v6]
)
