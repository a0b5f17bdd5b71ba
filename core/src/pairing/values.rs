//! Small closed sets of names, the same text in every language.

/// Declares a set of names: the enumeration, its stable texts, and its form in snapshots.
macro_rules! names {
    (
        $(#[$outer:meta])*
        pub enum $name:ident { $( $(#[doc = $doc:literal])+ $variant:ident = $text:literal, )+ }
    ) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[non_exhaustive]
        pub enum $name { $( $(#[doc = $doc])+ #[serde(rename = $text)] $variant, )+ }

        impl $name {
            /// Every value.
            pub const ALL: &[Self] = &[ $(Self::$variant,)+ ];

            /// The stable text.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// What it means, as the documentation prints it.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc, "\n",)+),)+ }
            }

            /// The value of this stable text.
            pub fn from_text(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == text)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
    };
}

pub(super) use names;
