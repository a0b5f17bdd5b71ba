//! `#[operation]` in the form that PingOne's operations have: a verb and a path first.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Ident, ItemStruct, LitStr, Path, Result, Token, bracketed};

use crate::declaration::{self, Member, Place};
use crate::operation::from_text;
use crate::record::Record;

/// What stands in the parentheses.
pub(crate) struct Arguments {
    verb: Ident,
    path: LitStr,
    host: Option<Ident>,
    media_type: Option<LitStr>,
    retry: Ident,
    when: Option<When>,
    reply: Path,
    check: Option<Path>,
    confirm: Option<Path>,
    destination: Option<Path>,
    compose: Option<Path>,
    receive: Option<Path>,
    next: Option<LitStr>,
}

/// `member: Class for ["VALUE", ..]`.
struct When {
    member: Ident,
    class: Ident,
    values: Vec<LitStr>,
}

impl Parse for When {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let member = input.parse()?;
        input.parse::<Token![:]>()?;
        let class = input.parse()?;
        input.parse::<Token![for]>()?;
        let values;
        bracketed!(values in input);
        let values = values.parse_terminated(<LitStr as Parse>::parse, Token![,])?;
        Ok(Self {
            member,
            class,
            values: values.into_iter().collect(),
        })
    }
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let verb: Ident = input.parse()?;
        let path: LitStr = input.parse()?;
        let missing = |what: &str| syn::Error::new(path.span(), format!("say {what}"));
        let (mut host, mut media_type, mut retry, mut when) = (None, None, None, None);
        let (mut reply, mut check, mut confirm, mut destination) = (None, None, None, None);
        let (mut compose, mut receive, mut next) = (None, None, None);
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let name: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            match name.to_string().as_str() {
                "host" => host = Some(input.parse()?),
                "media_type" => media_type = Some(input.parse()?),
                "retry" => retry = Some(input.parse()?),
                "when" => when = Some(input.parse()?),
                "reply" => reply = Some(input.parse()?),
                "check" => check = Some(input.parse()?),
                "confirm" => confirm = Some(input.parse()?),
                "destination" => destination = Some(input.parse()?),
                "compose" => compose = Some(input.parse()?),
                "receive" => receive = Some(input.parse()?),
                "next" => next = Some(input.parse()?),
                _ => {
                    let known = "expected host, media_type, retry, when, reply, check, confirm, \
                                 destination, compose, receive or next";
                    return Err(syn::Error::new(name.span(), known));
                }
            }
        }
        Ok(Self {
            retry: retry
                .ok_or_else(|| missing("retry = Read, Idempotent, Create, Human or OneTime"))?,
            reply: reply.ok_or_else(|| missing("reply = the type of the reply"))?,
            verb,
            path,
            host,
            media_type,
            when,
            check,
            confirm,
            destination,
            compose,
            receive,
            next,
        })
    }
}

