//! What a new user of PingOne registers with: what was given, and what is asked for a line at a time.

use pingpair::Secret;
use pingpair::pairing::{Answer, Problem, RegistrationData};

/// What is known of a new user. It is forgotten piece by piece as it is refused.
#[derive(Default)]
pub(crate) struct NewUser {
    pub(crate) username: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) password: Option<Secret>,
    /// The verification code, if it came from a file.
    pub(crate) code: Option<Secret>,
}

/// What is asked for by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    Username,
    Email,
    Password,
}

impl Entry {
    /// What it is called where it is typed.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Username => "user name",
            Self::Email => "e-mail address",
            Self::Password => "password",
        }
    }
}

impl NewUser {
    /// What has to be asked for next; nothing where all is there.
    pub(crate) fn next(&self) -> Option<Entry> {
        [
            (self.username.is_none(), Entry::Username),
            (self.email.is_none(), Entry::Email),
            (self.password.is_none(), Entry::Password),
        ]
        .into_iter()
        .find_map(|(missing, entry)| missing.then_some(entry))
    }

    /// Takes what was typed.
    pub(crate) fn enter(&mut self, entry: Entry, line: &Secret) {
        match entry {
            Entry::Username => self.username = Some(line.expose().to_owned()),
            Entry::Email => self.email = Some(line.expose().to_owned()),
            Entry::Password => self.password = Some(line.clone()),
        }
    }

    /// The answer, once all is there.
    pub(crate) fn answer(&self) -> Option<Answer> {
        let password = self.password.clone()?;
        let user = RegistrationData::new(self.username.as_ref()?, self.email.as_ref()?, password);
        Some(Answer::Registration(Box::new(user)))
    }

    /// Forgets what a problem is about; everything where it does not say.
    pub(crate) fn forget(&mut self, problem: Problem) {
        match problem {
            Problem::UsernameTaken => self.username = None,
            Problem::EmailTaken => self.email = None,
            Problem::PasswordRefused => self.password = None,
            _ => self.forget_all(),
        }
    }

    /// Forgets who it is.
    pub(crate) fn forget_all(&mut self) {
        (self.username, self.email, self.password) = (None, None, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_or_refused_is_asked_for_and_nothing_else() {
        let mut user = NewUser::default();
        for (entry, text) in [
            (Entry::Username, "m"),
            (Entry::Email, "m@example.com"),
            (Entry::Password, "swordfish"),
        ] {
            assert!(user.next() == Some(entry) && user.answer().is_none());
            user.enter(entry, &Secret::from(text));
        }
        assert!(user.next().is_none() && user.answer().is_some());
        user.forget(Problem::EmailTaken);
        assert!(user.next() == Some(Entry::Email));
        user.enter(Entry::Email, &Secret::from("n@example.com"));
        user.forget(Problem::PasswordRefused);
        assert!(user.next() == Some(Entry::Password));
        user.forget(Problem::AnswerLost);
        assert!(user.next() == Some(Entry::Username) && user.email.is_none());
    }
}
