//! The attributes that declare PingPair's operations, replies and values.
//!
//! Each emits the plain Rust type that it stands on, with its docs, the code that reads, writes
//! and checks it, and one constant that describes it (`pingpair::describe`). They know no
//! language but Rust: whatever other languages need is generated from the constants.

mod declaration;
mod operation;
mod pingone;
mod record;
mod values;

use proc_macro::TokenStream;
use syn::parse_macro_input;

/// Declares an operation: `#[operation("adduser", retry = Create, client_data = Echoed,
/// reply = AddedUser)]` on a struct of its request members.
///
/// Further arguments, in any order:
/// - `check = function`: `fn(&Request) -> Result<()>`, the rules across members;
/// - `confirm = function`: `fn(&Request, &Reply) -> Result<()>`, refuses replies to another question;
/// - `destination = function`: `fn(&Request) -> Option<Destination<'_>>`, whom the service reaches;
/// - `already_done = error_id::USER_NOT_FOUND`: the `errorId` of a repetition when the first request was carried out;
/// - `effect = function`: `fn(&Request) -> Effect<'_>`, what a reading shows in that case;
/// - `when = member: Create`: another retry class while that member is true;
/// - `next = 30016`: the reply may ask for the next OTP, and is `Progress` of the type;
/// - `streams = true`: the reply is a raw stream;
/// - `by_name_only = true`: a raw call does not reach it.
///
/// Members take `#[wire("..")]`, `#[legacy("..")]`, `#[limit(1..=250)]`, `#[form(Digits)]`,
/// `#[default]` or `#[default(..)]`, `#[personal]`, and `#[as_text]` for a boolean or number that the
/// wire spells as text. `#[username("userName")]` stands for all that holds for a user's name, the
/// wire's spelling given, and `#[session]` for a session's. The member that carries the caller's own text is marked `#[client_data]`,
/// one that is the caller's own organisation unless given `#[org_alias]`. A member of the type
/// `Null` is always sent as null, and callers do not see it.
///
/// PingOne's operations begin with a verb and a path below the environment instead:
/// `#[operation(Post "/users/{userId}/devices", media_type = "application/json", retry = Create,
/// reply = MfaDevice)]`. Their further arguments:
/// - `host = Auth`: it lies on the authentication host; otherwise on the API's;
/// - `when = kind: Human for ["SMS"]`: another retry class for these values of a member;
/// - `check`, `destination`: as above;
/// - `confirm = function`: `fn(&Request, &Reply, environment: Id) -> Result<()>`;
/// - `compose = function`: `fn(&Request, &Setting) -> Result<Sheet>`, in the place of path, query and
///   JSON body;
/// - `receive = function`: `fn(&Request, &Answer) -> Result<Reply>`, in the place of reading JSON;
/// - `next = "EXTRA_OTP_REQUIRED"`: the refusal that asks for the next OTP.
///
/// Their members stand in the body unless marked `#[path]`, `#[query]` or, for the flow that an action
/// belongs to, `#[flow]`. `#[wire("policy.id")]` is a member of an object in the body, and
/// `#[wire("devices[].id")]` a list of objects that have one member.
#[proc_macro_attribute]
pub fn operation(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as syn::ItemStruct);
    let bare = bare(&item);
    let expanded = if pingone::is_pingone(&arguments.clone().into()) {
        syn::parse(arguments).and_then(|arguments| pingone::expand(arguments, item))
    } else {
        syn::parse(arguments).and_then(|arguments| operation::expand(arguments, item))
    };
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

/// Declares a part of a request: a struct of its members. `#[part(check = function)]` names a
/// function `fn(&Part) -> Result<()>` with the rules across members.
#[proc_macro_attribute]
pub fn part(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as syn::ItemStruct);
    let bare = bare(&item);
    let check = syn::parse::<operation::PartArguments>(arguments);
    finish(
        check.and_then(|arguments| record::expand_part(arguments.check, item)),
        bare,
    )
}

/// Declares a set of texts that may grow: an enum with `Name = "WIRE TEXT"`, to which
/// `Unknown(Box<str>)` is added. With `#[values(ignores_case)]` the texts are read in any case.
#[proc_macro_attribute]
pub fn values(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as syn::ItemEnum);
    let ignores_case = arguments.to_string() == "ignores_case";
    let arguments = if ignores_case {
        TokenStream::new()
    } else {
        arguments
    };
    let expanded = declaration::no_arguments(arguments.into())
        .and_then(|()| values::expand(ignores_case, item));
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