pub(crate) fn expand(arguments: Arguments, item: ItemStruct) -> Result<TokenStream> {
    let record = Record::read(item)?;
    check_path(&arguments.path, &record)?;
    let expanded = record.expand(false);
    let name = &record.item.ident;
    let text = name.to_string();
    let method = declaration::snake_case(&text);
    let reply = arguments.reply_type();
    let info = arguments.info(&text, &method, name);
    let places = places(&record);
    let checks = record.checks();
    let check = arguments
        .check
        .as_ref()
        .map(|function| quote!(#function(self)?;));
    let overrides = arguments.overrides(&reply);
    let from = from_text(&record);
    // What lies on the authentication host needs a flow.
    let is_of_flows = arguments.host.as_ref().is_some_and(|host| host == "Auth");
    let client_method = (!is_of_flows).then(|| client_method(&record, &method, &reply));
    Ok(quote! {
        #expanded

        impl crate::pingone::Operation for #name {
            type Reply = #reply;

            const OPERATION: &'static crate::describe::OperationInfo = &#info;

            #places

            fn check(&self) -> crate::error::Result<()> {
                #checks
                #check
                ::core::result::Result::Ok(())
            }

            #overrides
        }

        #from

        const _: () = ::core::assert!(
            crate::pingone::Declared::lists(OPERATIONS, #text),
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

    fn info(&self, text: &str, method: &str, name: &Ident) -> TokenStream {
        let Self {
            verb,
            path,
            retry,
            reply,
            ..
        } = self;
        let make = quote!(crate::describe::make);
        let host = match &self.host {
            Some(host) => quote!(crate::describe::Host::#host),
            None => quote!(crate::describe::Host::Api),
        };
        let media_type = declaration::option(self.media_type.as_ref().map(|text| quote!(#text)));
        let next = declaration::option(self.next.as_ref().map(|code| {
            quote!(#make::next_by_code(
                crate::wire::error_id::NEXT_OTP,
                #code,
                <crate::operation::NextOtp as crate::operation::Record>::INFO,
            ))
        }));
        let when = declaration::option(self.when.as_ref().map(|when| {
            let When {
                member,
                class,
                values,
            } = when;
            let member = member.to_string();
            quote!(#make::class_when(#member, &[#(#values),*], crate::describe::RetryClass::#class))
        }));
        quote! {
            crate::describe::OperationInfo {
                web: ::core::option::Option::Some(#make::web(
                    crate::describe::Verb::#verb,
                    #host,
                    #media_type,
                )),
                class_when: #when,
                next: #next,
                ..#make::operation(
                    #text,
                    #method,
                    #path,
                    crate::describe::RetryClass::#retry,
                    crate::describe::ClientData::Absent,
                    <#name as crate::operation::Record>::INFO,
                    <#reply as crate::operation::Record>::INFO,
                )
            }
        }
    }

    fn overrides(&self, reply: &TokenStream) -> TokenStream {
        let result = quote!(crate::error::Result);
        let class = self.when.as_ref().map(|when| {
            let When {
                member,
                class,
                values,
            } = when;
            quote! {
                fn class(&self) -> crate::describe::RetryClass {
                    match self.#member.as_str() {
                        #(#values)|* => crate::describe::RetryClass::#class,
                        _ => Self::OPERATION.class,
                    }
                }
            }
        });
        let confirm = self.confirm.as_ref().map(|function| {
            quote! {
                fn confirm(&self, reply: &#reply, environment: crate::pingone::Id) -> #result<()> {
                    #function(self, reply, environment)
                }
            }
        });
        let destination = self.destination.as_ref().map(|function| {
            quote! {
                fn destination(&self) -> ::core::option::Option<crate::operation::Destination<'_>> {
                    #function(self)
                }
            }
        });
        let compose = self.compose.as_ref().map(|function| {
            quote! {
                fn compose(&self, setting: &crate::pingone::Setting<'_>) -> #result<crate::pingone::Sheet> {
                    #function(self, setting)
                }
            }
        });
        let receive = self.receive.as_ref().map(|function| {
            quote! {
                fn receive(&self, answer: &crate::pingone::Answer<'_>) -> #result<#reply> {
                    #function(self, answer)
                }
            }
        });
        quote!(#class #confirm #destination #compose #receive)
    }
}

/// What stands in the path, in the query and in the body.
fn places(record: &Record) -> TokenStream {
    let at = |place| {
        record
            .members
            .iter()
            .filter(move |member| member.place == place)
    };
    let option = quote!(::core::option::Option);
    let ids = at(Place::Path)
        .map(|Member { ident, wire, .. }| quote!(#wire => #option::Some(self.#ident),));
    let flow_ids = at(Place::Flow)
        .map(|Member { ident, .. }| quote!("flowId" => #option::Some(self.#ident.flow_id),));
    let flow = at(Place::Flow).map(|Member { ident, .. }| {
        quote! {
            fn flow(&self) -> #option<&crate::pingone::FlowSession> {
                #option::Some(&self.#ident)
            }
        }
    });
    let query = at(Place::Query)
        .map(|Member { ident, wire, .. }| quote!(query.add(#wire, self.#ident.as_deref());));
    let body = at(Place::Body).map(|Member { ident, wire, .. }| match wire.split_once("[].") {
        Some((list, member)) => quote!(body.each(#list, #member, &self.#ident);),
        None => quote!(body.member(#wire, &self.#ident);),
    });
    let write_query = at(Place::Query).next().map(|_| {
        quote! {
            fn write_query(&self, query: &mut crate::pingone::Query) {
                #(#query)*
            }
        }
    });
    let write_body = at(Place::Body).next().map(|_| {
        quote! {
            fn write_body(&self, body: &mut crate::pingone::BodyWriter<'_>) {
                #(#body)*
            }
        }
    });
    quote! {
        fn id(&self, name: &str) -> #option<crate::pingone::Id> {
            match name {
                #(#ids)*
                #(#flow_ids)*
                _ => #option::None,
            }
        }

        #(#flow)*
        #write_query
        #write_body
    }
}

/// Every name in braces is a member of the path, and every such member is named.
fn check_path(path: &LitStr, record: &Record) -> Result<()> {
    let text = path.value();
    let named: Vec<_> = text
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .collect();
    let member = |name: &str| {
        record.members.iter().any(|member| match member.place {
            Place::Path => member.wire == name,
            Place::Flow => name == "flowId",
            Place::Body | Place::Query => false,
        })
    };
    let unnamed = record
        .members
        .iter()
        .find(|member| member.place == Place::Path && !named.contains(&member.wire.as_str()));
    match (named.iter().find(|name| !member(name)), unnamed) {
        (Some(name), _) => {
            let text = format!("no member marked #[path] or #[flow] is called {name}");
            Err(syn::Error::new(path.span(), text))
        }
        (None, Some(member)) => Err(syn::Error::new(
            member.ident.span(),
            "the path does not name this member",
        )),
        (None, None) => Ok(()),
    }
}

/// Whether the arguments of the attribute are of this form.
pub(crate) fn is_pingone(arguments: &TokenStream) -> bool {
    let first = arguments.clone().into_iter().next();
    matches!(first, Some(proc_macro2::TokenTree::Ident(_)))
}

/// The method of the client that sends the operation.
fn client_method(record: &Record, method: &str, reply: &TokenStream) -> TokenStream {
    let (name, method) = (&record.item.ident, format_ident!("{method}"));
    let docs = declaration::docs(&record.item.attrs);
    quote! {
        impl crate::client::PingOne {
            #(#docs)*
            ///
            /// # Errors
            /// Of every group; see [`PingOne::send`](crate::client::PingOne::send).
            pub fn #method(
                &self,
                request: impl ::core::convert::Into<#name>,
            ) -> crate::error::Result<#reply> {
                self.send(request.into()).map(crate::wire::Verified::into_value)
            }
        }
    }
}
