//! What operations and replies have in common: a struct that is read, written and described.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Fields, ItemStruct, Path, Result};

use crate::declaration::{self, Default, Member};

/// The parsed struct of a declaration.
pub(crate) struct Record {
    pub(crate) item: ItemStruct,
    pub(crate) doc: String,
    pub(crate) members: Vec<Member>,
}

impl Record {
    pub(crate) fn read(item: ItemStruct) -> Result<Self> {
        let doc = declaration::doc(&item.attrs, item.ident.span())?;
        let Fields::Named(fields) = &item.fields else {
            return Err(syn::Error::new_spanned(
                &item,
                "a declaration has named members",
            ));
        };
        let members = fields
            .named
            .iter()
            .map(Member::read)
            .collect::<Result<_>>()?;
        Ok(Self { item, doc, members })
    }

    /// The struct, its constructor and setters, `Debug`, and `impl Record`.
    pub(crate) fn expand(&self, keeps_unknown: bool) -> TokenStream {
        let definition = self.definition(keeps_unknown);
        let construction = self.construction(keeps_unknown);
        let debug = self.debug(keeps_unknown);
        let record = self.implementation(keeps_unknown);
        quote!(#definition #construction #debug #record)
    }

    fn definition(&self, keeps_unknown: bool) -> TokenStream {
        let Self { item, members, .. } = self;
        let (visibility, name) = (&item.vis, &item.ident);
        let docs = declaration::docs(&item.attrs);
        let fields = members.iter().map(
            |Member {
                 ident, ty, docs, ..
             }| quote!(#(#docs)* pub #ident: #ty,),
        );
        let extra = keeps_unknown.then(|| {
            quote! {
                /// Members that are not documented, kept as they came.
                pub extra: crate::operation::Extra,
            }
        });
        quote! {
            #(#docs)*
            #[derive(Clone)]
            #[non_exhaustive]
            #visibility struct #name { #(#fields)* #extra }
        }
    }

    fn construction(&self, keeps_unknown: bool) -> TokenStream {
        let name = &self.item.ident;
        let required = self.required();
        let parameters = required
            .iter()
            .map(|Member { ident, ty, .. }| quote!(#ident: impl ::core::convert::Into<#ty>));
        let values = self.members.iter().map(|member| {
            let ident = &member.ident;
            let value = match &member.default {
                _ if member.is_required() => quote!(#ident.into()),
                Some(default) => default_value(default),
                None => quote!(::core::default::Default::default()),
            };
            quote!(#ident: #value,)
        });
        let extra = keeps_unknown.then(|| quote!(extra: ::core::default::Default::default(),));
        let setters = self
            .members
            .iter()
            .filter(|member| !member.is_required() && !member.is_null())
            .map(setter);
        quote! {
            impl #name {
                /// Takes what is required; everything else has its default.
                pub fn new(#(#parameters),*) -> Self {
                    Self { #(#values)* #extra }
                }
                #(#setters)*
            }
        }
    }

    /// The members that a caller must give, in the order of `RecordInfo::required`.
    pub(crate) fn required(&self) -> Vec<&Member> {
        let mut required: Vec<_> = self
            .members
            .iter()
            .filter(|member| member.is_required())
            .collect();
        let place = |member: &&Member| {
            let first = FIRST.iter().position(|name| member.ident == name);
            first.unwrap_or(FIRST.len())
        };
        required.sort_by_key(place);
        required
    }

    fn debug(&self, keeps_unknown: bool) -> TokenStream {
        let name = &self.item.ident;
        let text = name.to_string();
        let idents: Vec<_> = self.members.iter().map(|member| &member.ident).collect();
        let fields = self.members.iter().map(|member| {
            let (ident, label) = (&member.ident, member.ident.to_string());
            if member.personal {
                quote!(.field(#label, &crate::operation::expansion::Personal(#ident)))
            } else {
                quote!(.field(#label, #ident))
            }
        });
        let (extra, show_extra) = if keeps_unknown {
            (quote!(extra,), quote!(.field("extra", extra)))
        } else {
            Default::default_tokens()
        };
        quote! {
            impl ::core::fmt::Debug for #name {
                fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    let Self { #(#idents,)* #extra } = self;
                    formatter.debug_struct(#text) #(#fields)* #show_extra .finish()
                }
            }
        }
    }

    /// Checks each member against its description.
    pub(crate) fn checks(&self) -> TokenStream {
        let checks = self.members.iter().enumerate().map(|(index, member)| {
            let ident = &member.ident;
            quote!(if let ::core::option::Option::Some(field) = fields.get(#index) {
                crate::operation::expansion::check(&self.#ident, field)?;
            })
        });
        quote! {
            let fields = <Self as crate::operation::Record>::INFO.fields;
            #(#checks)*
        }
    }

    fn implementation(&self, keeps_unknown: bool) -> TokenStream {
        let name = &self.item.ident;
        let (text, doc) = (name.to_string(), &self.doc);
        let draft = format_ident!("{name}Draft");
        let descriptions = self.members.iter().map(describe);
        let slots = self.members.iter().map(|member| {
            let (ident, ty) = (&member.ident, &member.ty);
            if member.default.is_some() {
                quote!(#ident: ::core::option::Option<::core::option::Option<#ty>>,)
            } else {
                quote!(#ident: ::core::option::Option<#ty>,)
            }
        });
        let arms = self.members.iter().map(|Member { ident, wire, legacy, .. }| {
            let legacy = legacy.iter();
            quote!(#wire #(| #legacy)* => crate::operation::expansion::take(&mut draft.#ident, #wire, access),)
        });
        let values = self.members.iter().map(|member| {
            let (ident, wire) = (&member.ident, &member.wire);
            let expansion = quote!(crate::operation::expansion);
            match &member.default {
                Some(default) => {
                    let default = default_value(default);
                    quote!(#ident: #expansion::default_member(draft.#ident, || #default),)
                }
                None if member.blank_is_absent => {
                    quote!(#ident: #expansion::nonblank_member(draft.#ident),)
                }
                None if member.is_optional() => {
                    quote!(#ident: #expansion::optional_member(draft.#ident),)
                }
                None => quote!(#ident: #expansion::required_member(draft.#ident, #wire)?,),
            }
        });
        let writes = self.members.iter().map(|member| {
            let Member {
                ident,
                wire,
                legacy,
                client_data,
                org_alias,
                as_text,
                ..
            } = member;
            let wire = opening(wire);
            match legacy.as_ref().map(opening) {
                _ if *client_data => quote!(writer.client_data(#wire);),
                _ if *org_alias => quote!(writer.org_alias(#wire, &self.#ident);),
                _ if *as_text => quote!(writer.text_member(#wire, &self.#ident);),
                Some(legacy) => {
                    quote!(writer.member_or_legacy(#wire, #legacy, &self.#ident);)
                }
                None => quote!(writer.member(#wire, &self.#ident);),
            }
        });
        let unknown = if keeps_unknown {
            quote!(crate::operation::expansion::unknown(
                &mut draft.extra,
                name,
                access
            ))
        } else {
            quote!(::core::result::Result::Err(::serde::de::Error::custom(
                "unknown member"
            )))
        };
        let extra = keeps_unknown.then(|| quote!(extra: crate::operation::Extra,));
        let extra_value = keeps_unknown.then(|| quote!(extra: draft.extra,));
        let write_extra = keeps_unknown.then(|| quote!(writer.extra(&self.extra);));
        quote! {
            #[doc(hidden)]
            #[derive(Default)]
            pub struct #draft { #(#slots)* #extra }

            impl crate::operation::Record for #name {
                const INFO: &'static crate::describe::RecordInfo =
                    &crate::describe::make::record(#text, #doc, &[#(#descriptions),*]);
                type Draft = #draft;

                fn take<'de, A: ::serde::de::MapAccess<'de>>(
                    draft: &mut #draft,
                    name: &str,
                    access: &mut A,
                ) -> ::core::result::Result<(), A::Error> {
                    match name {
                        #(#arms)*
                        _ => #unknown,
                    }
                }

                fn finish(draft: #draft) -> ::core::result::Result<Self, &'static str> {
                    ::core::result::Result::Ok(Self { #(#values)* #extra_value })
                }

                fn write(&self, writer: &mut crate::operation::ObjectWriter<'_>) {
                    #(#writes)*
                    #write_extra
                }
            }
        }
    }
}

/// Expands `#[reply]`.
pub(crate) fn expand_reply(item: ItemStruct) -> Result<TokenStream> {
    let record = Record::read(item)?;
    let name = &record.item.ident;
    let expanded = record.expand(true);
    Ok(quote! {
        #expanded

        impl crate::operation::Member for #name {
            const KIND: crate::describe::Kind =
                crate::describe::Kind::Record(<#name as crate::operation::Record>::INFO);

            fn read<'de, D: ::serde::de::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                crate::operation::read_record(deserializer)
            }

            fn write(&self, out: &mut ::std::vec::Vec<u8>) {
                crate::operation::write_reply(self, out);
            }
        }
    })
}

/// Expands `#[part]`.
pub(crate) fn expand_part(check: Option<Path>, item: ItemStruct) -> Result<TokenStream> {
    let record = Record::read(item)?;
    let name = &record.item.ident;
    let expanded = record.expand(false);
    let checks = record.checks();
    let check = check.map(|function| quote!(#function(self)?;));
    Ok(quote! {
        #expanded

        impl crate::operation::Member for #name {
            const KIND: crate::describe::Kind =
                crate::describe::Kind::Record(<#name as crate::operation::Record>::INFO);

            fn read<'de, D: ::serde::de::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                crate::operation::read_record(deserializer)
            }

            fn write(&self, out: &mut ::std::vec::Vec<u8>) {
                crate::operation::expansion::write_part(self, out);
            }

            fn check(&self, _: &crate::describe::Field) -> crate::error::Result<()> {
                #checks
                #check
                ::core::result::Result::Ok(())
            }
        }
    })
}

impl Default {
    fn default_tokens() -> (TokenStream, TokenStream) {
        (TokenStream::new(), TokenStream::new())
    }
}

/// The constant that describes a member.
fn describe(member: &Member) -> TokenStream {
    let Member {
        ident,
        ty,
        doc,
        wire,
        ..
    } = member;
    let (name, personal, as_text) = (ident.to_string(), member.personal, member.as_text);
    let place = member.place.describe();
    let legacy = declaration::option(member.legacy.as_ref().map(|legacy| quote!(#legacy)));
    let limit = declaration::option(member.limit.as_ref().map(
        |(least, greatest)| quote!(crate::describe::Limit { least: #least, greatest: #greatest }),
    ));
    let form = declaration::option(
        member
            .form
            .as_ref()
            .map(|form| quote!(crate::describe::Form::#form)),
    );
    let default = declaration::option(member.default.as_ref().map(|default| match default {
        Default::OfType => quote!(<#ty as crate::operation::Member>::EMPTY),
        Default::Value(syn::Expr::Path(path)) if path.path.segments.len() > 1 => {
            let variant = path
                .path
                .segments
                .last()
                .map(|segment| segment.ident.to_string());
            quote!(crate::describe::make::wire_of(<#ty>::INFO, #variant))
        }
        Default::Value(value) => quote!(::core::stringify!(#value)),
    }));
    quote! {
        crate::describe::Field {
            legacy_wire: #legacy,
            default: #default,
            limit: #limit,
            form: #form,
            as_text: #as_text,
            personal: #personal,
            place: #place,
            ..crate::describe::make::field(
                #name,
                #wire,
                #doc,
                <#ty as crate::operation::Member>::KIND,
            )
        }
    }
}

/// The members that stand first among those that are required; `RecordInfo::required` agrees.
const FIRST: [&str; 3] = ["username", "user_id", "device_id"];

/// What stands before a member's value in an object, the comma behind another member included.
fn opening(wire: &String) -> String {
    format!(",\"{wire}\":")
}

fn default_value(default: &Default) -> TokenStream {
    match default {
        Default::OfType => quote!(::core::default::Default::default()),
        Default::Value(value) => quote!(#value),
    }
}

fn setter(member: &Member) -> TokenStream {
    let Member {
        ident, ty, docs, ..
    } = member;
    let (parameter, value) = match member.inner_of("Option") {
        Some(inner) => (
            quote!(impl ::core::convert::Into<#inner>),
            quote!(::core::option::Option::Some(#ident.into())),
        ),
        None => (
            quote!(impl ::core::convert::Into<#ty>),
            quote!(#ident.into()),
        ),
    };
    quote! {
        #(#docs)*
        pub fn #ident(mut self, #ident: #parameter) -> Self {
            self.#ident = #value;
            self
        }
    }
}
