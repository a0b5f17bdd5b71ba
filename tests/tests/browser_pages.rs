//! What the other tests rely on: pages of a real browser load, run code, and share nothing.

use pingpair_tests::browser::{Browser, PageServer};
use serde_json::{Value, json};

#[test]
fn the_value_of_an_expression_is_what_the_page_computes() {
    let Some(browser) = Browser::start_or_skip("values of expressions") else {
        return;
    };
    let server = PageServer::start("<title>Greeting</title><script>let loaded = [1]</script>");
    let page = browser.page(&server.origin()).unwrap();
    let evaluated = |expression| page.evaluate(expression).unwrap();
    assert_eq!(evaluated("document.title"), "Greeting");
    assert_eq!(evaluated("loaded"), json!([1]));
    assert_eq!(evaluated("window.isSecureContext"), true);
    assert_eq!(evaluated("location.origin"), server.origin());
    assert_eq!(evaluated("Promise.resolve({a: null})"), json!({"a": null}));
    assert_eq!(evaluated("undefined"), Value::Null);
    let text = "\"quoted\", \\ and </script> on\nlines\u{2028}";
    let called = page.call("(...all) => all.reverse()", &[json!(text), json!(2)]);
    assert_eq!(called.unwrap(), json!([2, text]));
}

#[test]
fn what_a_page_throws_is_an_error_that_tells_it() {
    let Some(browser) = Browser::start_or_skip("exceptions of pages") else {
        return;
    };
    let page = browser.page("about:blank").unwrap();
    for expression in [
        "missing()",
        "missing(",
        "Promise.reject(new TypeError('missing'))",
        "Promise.reject('missing')",
    ] {
        let error = page.evaluate(expression).unwrap_err().to_string();
        let tells = error.contains("missing") || error.contains("SyntaxError");
        assert!(tells, "{expression}: {error}");
    }
    assert_eq!(page.evaluate("1").unwrap(), 1);
}

#[test]
fn an_address_without_a_server_is_an_error() {
    let Some(browser) = Browser::start_or_skip("addresses without a server") else {
        return;
    };
    let gone = PageServer::start("").origin();
    let error = browser.page(&gone).err().unwrap().to_string();
    assert!(error.contains("ERR_CONNECTION_REFUSED"), "{error}");
}

#[test]
fn a_page_is_waited_for_while_it_goes_elsewhere() {
    let Some(browser) = Browser::start_or_skip("waiting for pages") else {
        return;
    };
    let first = PageServer::start("<title>First</title>");
    let second = PageServer::start("<title>Second</title>");
    let page = browser.page(&first.origin()).unwrap();
    let go = format!("setTimeout(() => location = '{}', 50)", second.origin());
    page.evaluate(&go).unwrap();
    page.wait_until("document.title === 'Second'").unwrap();
    page.navigate(&first.origin()).unwrap();
    assert_eq!(page.evaluate("document.title").unwrap(), "First");
    // The address of a place within the page loads nothing.
    page.navigate(&format!("{}/#there", first.origin()))
        .unwrap();
    assert_eq!(page.evaluate("location.hash").unwrap(), "#there");
}

#[test]
fn pages_share_no_cookies_and_no_storage() {
    let Some(browser) = Browser::start_or_skip("what pages share") else {
        return;
    };
    let server = PageServer::start("");
    let one = browser.page(&server.origin()).unwrap();
    one.evaluate("document.cookie = 'session=1'; localStorage.session = '1'")
        .unwrap();
    let kept = "[document.cookie, localStorage.session ?? null]";
    assert_eq!(one.evaluate(kept).unwrap(), json!(["session=1", "1"]));
    let other = browser.page(&server.origin()).unwrap();
    assert_eq!(other.evaluate(kept).unwrap(), json!(["", null]));
}
