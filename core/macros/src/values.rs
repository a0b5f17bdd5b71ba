//! `#[values]`: a set of texts that may grow.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr, ExprLit, ItemEnum, Lit, LitStr, Result, Variant};

use crate::declaration;

/// `ignores_case` is for values that the service spells in more than one way.
pub(crate) fn expand(ignores_case: bool, item: ItemEnum) -> Result<TokenStream> {
    let doc = declaration::doc(&item.attrs, item.ident.span())?;
    let docs = declaration::docs(&item.attrs);
    let (visibility, name) = (&item.vis, &item.ident);
    let text = name.to_string();
    let values = item
        .variants
        .iter()
        .map(Value::read)
        .collect::<Result<Vec<_>>>()?;
    let variants = values
        .iter()
        .map(|Value { ident, docs, .. }| quote!(#(#docs)* #ident,));
    let idents: Vec<_> = values.iter().map(|value| &value.ident).collect();
    let wires: Vec<_> = values.iter().map(|value| &value.wire).collect();
    let descriptions = values.iter().map(
        |Value {
             ident, wire, doc, ..
         }| {
            let variant = ident.to_string();
            quote!(crate::describe::make::value(#variant, #wire, #doc))
        },
    );
    let from = if ignores_case {
        quote! {
            #(if text.eq_ignore_ascii_case(#wires) {
                return Self::#idents;
            })*
            Self::Unknown(text.into())
        }
    } else {
        quote! {
            match text {
                #(#wires => Self::#idents,)*
                other => Self::Unknown(other.into()),
            }
        }
    };
    Ok(quote! {
        #(#docs)*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #visibility enum #name {
            #(#variants)*
            /// A value that is not documented, as its text; never taken for a success.
            Unknown(::std::boxed::Box<str>),
        }

        impl #name {
            /// What the declaration says.
            pub const INFO: &'static crate::describe::ValuesInfo =
                &crate::describe::make::values(#text, #doc, &[#(#descriptions),*]);

            /// The text on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#idents => #wires,)*
                    Self::Unknown(text) => text,
                }
            }
        }

        impl ::core::convert::From<&str> for #name {
            fn from(text: &str) -> Self {
                #from
            }
        }

        impl ::core::convert::From<::std::string::String> for #name {
            fn from(text: ::std::string::String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl ::core::fmt::Display for #name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&crate::text::visible(self.as_str()), formatter)
            }
        }

        impl ::core::cmp::PartialEq<&str> for #name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl crate::operation::Member for #name {
            const KIND: crate::describe::Kind = crate::describe::Kind::Values(Self::INFO);

            fn read<'de, D: ::serde::de::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                crate::operation::expansion::read_values(deserializer)
            }

            fn write(&self, out: &mut ::std::vec::Vec<u8>) {
                crate::operation::expansion::write_text(self.as_str(), out);
            }

            fn check(&self, field: &crate::describe::Field) -> crate::error::Result<()> {
                crate::operation::expansion::check_listed(Self::INFO, self.as_str(), field)
            }
        }
    })
}

struct Value {
    ident: syn::Ident,
    docs: Vec<syn::Attribute>,
    doc: String,
    wire: LitStr,
}

impl Value {
    fn read(variant: &Variant) -> Result<Self> {
        let expected =
            || syn::Error::new_spanned(variant, "give the value's text: Name = \"TEXT\"");
        let wire = match &variant.discriminant {
            Some((
                _,
                Expr::Lit(ExprLit {
                    lit: Lit::Str(text),
                    ..
                }),
            )) => text.clone(),
            _ => return Err(expected()),
        };
        Ok(Self {
            ident: variant.ident.clone(),
            docs: declaration::docs(&variant.attrs),
            doc: declaration::doc(&variant.attrs, variant.ident.span())?,
            wire,
        })
    }
}
