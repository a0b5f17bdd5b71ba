//! The members of a JSON body, as strictly as PingOne's pages have them.

use serde_json::{Map, Value};

use super::problem::{Detail, Problem};
use super::request::Request;
use crate::json;

/// The members of a body, and what was found wrong with them so far.
pub(crate) struct Body {
    members: Map<String, Value>,
    wrong: Vec<Detail>,
}

impl Body {
    /// Reads a JSON object.
    pub(crate) fn read(request: &Request) -> Result<Self, Problem> {
        match json::object(&request.body) {
            Some(members) => Ok(Self {
                members,
                wrong: Vec::new(),
            }),
            None => Err(Problem::request("The body must be a JSON object.")),
        }
    }

    /// Nothing, for operations without a body.
    pub(crate) fn none(request: &Request) -> Result<(), Problem> {
        if request.body.is_empty() {
            Ok(())
        } else {
            Err(Problem::request("The request must have no body."))
        }
    }

    /// A text that must be there and not be empty.
    pub(crate) fn required(&mut self, name: &str) -> String {
        match self.members.remove(name) {
            Some(Value::String(text)) if text.is_empty() => {
                self.refuse("EMPTY_VALUE", name, "must not be empty");
                text
            }
            Some(Value::String(text)) => text,
            Some(Value::Null) | None => {
                self.refuse("REQUIRED_VALUE", name, "must not be null");
                String::new()
            }
            Some(_) => {
                self.refuse("INVALID_VALUE", name, "must be a text");
                String::new()
            }
        }
    }

    /// A text that may be left out.
    pub(crate) fn text(&mut self, name: &str) -> Option<String> {
        match self.members.remove(name)? {
            Value::String(text) => Some(text),
            _ => {
                self.refuse("INVALID_VALUE", name, "must be a text");
                None
            }
        }
    }

    /// True or false, which may be left out.
    pub(crate) fn flag(&mut self, name: &str) -> Option<bool> {
        let value = self.members.remove(name)?;
        let flag = value.as_bool();
        if flag.is_none() {
            self.refuse("INVALID_VALUE", name, "must be true or false");
        }
        flag
    }

    /// An object that may be left out.
    pub(crate) fn object(&mut self, name: &str) -> Option<Map<String, Value>> {
        match self.members.remove(name)? {
            Value::Object(members) => Some(members),
            _ => {
                self.refuse("INVALID_VALUE", name, "must be an object");
                None
            }
        }
    }

    /// A list of objects with an id each, which may be left out.
    pub(crate) fn ids(&mut self, name: &str) -> Option<Vec<String>> {
        let Value::Array(elements) = self.members.remove(name)? else {
            self.refuse("INVALID_VALUE", name, "must be a list");
            return None;
        };
        let id = |element: &Value| Some(element.get("id")?.as_str()?.to_owned());
        let ids: Option<Vec<_>> = elements.iter().map(id).collect();
        if ids.is_none() {
            self.refuse(
                "INVALID_VALUE",
                name,
                "must be a list of objects with an id",
            );
        }
        ids
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.members.contains_key(name)
    }

    pub(crate) fn refuse(&mut self, code: &'static str, name: &str, message: &str) {
        self.add(Detail::new(code, name, message));
    }

    pub(crate) fn add(&mut self, detail: Detail) {
        self.wrong.push(detail);
    }

    /// Everything was taken out and was right; a member that nobody asked for is not.
    pub(crate) fn finish(mut self) -> Result<(), Problem> {
        for name in std::mem::take(&mut self.members)
            .into_iter()
            .map(|(name, _)| name)
        {
            self.refuse("INVALID_PARAMETER", &name, "is no member of this request");
        }
        if self.wrong.is_empty() {
            Ok(())
        } else {
            Err(Problem::data(self.wrong))
        }
    }
}
