//! What is read from the attributes and docs of a declaration.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::parse_quote;
use syn::{Attribute, Expr, ExprLit, ExprRange, Lit, LitStr, Meta, RangeLimits, Result};

/// A member of a record, as its declaration says.
pub(crate) struct Member {
    pub(crate) ident: syn::Ident,
    pub(crate) ty: syn::Type,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) doc: String,
    pub(crate) wire: String,
    pub(crate) legacy: Option<String>,
    pub(crate) limit: Option<(Expr, Expr)>,
    pub(crate) form: Option<syn::Ident>,
    pub(crate) default: Option<Default>,
    pub(crate) personal: bool,
    pub(crate) blank_is_absent: bool,
    pub(crate) client_data: bool,
    pub(crate) org_alias: bool,
    pub(crate) as_text: bool,
    pub(crate) place: Place,
}

/// Where a request of PingOne's has a member.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Body,
    Path,
    Query,
    Flow,
}

impl Place {
    pub(crate) fn describe(self) -> TokenStream {
        let place = quote!(crate::describe::Place);
        match self {
            Self::Body => quote!(#place::Body),
            Self::Path => quote!(#place::Path),
            Self::Query => quote!(#place::Query),
            Self::Flow => quote!(#place::Flow),
        }
    }
}

/// What a member is when it is not given.
pub(crate) enum Default {
    OfType,
    Value(Expr),
}

impl Member {
    pub(crate) fn read(field: &syn::Field) -> Result<Self> {
        let ident = field
            .ident
            .clone()
            .ok_or_else(|| error(Span::call_site(), "name every member"))?;
        let mut member = Self {
            wire: camel_case(&ident.to_string()),
            doc: doc(&field.attrs, ident.span())?,
            docs: docs(&field.attrs),
            ty: field.ty.clone(),
            ident,
            legacy: None,
            limit: None,
            form: None,
            default: None,
            personal: false,
            blank_is_absent: false,
            client_data: false,
            org_alias: false,
            as_text: false,
            place: Place::Body,
        };
        for attribute in field
            .attrs
            .iter()
            .filter(|attribute| !attribute.path().is_ident("doc"))
        {
            member.take(attribute)?;
        }
        member.document_limit();
        Ok(member)
    }

    /// Adds the limit to the docs, so that it is written down once.
    fn document_limit(&mut self) {
        let Some((least, greatest)) = &self.limit else {
            return;
        };
        let (least, greatest) = (quote!(#least).to_string(), quote!(#greatest).to_string());
        let inner = self.inner_of("Option").unwrap_or(&self.ty);
        let is = |names: &[&str]| names.iter().any(|name| ends_with(inner, name));
        let unit = match () {
            () if is(&["String", "Secret"]) => " characters",
            () if is(&["Vec"]) => " entries",
            () => "",
        };
        let sentence = format!("From {least} to {greatest}{unit}.");
        self.doc = format!("{} {sentence}", self.doc);
        let line = format!(" {sentence}");
        self.docs.push(parse_quote!(#[doc = #line]));
    }

    /// Whether the type is `Option<..>`.
    pub(crate) fn is_optional(&self) -> bool {
        self.inner_of("Option").is_some()
    }

    /// The `T` of a type `Name<T>`.
    pub(crate) fn inner_of(&self, name: &str) -> Option<&syn::Type> {
        let syn::Type::Path(path) = &self.ty else {
            return None;
        };
        let segment = path
            .path
            .segments
            .last()
            .filter(|segment| segment.ident == name)?;
        let syn::PathArguments::AngleBracketed(arguments) = &segment.arguments else {
            return None;
        };
        match arguments.args.first()? {
            syn::GenericArgument::Type(inner) => Some(inner),
            _ => None,
        }
    }

    pub(crate) fn is_required(&self) -> bool {
        !self.is_optional() && self.default.is_none() && !self.is_null()
    }

    /// Whether there is one possible value.
    pub(crate) fn is_null(&self) -> bool {
        ends_with(&self.ty, "Null")
    }

    /// A user's name is the same in every operation, but for what the wire calls it.
    fn take_username(&mut self, attribute: &Attribute) -> Result<()> {
        self.wire = attribute.parse_args::<LitStr>()?.value();
        self.limit = Some((parse_quote!(1), parse_quote!(250)));
        self.form = Some(parse_quote!(Name));
        self.personal = true;
        Ok(())
    }

    fn take(&mut self, attribute: &Attribute) -> Result<()> {
        let name = attribute
            .path()
            .get_ident()
            .map(ToString::to_string)
            .unwrap_or_default();
        match name.as_str() {
            "wire" => self.wire = attribute.parse_args::<LitStr>()?.value(),
            "username" => self.take_username(attribute)?,
            "session" => self.limit = Some((parse_quote!(1), parse_quote!(1024))),
            "legacy" => self.legacy = Some(attribute.parse_args::<LitStr>()?.value()),
            "limit" => self.limit = Some(bounds(attribute)?),
            "form" => self.form = Some(attribute.parse_args()?),
            "default" => {
                self.default = Some(match &attribute.meta {
                    Meta::Path(_) => Default::OfType,
                    _ => Default::Value(attribute.parse_args()?),
                });
            }
            "personal" => self.personal = true,
            "blank_is_absent" => self.blank_is_absent = true,
            "client_data" => self.client_data = true,
            "org_alias" => self.org_alias = true,
            "as_text" => self.as_text = true,
            "path" => self.place = Place::Path,
            "query" => self.place = Place::Query,
            "flow" => self.place = Place::Flow,
            _ => {
                let known = "wire, username, session, legacy, limit, form, default, personal, \
                             blank_is_absent, client_data, org_alias, as_text, path, query or flow";
                return Err(syn::Error::new_spanned(
                    attribute,
                    format!("expected {known}"),
                ));
            }
        }
        Ok(())
    }
}

/// The docs of a declaration as Markdown; without docs it is an error.
pub(crate) fn doc(attributes: &[Attribute], span: Span) -> Result<String> {
    let mut lines = Vec::new();
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"))
    {
        if let Meta::NameValue(pair) = &attribute.meta
            && let Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) = &pair.value
        {
            let text = text.value();
            lines.push(
                text.strip_prefix(' ')
                    .unwrap_or(&text)
                    .trim_end()
                    .to_owned(),
            );
        }
    }
    let doc = lines.join("\n").trim().to_owned();
    if doc.is_empty() {
        Err(error(span, "a declaration needs a doc comment"))
    } else {
        Ok(doc)
    }
}

/// The doc attributes themselves.
pub(crate) fn docs(attributes: &[Attribute]) -> Vec<Attribute> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"))
        .cloned()
        .collect()
}

/// Refuses arguments where there are none to give.
pub(crate) fn no_arguments(arguments: TokenStream) -> Result<()> {
    if arguments.is_empty() {
        Ok(())
    } else {
        Err(syn::Error::new_spanned(
            arguments,
            "this attribute takes no arguments",
        ))
    }
}

pub(crate) fn error(span: Span, message: &str) -> syn::Error {
    syn::Error::new(span, message)
}

/// `userName` for `user_name`.
pub(crate) fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        let (start, rest) = word.split_at(word.len().min(1));
        text + &start.to_ascii_uppercase() + rest
    })
}

/// `add_user` for `AddUser`.
pub(crate) fn snake_case(name: &str) -> String {
    let mut text = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.push(character.to_ascii_lowercase());
    }
    text
}

/// The tokens of `Some(..)` or `None`.
pub(crate) fn option(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

fn ends_with(ty: &syn::Type, name: &str) -> bool {
    let syn::Type::Path(path) = ty else {
        return false;
    };
    path.path
        .segments
        .last()
        .is_some_and(|segment| segment.ident == name)
}

fn bounds(attribute: &Attribute) -> Result<(Expr, Expr)> {
    let expected =
        || syn::Error::new_spanned(attribute, "expected inclusive bounds such as 1..=250");
    match attribute.parse_args()? {
        ExprRange {
            start: Some(start),
            limits: RangeLimits::Closed(_),
            end: Some(end),
            ..
        } => Ok((*start, *end)),
        _ => Err(expected()),
    }
}
