//! `#[operation]`: a request with the one place that says how it may be sent.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Ident, ItemStruct, LitBool, LitInt, LitStr, Path, Result, Token};

use crate::declaration;
use crate::record::Record;

/// What stands in the parentheses of `#[operation(..)]`.
pub(crate) struct Arguments {
    path: LitStr,
    retry: Ident,
    client_data: Ident,
    reply: Path,
    check: Option<Path>,
    confirm: Option<Path>,
    destination: Option<Path>,
    effect: Option<Path>,
    already_done: Option<Path>,
    next: Option<LitInt>,
    when: Option<When>,
    streams: bool,
    by_name_only: bool,
}

/// `member: Class`.
struct When {
    member: Ident,
    class: Ident,
}

impl Parse for When {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let member = input.parse()?;
        input.parse::<Token![:]>()?;
        let class = input.parse()?;
        Ok(Self { member, class })
    }
}

/// What stands in the parentheses of `#[part(..)]`.
pub(crate) struct PartArguments {
    pub(crate) check: Option<Path>,
}

impl Parse for PartArguments {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.is_empty() {
            return Ok(Self { check: None });
        }
        let name: Ident = input.parse()?;
        input.parse::<Token![=]>()?;
        if name != "check" {
            return Err(syn::Error::new(name.span(), "expected check = function"));
        }
        Ok(Self {
            check: Some(input.parse()?),
        })
    }
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let path: LitStr = input.parse()?;
        let (mut retry, mut client_data, mut reply) = (None, None, None);
        let (mut check, mut confirm, mut destination, mut effect) = (None, None, None, None);
        let (mut already_done, mut next, mut when) = (None, None, None);
        let (mut streams, mut by_name_only) = (false, false);
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let name: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            match name.to_string().as_str() {
                "retry" => retry = Some(input.parse()?),
                "client_data" => client_data = Some(input.parse()?),
                "reply" => reply = Some(input.parse()?),
                "check" => check = Some(input.parse()?),
                "confirm" => confirm = Some(input.parse()?),
                "destination" => destination = Some(input.parse()?),
                "effect" => effect = Some(input.parse()?),
                "already_done" => already_done = Some(input.parse()?),
                "next" => next = Some(input.parse()?),
                "when" => when = Some(input.parse()?),
                "streams" => streams = input.parse::<LitBool>()?.value,
                "by_name_only" => by_name_only = input.parse::<LitBool>()?.value,
                _ => {
                    let known = "expected retry, client_data, reply, check, confirm, destination, \
                                 effect, already_done, next, when, streams or by_name_only";
                    return Err(syn::Error::new(name.span(), known));
                }
            }
        }
        let missing = |what: &str| syn::Error::new(path.span(), format!("say {what}"));
        Ok(Self {
            retry: retry
                .ok_or_else(|| missing("retry = Read, Idempotent, Create, Human or OneTime"))?,
            client_data: client_data.ok_or_else(|| missing("client_data = Echoed or Ignored"))?,
            reply: reply.ok_or_else(|| missing("reply = the type of the reply"))?,
            check,
            confirm,
            destination,
            effect,
            already_done,
            next,
            when,
            streams,
            by_name_only,
            path,
        })
    }
}

