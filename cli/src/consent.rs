//! What destroys is asked about before it is sent.

use std::io::{self, BufRead, IsTerminal, Read, Write};

use clap::{Arg, ArgAction, ArgMatches};
use pingpair::text::visible;
use pingpair::{Group, Timestamp};
use serde_json::{Map, Value};

use crate::failure::Failure;

/// The option that answers before it is asked.
pub(crate) fn argument() -> Arg {
    Arg::new(YES)
        .long(YES)
        .action(ArgAction::SetTrue)
        .help("Do it without being asked, as programs must")
}

/// Asks whether it shall be done, on a terminal.
pub(crate) fn ask(question: &str, matches: &ArgMatches) -> Result<(), Failure> {
    if matches.get_flag(YES) {
        return Ok(());
    }
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        let message = format!(
            "nobody is there to be asked \"{question}\": add --yes to do it, or --dry-run to see \
             what would be sent"
        );
        return Err(Failure::usage("consent_needed", message));
    }
    // Nobody can be told when standard error fails, and no answer is a no.
    let mut stderr = io::stderr().lock();
    let _ = write!(stderr, "{} [y/N] ", visible(question)).and_then(|()| stderr.flush());
    let mut answer = String::new();
    let _ = io::stdin()
        .lock()
        .take(LONGEST_ANSWER)
        .read_line(&mut answer);
    if is_yes(&answer) {
        return Ok(());
    }
    Err(Failure::Ended {
        code: "not_confirmed",
        group: Group::Cancelled,
        message: "it was not confirmed, and nothing was sent".to_owned(),
    })
}

/// A question with what was given in the place of the names in braces. A bar stands before what is
/// said of a member that is absent.
pub(crate) fn question(template: &str, members: &Map<String, Value>) -> String {
    let mut question = String::new();
    for part in template.split('{') {
        let Some((member, rest)) = part.split_once('}') else {
            question.push_str(part);
            continue;
        };
        let (name, absent) = member.split_once('|').unwrap_or((member, ""));
        match members.get(name) {
            Some(value) => question.push_str(&shown(name, value)),
            None => question.push_str(absent),
        }
        question.push_str(rest);
    }
    question
}

fn shown(name: &str, value: &Value) -> String {
    match value {
        Value::String(text) => visible(text).to_string(),
        Value::Array(values) => {
            let mut shown: Vec<_> = values
                .iter()
                .take(MOST_SHOWN)
                .map(|value| self::shown(name, value))
                .collect();
            let others = values.len().saturating_sub(MOST_SHOWN);
            if others > 0 {
                shown.push(format!("and {others} more"));
            }
            shown.join(", ")
        }
        Value::Number(number) if name == UNTIL => {
            let instant = number.as_i64().and_then(Timestamp::from_milliseconds);
            instant.map_or_else(|| number.to_string(), |instant| instant.to_string())
        }
        other => other.to_string(),
    }
}

fn is_yes(answer: &str) -> bool {
    let answer = answer.trim();
    answer.eq_ignore_ascii_case("y") || answer.eq_ignore_ascii_case("yes")
}

const YES: &str = "yes";

/// The one member of questions that is a time.
const UNTIL: &str = "until";
const MOST_SHOWN: usize = 5;
const LONGEST_ANSWER: u64 = 1024;

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn asked(template: &str, members: Value) -> String {
        question(template, members.as_object().unwrap())
    }

    #[test]
    fn questions_name_what_was_given() {
        let bypass = "Let {username} use {services|every service} until {until}?";
        assert_eq!(
            asked(
                bypass,
                json!({ "username": "m", "until": 1_577_934_245_006_i64 })
            ),
            "Let m use every service until 2020-01-02T03:04:05.006Z?"
        );
        assert_eq!(
            asked(
                bypass,
                json!({ "username": "m", "services": ["web", "ssh"], "until": i64::MAX })
            ),
            format!("Let m use web, ssh until {}?", i64::MAX)
        );
        let many: Vec<_> = (0..7).map(|number| number.to_string()).collect();
        assert_eq!(
            asked("Remove {serials}?", json!({ "serials": many })),
            "Remove 0, 1, 2, 3, 4, and 2 more?"
        );
    }

    #[test]
    fn names_in_questions_have_no_effect() {
        let question = asked("Delete {username}?", json!({ "username": "m\u{1b}[2J\r" }));
        assert_eq!(question, "Delete m\\u{1b}[2J\\u{d}?");
    }

    #[test]
    fn only_a_clear_answer_is_a_yes() {
        for answer in ["y", "Y\n", "yes\r\n", " YES "] {
            assert!(is_yes(answer), "{answer}");
        }
        for answer in ["", "\n", "n", "no", "yess", "ye", "j"] {
            assert!(!is_yes(answer), "{answer}");
        }
    }
}
