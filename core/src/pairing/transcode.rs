//! JSON text into a serializer, piece by piece: a tree of values on the way would leave its texts behind.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};

/// Writes JSON text into a serializer.
pub(super) fn transcode<S: Serializer>(json: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    Piece::of(&mut deserializer).serialize(serializer)
}

/// What a deserializer gives, once.
struct Piece<D>(RefCell<Option<D>>);

impl<D> Piece<D> {
    fn of(deserializer: D) -> Self {
        Self(RefCell::new(Some(deserializer)))
    }
}

impl<'de, D: Deserializer<'de>> Serialize for Piece<D> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.take() {
            Some(deserializer) => deserializer
                .deserialize_any(Into(serializer))
                .map_err(S::Error::custom),
            None => Err(S::Error::custom("a piece is written once")),
        }
    }
}

/// Writes whatever comes into a serializer.
struct Into<S>(S);

/// Declares what is written as it comes.
macro_rules! plain {
    ($($visit:ident($value:ty) => $serialize:ident,)+) => {
        $(
            fn $visit<E: serde::de::Error>(self, value: $value) -> Result<S::Ok, E> {
                self.0.$serialize(value).map_err(E::custom)
            }
        )+
    };
}

impl<'de, S: Serializer> Visitor<'de> for Into<S> {
    type Value = S::Ok;

    plain! {
        visit_bool(bool) => serialize_bool,
        visit_i64(i64) => serialize_i64,
        visit_u64(u64) => serialize_u64,
        visit_f64(f64) => serialize_f64,
        visit_str(&str) => serialize_str,
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<S::Ok, E> {
        self.0.serialize_unit().map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<S::Ok, A::Error> {
        let mut out = self.0.serialize_seq(None).map_err(A::Error::custom)?;
        while elements.next_element_seed(Element(&mut out))?.is_some() {}
        out.end().map_err(A::Error::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<S::Ok, A::Error> {
        let mut out = self.0.serialize_map(None).map_err(A::Error::custom)?;
        while let Some(name) = members.next_key::<Cow<'de, str>>()? {
            out.serialize_key(&name).map_err(A::Error::custom)?;
            members.next_value_seed(Member(&mut out))?;
        }
        out.end().map_err(A::Error::custom)
    }

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }
}

/// Writes the next element of a list.
struct Element<'a, S>(&'a mut S);

impl<'de, S: SerializeSeq> DeserializeSeed<'de> for Element<'_, S> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let piece = Piece::of(deserializer);
        self.0.serialize_element(&piece).map_err(D::Error::custom)
    }
}

/// Writes the value of the member whose name was written.
struct Member<'a, S>(&'a mut S);

impl<'de, S: SerializeMap> DeserializeSeed<'de> for Member<'_, S> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let piece = Piece::of(deserializer);
        self.0.serialize_value(&piece).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(json: &str) -> Result<String, serde_json::Error> {
        let mut out = Vec::new();
        transcode(json.as_bytes(), &mut serde_json::Serializer::new(&mut out))?;
        Ok(String::from_utf8(out).unwrap())
    }

    #[test]
    fn json_comes_out_as_it_went_in() {
        for json in [
            r#"{"a":[1,-2,1.5,true,null,{"b":"\n\u0001x"}],"ä":{},"":[]}"#,
            r#""text""#,
            "18446744073709551615",
            "null",
        ] {
            assert_eq!(written(json).unwrap(), json);
        }
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for json in ["", "{", r#"{"a"}"#, "[1,]"] {
            assert!(written(json).is_err(), "{json}");
        }
    }
}
