//! `#[operation]`: a request with the one place that says how it may be sent.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Ident, ItemStruct, LitStr, Path, Result, Token};

use crate::declaration;
use crate::record::Record;

/// What stands in the parentheses of `#[operation(..)]`.
pub(crate) struct Arguments {
    path: LitStr,
    retry: Ident,
    client_data: Ident,
    reply: Path,
    confirm: Option<Path>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let path: LitStr = input.parse()?;
        let (mut retry, mut client_data, mut reply, mut confirm) = (None, None, None, None);
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
                "confirm" => confirm = Some(input.parse()?),
                _ => {
                    return Err(syn::Error::new(
                        name.span(),
                        "expected retry, client_data, reply or confirm",
                    ));
                }
            }
        }
        let missing = |what: &str| syn::Error::new(path.span(), format!("say {what}"));
        Ok(Self {
            retry: retry
                .ok_or_else(|| missing("retry = Read, Idempotent, Create, Human or OneTime"))?,
            client_data: client_data.ok_or_else(|| missing("client_data = Echoed or Ignored"))?,
            reply: reply.ok_or_else(|| missing("reply = the type of the reply"))?,
            confirm,
            path,
        })
    }
}

pub(crate) fn expand(arguments: Arguments, item: ItemStruct) -> Result<TokenStream> {
    let record = Record::read(item)?;
    let expanded = record.expand(false);
    let Arguments {
        path,
        retry,
        client_data,
        reply,
        confirm,
    } = arguments;
    let name = &record.item.ident;
    let text = name.to_string();
    let method = declaration::snake_case(&text);
    let method_ident = format_ident!("{method}");
    let docs = declaration::docs(&record.item.attrs);
    let own = record
        .members
        .iter()
        .find(|member| member.client_data)
        .map(|member| &member.ident);
    let own = match own {
        Some(ident) => quote!(self.#ident.as_deref()),
        None => quote!(::core::option::Option::None),
    };
    let checks = record.members.iter().enumerate().map(|(index, member)| {
        let ident = &member.ident;
        quote!(if let ::core::option::Option::Some(field) = fields.get(#index) {
            crate::operation::expansion::check(&self.#ident, field)?;
        })
    });
    let confirm = confirm.map(|function| {
        quote! {
            fn confirm(&self, reply: &#reply) -> crate::error::Result<()> {
                #function(self, reply)
            }
        }
    });
    let from = from_text(&record);
    Ok(quote! {
        #expanded

        impl crate::operation::Operation for #name {
            type Reply = #reply;

            const OPERATION: &'static crate::describe::OperationInfo =
                &crate::describe::make::operation(
                    #text,
                    #method,
                    #path,
                    crate::describe::RetryClass::#retry,
                    crate::describe::ClientData::#client_data,
                    <#name as crate::operation::Record>::INFO,
                    <#reply as crate::operation::Record>::INFO,
                );

            fn own_client_data(&self) -> ::core::option::Option<&str> {
                #own
            }

            fn check(&self) -> crate::error::Result<()> {
                let fields = <Self as crate::operation::Record>::INFO.fields;
                #(#checks)*
                ::core::result::Result::Ok(())
            }

            #confirm
        }

        #from

        const _: () = ::core::assert!(
            crate::operation::Declared::lists(OPERATIONS, #text),
            ::core::concat!(#text, " is declared but not listed: add it to OPERATIONS of this file"),
        );


        impl crate::client::Client {
            #(#docs)*
            ///
            /// # Errors
            /// Of every group but `Configuration`; see [`Client::send`](crate::Client::send).
            pub fn #method_ident(
                &self,
                request: impl ::core::convert::Into<#name>,
            ) -> crate::error::Result<#reply> {
                self.send(request.into()).map(crate::wire::Verified::into_value)
            }
        }
    })
}

/// A request that needs just one text can be given as that text.
fn from_text(record: &Record) -> Option<TokenStream> {
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
