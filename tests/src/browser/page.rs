//! A page, and what is done with it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::devtools::{self, Address, Connection};
use super::error::{BrowserError, Result};

/// An open page. It is closed when it is dropped.
pub struct Page {
    connection: Mutex<Connection>,
}

impl Page {
    pub(super) fn open(browser: &Address, url: &str) -> Result<Self> {
        let mut connection = Connection::open(browser)?;
        // A context is what a window without history has: nothing of other pages. It ends with the
        // connection that made it, and the page with it.
        let context = connection.command(
            "Target.createBrowserContext",
            json!({"disposeOnDetach": true}),
        )?;
        let context = devtools::text(&context, "browserContextId")?;
        let target = connection.command(
            "Target.createTarget",
            json!({"url": "about:blank", "browserContextId": context}),
        )?;
        connection.attach(&devtools::text(&target, "targetId")?)?;
        connection.command("Page.enable", json!({}))?;
        connection.command("Page.setLifecycleEventsEnabled", json!({"enabled": true}))?;
        // Browsers make credentials only for a page that has the focus, and several pages may be
        // open at a time.
        connection.command(
            "Emulation.setFocusEmulationEnabled",
            json!({"enabled": true}),
        )?;
        // Without authenticators of its own the page would ask for those of this machine.
        connection.command("WebAuthn.enable", json!({}))?;
        let page = Self {
            connection: Mutex::new(connection),
        };
        page.navigate(url)?;
        Ok(page)
    }

    /// Goes to an address, and waits until the page there has loaded.
    ///
    /// # Errors
    /// When it does not load within half a minute.
    pub fn navigate(&self, url: &str) -> Result<()> {
        let mut connection = self.connection();
        let mut begun = connection.command("Page.navigate", json!({"url": url}))?;
        if let Some(error) = begun["errorText"].as_str() {
            return Err(BrowserError::new(format!("{url}: {error}")));
        }
        // There is none when only the fragment of the address has changed: nothing is loaded then.
        let loader = begun["loaderId"].take();
        if loader.is_null() {
            return Ok(());
        }
        connection.wait_for("Page.lifecycleEvent", |event| {
            event["name"] == "load" && event["loaderId"] == loader
        })
    }

    /// The value of a JavaScript expression, as JSON. A promise is awaited; what has no JSON, such
    /// as `undefined`, is null.
    ///
    /// # Errors
    /// When the expression throws, when the promise is rejected, and after half a minute.
    pub fn evaluate(&self, expression: &str) -> Result<Value> {
        let mut result = self.command(
            "Runtime.evaluate",
            json!({
                "expression": expression,
                "awaitPromise": true,
                "returnByValue": true,
                "userGesture": true,
            }),
        )?;
        let exception = &result["exceptionDetails"];
        if !exception.is_null() {
            let thrown = &exception["exception"]["description"];
            let thrown = thrown.as_str().map(str::to_owned);
            return Err(BrowserError::new(
                thrown.unwrap_or_else(|| exception.to_string()),
            ));
        }
        Ok(result["result"]["value"].take())
    }

    /// What a function of the page returns for these arguments, by the rules of [`Page::evaluate`].
    ///
    /// # Errors
    /// Those of [`Page::evaluate`].
    pub fn call(&self, function: &str, arguments: &[Value]) -> Result<Value> {
        let arguments = serde_json::to_string(arguments)?;
        self.evaluate(&format!("({function})(...{arguments})"))
    }

    /// Waits until a JavaScript expression has a value that counts as true, and returns it. Until
    /// then it may throw, as it does while another page is loaded.
    ///
    /// # Errors
    /// When it does not within half a minute.
    pub fn wait_until(&self, expression: &str) -> Result<Value> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let value = self.evaluate(expression);
            if let Ok(value) = &value
                && !matches!(value, Value::Null | Value::Bool(false))
                && *value != json!(0)
                && *value != json!("")
            {
                return Ok(value.clone());
            }
            if Instant::now() > deadline {
                let last = value.map_or_else(|error| error.to_string(), |it| it.to_string());
                let message = format!("{expression} has not come true; in the end: {last}");
                return Err(BrowserError::new(message));
            }
            thread::sleep(BETWEEN_LOOKS);
        }
    }

    pub(super) fn command(&self, method: &str, parameters: Value) -> Result<Value> {
        self.connection().command(method, parameters)
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        // A test that panicked leaves a connection that is as good as before.
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// How long an expression may take to come true.
const PATIENCE: Duration = Duration::from_secs(30);
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);