pub(crate) fn expand(arguments: Arguments, item: ItemStruct) -> Result<TokenStream> {
    let record = Record::read(item)?;
    let expanded = record.expand(false);
    let name = &record.item.ident;
    let text = name.to_string();
    let method = declaration::snake_case(&text);
    let reply = arguments.reply_type();
    let info = arguments.info(&text, &method, name);
    let overrides = arguments.overrides(&reply);
    let checks = record.checks();
    let check = arguments
        .check
        .as_ref()
        .map(|function| quote!(#function(self)?;));
    let own = record
        .members
        .iter()
        .find(|member| member.client_data)
        .map(|member| &member.ident);
    let own = match own {
        Some(ident) => quote!(self.#ident.as_deref()),
        None => quote!(::core::option::Option::None),
    };
    let from = from_text(&record);
    let next = arguments.next.as_ref().map(|next| {
        quote! {
            const _: () = ::core::assert!(
                #next == crate::wire::error_id::NEXT_OTP,
                "no other further step is known"
            );
        }
    });
    let client_method = (!arguments.streams).then(|| client_method(&record, &method, &reply));
    Ok(quote! {
        #expanded

        impl crate::operation::Operation for #name {
            type Reply = #reply;

            const OPERATION: &'static crate::describe::OperationInfo = &#info;

            fn own_client_data(&self) -> ::core::option::Option<&str> {
                #own
            }

            fn check(&self) -> crate::error::Result<()> {
                #checks
                #check
                ::core::result::Result::Ok(())
            }

            #overrides
        }

        #from

        #next

        const _: () = ::core::assert!(
            crate::operation::Declared::lists(OPERATIONS, #text),
            ::core::concat!(#text, " is declared but not listed: add it to OPERATIONS of this file"),
        );

        #client_method
    })
}

impl Arguments {
    fn reply_type(&self) -> TokenStream {
        let reply = &self.reply;
        match self.next {
            Some(_) => quote!(crate::operation::Progress<#reply>),
            None => quote!(#reply),
        }
    }

    /// The constant that describes the operation.
    fn info(&self, text: &str, method: &str, name: &Ident) -> TokenStream {
        let Self {
            path,
            retry,
            client_data,
            reply,
            streams,
            by_name_only,
            ..
        } = self;
        let make = quote!(crate::describe::make);
        let next = declaration::option(self.next.as_ref().map(|next| {
            quote!(#make::next(#next, <crate::operation::NextOtp as crate::operation::Record>::INFO))
        }));
        let class_when = declaration::option(self.when.as_ref().map(|When { member, class }| {
            let member = member.to_string();
            quote!(#make::class_when(#member, &[], crate::describe::RetryClass::#class))
        }));
        quote! {
            crate::describe::OperationInfo {
                class_when: #class_when,
                next: #next,
                streams: #streams,
                by_name_only: #by_name_only,
                ..#make::operation(
                    #text,
                    #method,
                    #path,
                    crate::describe::RetryClass::#retry,
                    crate::describe::ClientData::#client_data,
                    <#name as crate::operation::Record>::INFO,
                    <#reply as crate::operation::Record>::INFO,
                )
            }
        }
    }

    /// The methods in which this operation differs from others.
    fn overrides(&self, reply: &TokenStream) -> TokenStream {
        let option = quote!(::core::option::Option);
        let class = self.when.as_ref().map(|When { member, class }| {
            quote! {
                fn class(&self) -> crate::describe::RetryClass {
                    if self.#member {
                        crate::describe::RetryClass::#class
                    } else {
                        Self::OPERATION.class
                    }
                }
            }
        });
        let confirm = self.confirm.as_ref().map(|function| {
            quote! {
                fn confirm(&self, reply: &#reply) -> crate::error::Result<()> {
                    #function(self, reply)
                }
            }
        });
        let destination = self.destination.as_ref().map(|function| {
            quote! {
                fn destination(&self) -> #option<crate::operation::Destination<'_>> {
                    #function(self)
                }
            }
        });
        let already_done = self.already_done.as_ref().map(|number| {
            quote! {
                fn already_done(&self) -> #option<i64> {
                    #option::Some(#number)
                }
            }
        });
        let effect = self.effect.as_ref().map(|function| {
            quote! {
                fn effect(&self) -> #option<crate::operation::Effect<'_>> {
                    #option::Some(#function(self))
                }
            }
        });
        quote!(#class #confirm #destination #already_done #effect)
    }
}

/// The method of the client that sends the operation.
fn client_method(record: &Record, method: &str, reply: &TokenStream) -> TokenStream {
    let (name, method) = (&record.item.ident, format_ident!("{method}"));
    let docs = declaration::docs(&record.item.attrs);
    quote! {
        impl crate::client::Client {
            #(#docs)*
            ///
            /// # Errors
            /// Of every group but `Configuration`; see [`Client::send`](crate::Client::send).
            pub fn #method(
                &self,
                request: impl ::core::convert::Into<#name>,
            ) -> crate::error::Result<#reply> {
                self.send(request.into()).map(crate::wire::Verified::into_value)
            }
        }
    }
}

/// A request that needs just one text can be given as that text.
pub(crate) fn from_text(record: &Record) -> Option<TokenStream> {
    let mut required = record.members.iter().filter(|member| member.is_required());
    let (first, None) = (required.next()?, required.next()) else {
        return None;
    };
    let syn::Type::Path(path) = &first.ty else {
        return None;
    };
    let text = path.path.is_ident("String") || path.path.is_ident("Secret");
    let name = &record.item.ident;
    text.then(|| {
        quote! {
            impl ::core::convert::From<&str> for #name {
                fn from(text: &str) -> Self {
                    Self::new(text)
                }
            }

            impl ::core::convert::From<::std::string::String> for #name {
                fn from(text: ::std::string::String) -> Self {
                    Self::new(text)
                }
            }
        }
    })
}
