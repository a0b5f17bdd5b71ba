//! The attributes that declare PingPair's operations, replies and values.
//!
//! Each emits the plain Rust type that it stands on, with its docs, the code that reads, writes
//! and checks it, and one constant that describes it (`pingpair::describe`). They know no
//! language but Rust: whatever other languages need is generated from the constants.

mod declaration;
mod operation;
mod record;
mod values;

use proc_macro::TokenStream;
use syn::parse_macro_input;

/// Declares an operation: `#[operation("adduser", retry = Create, client_data = Echoed,
/// reply = AddedUser)]` on a struct of its request members.
///
/// `confirm = function` names a function `fn(&Request, &Reply) -> Result<()>` that refuses replies
/// to another question. Members take `#[wire("..")]`, `#[legacy("..")]`, `#[limit(1..=250)]`,
/// `#[form(Digits)]`, `#[default]` or `#[default(..)]`, `#[personal]`; the member that carries the
/// caller's own text is marked `#[client_data]`.
#[proc_macro_attribute]
pub fn operation(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as syn::ItemStruct);
    let bare = bare(&item);
    let expanded = syn::parse(arguments).and_then(|arguments| operation::expand(arguments, item));
    finish(expanded, bare)
}

/// Declares a reply or a part of one: a struct of its members, to which `extra` is added.
#[proc_macro_attribute]
pub fn reply(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as syn::ItemStruct);
    let bare = bare(&item);
    let expanded =
        declaration::no_arguments(arguments.into()).and_then(|()| record::expand_reply(item));
    finish(expanded, bare)
}

/// Declares a set of texts that may grow: an enum with `Name = "WIRE TEXT"`, to which
/// `Unknown(Box<str>)` is added.
#[proc_macro_attribute]
pub fn values(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as syn::ItemEnum);
    let expanded = declaration::no_arguments(arguments.into()).and_then(|()| values::expand(item));
    finish(expanded, Default::default())
}

/// The struct without our attributes, so that an error in one does not make the type vanish and
/// bring errors wherever it is used.
fn bare(item: &syn::ItemStruct) -> proc_macro2::TokenStream {
    let mut item = item.clone();
    for field in &mut item.fields {
        field.attrs.clear();
    }
    quote::quote!(#[allow(missing_docs)] #item)
}

fn finish(
    expanded: syn::Result<proc_macro2::TokenStream>,
    bare: proc_macro2::TokenStream,
) -> TokenStream {
    match expanded {
        Ok(tokens) => tokens.into(),
        Err(error) => {
            let error = error.into_compile_error();
            quote::quote!(#bare #error).into()
        }
    }
}
