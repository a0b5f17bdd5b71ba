//! The password policy, and what a password does not satisfy of it.

use serde_json::{Value, json};

/// The policy as flows embed it.
pub(crate) fn policy() -> Value {
    json!({
        "id": "5a4db0c5-0000-4000-8000-000000000001",
        "name": "Standard",
        "description": "A standard policy that incorporates industry best practices",
        "excludesProfileData": true,
        "length": { "min": MINIMUM, "max": MAXIMUM },
        "minCharacters": {
            LOWER: 1,
            UPPER: 1,
            DIGITS: 1,
            SPECIAL: 1,
        },
        "maxRepeatedCharacters": MAXIMUM_REPEATED,
        "minUniqueCharacters": MINIMUM_UNIQUE,
    })
}

/// The names of the requirements that the password does not satisfy.
pub(crate) fn unsatisfied(password: &str, username: &str, email: &str) -> Vec<&'static str> {
    let length = password.chars().count();
    let mut unique: Vec<char> = password.chars().collect();
    unique.sort_unstable();
    unique.dedup();
    let has_all = [LOWER, UPPER, DIGITS, SPECIAL]
        .iter()
        .all(|alphabet| password.contains(|letter| alphabet.contains(letter)));
    let folded = password.to_lowercase();
    let mailbox = email.split('@').next().unwrap_or_default();
    let is_profile = [username, mailbox]
        .iter()
        .any(|text| !text.is_empty() && folded.contains(&text.to_lowercase()));
    let rules = [
        ("length", (MINIMUM..=MAXIMUM).contains(&length)),
        ("minCharacters", has_all),
        (
            "maxRepeatedCharacters",
            longest_run(password) <= MAXIMUM_REPEATED,
        ),
        ("minUniqueCharacters", unique.len() >= MINIMUM_UNIQUE),
        ("excludesProfileData", !is_profile),
    ];
    let broken = rules.iter().filter(|(_, holds)| !holds);
    broken.map(|(name, _)| *name).collect()
}

fn longest_run(text: &str) -> usize {
    let (mut longest, mut run, mut last) = (0, 0, None);
    for letter in text.chars() {
        run = if last == Some(letter) { run + 1 } else { 1 };
        last = Some(letter);
        longest = longest.max(run);
    }
    longest
}

const MINIMUM: usize = 8;
const MAXIMUM: usize = 255;
const MAXIMUM_REPEATED: usize = 2;
const MINIMUM_UNIQUE: usize = 5;
const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS: &str = "0123456789";
const SPECIAL: &str = "~!@#$%^&*()-_=+[]{}|;:,.<>/?";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_requirement_is_told_apart() {
        for (password, broken) in [
            ("Two-Hundred-42", vec![]),
            ("Tw-42xy", vec!["length"]),
            ("two-hundred-42", vec!["minCharacters"]),
            ("Twooo-Hundred-42", vec!["maxRepeatedCharacters"]),
            ("A1-aA1-aA1-a", vec!["minUniqueCharacters"]),
            ("My-Meredith-42", vec!["excludesProfileData"]),
            ("Archer.M-4242", vec!["excludesProfileData"]),
            (
                "aaaa",
                vec![
                    "length",
                    "minCharacters",
                    "maxRepeatedCharacters",
                    "minUniqueCharacters",
                ],
            ),
        ] {
            let told = unsatisfied(password, "meredith", "archer.m@example.com");
            assert_eq!(told, broken, "{password}");
        }
    }
}
