//! Making a schedule that fails as short as it can be.

/// The shortest schedule that can be found from this one which still fails.
///
/// Events are left out one by one, and come earlier.
pub(crate) fn shrink<E: Copy>(
    events: &[(usize, E)],
    mut fails: impl FnMut(&[(usize, E)]) -> bool,
) -> Vec<(usize, E)> {
    let mut shortest = events.to_vec();
    loop {
        let found = candidates(&shortest).into_iter().find(|it| fails(it));
        match found {
            Some(shorter) => shortest = shorter,
            None => return shortest,
        }
    }
}

fn candidates<E: Copy>(events: &[(usize, E)]) -> Vec<Vec<(usize, E)>> {
    let mut candidates = Vec::new();
    for place in 0..events.len() {
        // Without it; those after it come one point earlier, or where they came.
        for earlier in [1, 0] {
            let mut shorter = events.to_vec();
            shorter.remove(place);
            for (point, _) in shorter.iter_mut().skip(place) {
                *point = point.saturating_sub(earlier);
            }
            candidates.push(shorter);
        }
    }
    candidates
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_makes_it_fail_is_left() {
        let events = [(0, 'a'), (2, 'b'), (3, 'c'), (7, 'd')];
        let left = shrink(&events, |events| {
            events.iter().any(|(_, event)| *event == 'c')
        });
        assert_eq!(left, [(1, 'c')]);
    }
}
