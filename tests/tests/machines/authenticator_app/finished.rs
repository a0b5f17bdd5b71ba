//! The end, and going on after one that left it open.

use super::settling;
use crate::proof;

#[test]
fn after_an_open_end_the_details_show_the_app() {
    proof::goes_on_after_an_open_end(settling, 0);
}
