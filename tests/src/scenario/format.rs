//! What stands in a file of scenarios.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

/// A file: the scenarios of one machine.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioFile {
    /// What a file looks like.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// What the scenarios have in common.
    pub about: String,
    pub scenarios: Vec<Scenario>,
}

/// Something that happens from beginning to end.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub name: String,
    /// The workflow of a page that this is.
    pub workflow: Option<Workflow>,
    /// How the client is set up, where that is not the default.
    #[serde(default)]
    pub client: ClientOptions,
    #[serde(default)]
    pub setup: Vec<Action>,
    /// The call that begins a machine; without it the scenario is of calls alone.
    pub begin: Option<Begin>,
    #[serde(default)]
    pub steps: Vec<Step>,
    pub expect: Expectation,
}

/// How a client is set up.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClientOptions {
    /// Whether replies are tied to their requests.
    pub correlation: bool,
}

impl Default for ClientOptions {
    fn default() -> Self {
        Self { correlation: true }
    }
}

/// A workflow of one of the vendor's pages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workflow {
    pub page: String,
    pub name: String,
}

/// The call that begins a machine.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begin {
    /// What begins: `docs/scenarios.md` lists them.
    pub machine: String,
    #[serde(default)]
    pub arguments: Map<String, Value>,
    /// How long the whole may take, where that is not the default.
    pub deadline_seconds: Option<u64>,
    /// The code of the error that the call ends in.
    pub refused: Option<String>,
    #[serde(default)]
    pub page: Vec<u32>,
}

/// What is done when a view looks like this.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Members that the view has; nothing stands for any view.
    #[serde(default)]
    pub when: Map<String, Value>,
    /// The code of the error that asking for the next view ends in.
    pub error: Option<String>,
    /// What is kept of the view: names, and the paths at which the values lie.
    #[serde(default)]
    pub save: BTreeMap<String, String>,
    #[serde(rename = "do")]
    pub actions: Vec<Action>,
    #[serde(default)]
    pub page: Vec<u32>,
}

/// One thing that is done.
#[derive(Debug, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Action {
    /// A call at the sandbox's control door, such as `POST phone/scan`.
    Control {
        control: String,
        body: Option<Value>,
        /// The code of the refusal that is expected.
        refused: Option<String>,
        #[serde(default)]
        save: BTreeMap<String, String>,
        #[serde(default)]
        page: Vec<u32>,
    },
    /// The agent of PingID Desktop on the user's computer is given a registration.
    Desktop {
        desktop: Value,
        /// The code of the error that is expected.
        refused: Option<String>,
        /// The name under which the attestation is kept.
        save: Option<String>,
        #[serde(default)]
        page: Vec<u32>,
    },
    /// An operation that the application calls.
    Call {
        call: String,
        #[serde(default)]
        arguments: Map<String, Value>,
        /// Members that the reply has.
        #[serde(default)]
        expect: Map<String, Value>,
        /// The error that is expected: the service's number, or the error's code.
        refused: Option<Value>,
        #[serde(default)]
        save: BTreeMap<String, String>,
        #[serde(default)]
        page: Vec<u32>,
    },
    /// What the person answers.
    Answer {
        answer: Map<String, Value>,
        /// The code of the refusal that is expected.
        refused: Option<String>,
        #[serde(default)]
        page: Vec<u32>,
    },
    /// So many seconds pass, for the client and the sandbox.
    Pass { pass: u64 },
    /// The machine is sealed and forgotten, and another client goes on with it.
    Resume { resume: bool },
    /// The caller wants no more.
    Cancel { cancel: bool },
    /// The user's details are read once more.
    Reconcile { reconcile: bool },
    /// The user says which device it is.
    Confirm { confirm: Value },
}

impl Action {
    /// The page's steps that this is.
    pub fn page(&self) -> &[u32] {
        match self {
            Self::Control { page, .. }
            | Self::Desktop { page, .. }
            | Self::Call { page, .. }
            | Self::Answer { page, .. } => page,
            _ => &[],
        }
    }
}

/// What must be so in the end.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// Members of the outcome.
    pub outcome: Option<Map<String, Value>>,
    /// The operations that were delivered since the set-up.
    pub log: Vec<String>,
    /// Members of users, by name.
    #[serde(default)]
    pub users: BTreeMap<String, Map<String, Value>>,
    /// Members of users of PingOne, by name.
    #[serde(default)]
    pub pingone_users: BTreeMap<String, Map<String, Value>>,
}

impl Scenario {
    /// The page's steps that occur in it.
    pub fn page_steps(&self) -> Vec<u32> {
        let actions = self.steps.iter().flat_map(|step| &step.actions);
        let of_actions = self.setup.iter().chain(actions).flat_map(Action::page);
        let of_steps = self.steps.iter().flat_map(|step| &step.page);
        let begin = self.begin.iter().flat_map(|begin| &begin.page);
        of_actions.chain(of_steps).chain(begin).copied().collect()
    }
}

/// The workflows of the vendor's pages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pages {
    pub about: String,
    pub pages: Vec<Page>,
}

/// One page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    pub page: String,
    pub workflows: Vec<PagesWorkflow>,
}

/// A workflow, as its page has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PagesWorkflow {
    pub name: String,
    pub steps: Vec<PageStep>,
}

/// A step of a workflow.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageStep {
    pub step: u32,
    pub text: String,
    /// Why no scenario can have it.
    pub outside: Option<String>,
}
