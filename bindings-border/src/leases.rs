//! Leases and stores that the application wrote.

use std::sync::Arc;
use std::time::Duration;

use pingpair::snapshot::{Fence, Generation, Lease, Store, Stored, SubjectKey};
use pingpair::{Code, Error, Result};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::application::Application;

/// The functions of an object with the methods of `Lease`.
pub struct ForeignLease(pub Arc<dyn Application>);

/// The functions of an object with the methods of `Store`.
pub struct ForeignStore(pub Arc<dyn Application>);

impl Lease for ForeignLease {
    fn acquire(&self, key: &SubjectKey, duration: Duration) -> Result<Option<Fence>> {
        let arguments = json!([key.as_str(), milliseconds(duration)]);
        asked::<Option<u64>>(&*self.0, "acquire", &arguments).map(|fence| fence.map(Fence))
    }

    fn renew(&self, key: &SubjectKey, fence: Fence, duration: Duration) -> Result<bool> {
        asked(
            &*self.0,
            "renew",
            &json!([key.as_str(), fence.0, milliseconds(duration)]),
        )
    }

    fn take_over(
        &self,
        key: &SubjectKey,
        from: Fence,
        duration: Duration,
    ) -> Result<Option<Fence>> {
        let arguments = json!([key.as_str(), from.0, milliseconds(duration)]);
        asked::<Option<u64>>(&*self.0, "takeOver", &arguments).map(|fence| fence.map(Fence))
    }

    fn release(&self, key: &SubjectKey, fence: Fence) -> Result<()> {
        asked::<Value>(&*self.0, "release", &json!([key.as_str(), fence.0])).map(drop)
    }
}

impl Store for ForeignStore {
    fn put(
        &self,
        key: &SubjectKey,
        fence: Fence,
        generation: Generation,
        text: &str,
    ) -> Result<bool> {
        asked(
            &*self.0,
            "put",
            &json!([key.as_str(), fence.0, generation.0, text]),
        )
    }

    fn get(&self, key: &SubjectKey) -> Result<Option<Stored>> {
        let stored = asked::<Option<(u64, String)>>(&*self.0, "get", &json!([key.as_str()]))?;
        Ok(stored.map(|(generation, text)| Stored::new(Generation(generation), text)))
    }

    fn remove(&self, key: &SubjectKey, fence: Fence) -> Result<bool> {
        asked(&*self.0, "remove", &json!([key.as_str(), fence.0]))
    }
}

/// Asks the application. What it throws, and an answer of another kind, is a failure of the store.
fn asked<T: DeserializeOwned>(
    application: &dyn Application,
    method: &str,
    arguments: &Value,
) -> Result<T> {
    let failed = |detail| Error::new(Code::StoreFailed).detail(detail);
    let answer = application
        .ask(method, &arguments.to_string(), None)
        .ok_or_else(|| failed("it threw an error"))?;
    let text = answer.text.unwrap_or_default();
    serde_json::from_str(&text).map_err(|_| failed("it answered something else than asked for"))
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
