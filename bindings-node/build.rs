//! Lets the linker leave the symbols of Node open, and names the build.

fn main() {
    println!("cargo::rerun-if-env-changed=PINGPAIR_BUILD_ID");
    let id = std::env::var("PINGPAIR_BUILD_ID").unwrap_or_else(|_| "development".into());
    println!("cargo::rustc-env=PINGPAIR_BUILD_ID={id}");
    napi_build::setup();
}
