//! What a point looks like to the search: two points that look alike have the same futures.

use super::alphabet::Place;
use super::scene::Scene;

pub(super) fn state(_scene: &Scene, _place: Place<'_>) -> u128 {
    0
}
