//! Where an OTP goes.

use std::fmt;

/// The phone number or e-mail address that an operation makes the service call, text or write to.
///
/// `Display` and `Debug` show it masked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Destination<'a> {
    channel: Channel,
    address: &'a str,
    /// What is dialled, where it does not stand behind the number.
    extension: Option<&'a str>,
}

/// The way that an OTP takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Channel {
    /// An e-mail.
    Email,
    /// A text message.
    Sms,
    /// A call.
    Voice,
}

impl<'a> Destination<'a> {
    pub(crate) fn new(channel: Channel, address: &'a str) -> Self {
        Self::dialling(channel, address, None)
    }

    /// A number whose extension is told apart from it.
    pub(crate) fn dialling(channel: Channel, address: &'a str, extension: Option<&'a str>) -> Self {
        Self {
            channel,
            address,
            extension,
        }
    }

    /// The way that the OTP takes.
    pub fn channel(&self) -> Channel {
        self.channel
    }

    /// The e-mail address, or the phone number without its extension.
    pub fn address(&self) -> &'a str {
        match self.channel {
            Channel::Email => self.address,
            Channel::Sms | Channel::Voice => self.parts().0,
        }
    }

    /// What is dialled after the call was answered, such as `#2992,,,#2991`.
    ///
    /// Whoever chooses an extension chooses what a telephone system is told: let users give none.
    pub fn extension(&self) -> Option<&'a str> {
        match self.channel {
            Channel::Email => None,
            Channel::Sms | Channel::Voice => self.extension.or(self.parts().1),
        }
    }

    fn parts(&self) -> (&'a str, Option<&'a str>) {
        match self.address.split_once(',') {
            Some((number, extension)) => (number, Some(extension)),
            None => (self.address, None),
        }
    }
}

impl fmt::Display for Destination<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let address = self.address();
        let (hidden, shown) = match self.channel {
            Channel::Email => {
                let domain = address.rfind('@').unwrap_or(address.len());
                address.split_at_checked(domain).unwrap_or_default()
            }
            Channel::Sms | Channel::Voice => {
                let last = address.len().saturating_sub(SHOWN_DIGITS);
                address.split_at_checked(last).unwrap_or_default()
            }
        };
        let first = match self.channel {
            Channel::Email => hidden.chars().next(),
            Channel::Sms | Channel::Voice => None,
        };
        if let Some(first) = first {
            write!(
                formatter,
                "{}",
                crate::text::visible(first.encode_utf8(&mut [0; 4]))
            )?;
        }
        write!(formatter, "***{}", crate::text::visible(shown))
    }
}

impl fmt::Debug for Destination<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}({self})", self.channel)
    }
}

const SHOWN_DIGITS: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_are_shown_masked() {
        let shown = |channel, address| Destination::new(channel, address).to_string();
        assert_eq!(shown(Channel::Sms, "+12025550123"), "***23");
        assert_eq!(shown(Channel::Voice, "+12025550123,#2992"), "***23");
        assert_eq!(
            shown(Channel::Email, "meredith@example.com"),
            "m***@example.com"
        );
        assert_eq!(shown(Channel::Email, ""), "***");
        assert_eq!(shown(Channel::Sms, "1"), "***1");
        let debug = format!("{:?}", Destination::new(Channel::Sms, "13035551234"));
        assert_eq!(debug, "Sms(***34)");
    }

    #[test]
    fn an_extension_is_told_apart_from_the_number() {
        let call = Destination::new(Channel::Voice, "+12025550123,#2992,,,#2991");
        assert_eq!(call.address(), "+12025550123");
        assert_eq!(call.extension(), Some("#2992,,,#2991"));
        let call = Destination::dialling(Channel::Voice, "+12025550123", Some("#2992"));
        assert_eq!(
            (call.address(), call.extension()),
            ("+12025550123", Some("#2992"))
        );
        assert_eq!(
            Destination::new(Channel::Email, "a,b@example.com").extension(),
            None
        );
    }
}
