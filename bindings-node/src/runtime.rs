//! What ties threads to one JavaScript environment: results of calls, and questions to the application.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use napi::bindgen_prelude::{Buffer, Either6, FnArgs, Function, Uint8Array};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};
use napi::{Env, Status};
use napi_derive::napi;
use pingpair::client::Cancellation;
use pingpair::{Code, Error};
use pingpair_border::error::described;
use pingpair_border::{Answer, Application};

use crate::credentials::NativeCredentials;
use crate::flow::NativeFlow;
use crate::pairing::NativePairing;
use crate::pingone_settings::NativePingOneSettings;
use crate::pool;
use crate::sandbox::NativeSandbox;

/// One for each JavaScript environment: the main thread's, and each worker's.
#[napi]
pub struct NativeRuntime(AssertUnwindSafe<Arc<Runtime>>);

/// What the function `deliver` is called with: what it is, its number, and what goes with it.
type Arguments = FnArgs<(u32, u32, Option<String>, Option<Given>)>;

/// What cannot stand in a text.
type Given = Either6<
    Buffer,
    NativeCredentials,
    NativePairing,
    NativeSandbox,
    NativeFlow,
    NativePingOneSettings,
>;

/// It keeps no process alive: TypeScript sees to that while calls are in flight.
type Deliver = ThreadsafeFunction<Message, (), Arguments, Status, false, true>;

#[napi]
impl NativeRuntime {
    /// One whose results and questions go to `deliver`, on the thread of this environment.
    #[napi(constructor, catch_unwind)]
    pub fn new(env: Env, deliver: Function<'_, Arguments, ()>) -> napi::Result<Self> {
        let deliver = deliver
            .build_threadsafe_function::<Message>()
            .weak::<true>()
            .build_callback(|context| Ok(context.value.arguments()))?;
        let runtime = Arc::new(Runtime {
            deliver,
            questions: Mutex::default(),
            numbers: AtomicU32::new(0),
            cancellations: Mutex::default(),
            is_over: AtomicBool::new(false),
        });
        let ending = Arc::clone(&runtime);
        env.add_env_cleanup_hook((), move |()| ending.end())?;
        Ok(Self(AssertUnwindSafe(runtime)))
    }

    /// Answers a question: with a text, bytes or both; or, where the application threw, with no.
    #[napi(catch_unwind)]
    pub fn answer(
        &self,
        question: u32,
        done: bool,
        text: Option<String>,
        bytes: Option<Uint8Array>,
    ) {
        let bytes = bytes.map(|bytes| bytes.to_vec());
        self.0
            .answer(question, done.then_some(Answer { text, bytes }));
    }

    /// Ends the waits of a call that was begun so that it can be cancelled.
    #[napi(catch_unwind)]
    pub fn cancel(&self, call: u32) {
        if let Some(cancellation) = lock(&self.0.cancellations).get(&call) {
            cancellation.cancel();
        }
    }
}

impl NativeRuntime {
    pub(crate) fn shared(&self) -> &Arc<Runtime> {
        &self.0
    }
}

/// What threads have of an environment.
pub(crate) struct Runtime {
    deliver: Deliver,
    questions: Mutex<BTreeMap<u32, Arc<Question>>>,
    numbers: AtomicU32,
    cancellations: Mutex<BTreeMap<u32, Cancellation>>,
    is_over: AtomicBool,
}

/// What comes of a call: a text, and perhaps an object.
pub(crate) struct Done {
    pub(crate) text: String,
    pub(crate) made: Option<Made>,
}

impl Done {
    pub(crate) fn text(text: String) -> Self {
        Self { text, made: None }
    }

    pub(crate) fn made(made: Made) -> Self {
        Self {
            text: String::new(),
            made: Some(made),
        }
    }
}

/// An object that a call makes.
pub(crate) enum Made {
    Credentials(NativeCredentials),
    Pairing(NativePairing),
    Sandbox(NativeSandbox),
    Flow(NativeFlow),
    PingOneSettings(NativePingOneSettings),
}

enum Message {
    Done(u32, Done),
    Failed(u32, String),
    Ask(u32, String, Option<Vec<u8>>),
    Tell(String),
    Forget(u32),
}

impl Message {
    fn arguments(self) -> Arguments {
        match self {
            Self::Done(call, Done { text, made }) => {
                let given = made.map(|made| match made {
                    Made::Credentials(made) => Either6::B(made),
                    Made::Pairing(made) => Either6::C(made),
                    Made::Sandbox(made) => Either6::D(made),
                    Made::Flow(made) => Either6::E(made),
                    Made::PingOneSettings(made) => Either6::F(made),
                });
                (DONE, call, Some(text), given).into()
            }
            Self::Failed(call, error) => (FAILED, call, Some(error), None).into(),
            Self::Ask(question, text, bytes) => {
                let bytes = bytes.map(|bytes| Either6::A(Buffer::from(bytes)));
                (ASK, question, Some(text), bytes).into()
            }
            Self::Tell(text) => (TELL, 0, Some(text), None).into(),
            Self::Forget(hooks) => (FORGET, hooks, None, None).into(),
        }
    }
}

// The numbers that `runtime.ts` tells messages by.
const DONE: u32 = 0;
const FAILED: u32 = 1;
const ASK: u32 = 2;
const TELL: u32 = 3;
const FORGET: u32 = 4;

#[derive(Default)]
struct Question {
    /// Inside: what the application answered, or nothing if it threw.
    answer: Mutex<Option<Option<Answer>>>,
    answered: Condvar,
}

impl Runtime {
    /// Works on another thread; what comes of it is delivered as that of the call of this number.
    pub(crate) fn start(
        self: &Arc<Self>,
        call: u32,
        work: impl FnOnce() -> pingpair::Result<Done> + Send + 'static,
    ) {
        let runtime = Arc::clone(self);
        let job = Box::new(move || {
            CALL.set(call);
            let result = catch_unwind(AssertUnwindSafe(work));
            runtime.settle(call, result.unwrap_or_else(|_| Err(Code::Internal.into())));
        });
        if pool::submit(job).is_err() {
            let error = Error::new(Code::Internal).detail("no thread could be started");
            self.settle(call, Err(error));
        }
    }

    /// The same for a call that can be cancelled by its number.
    pub(crate) fn start_cancellable(
        self: &Arc<Self>,
        call: u32,
        work: impl FnOnce(Cancellation) -> pingpair::Result<Done> + Send + 'static,
    ) {
        let cancellation = Cancellation::new();
        lock(&self.cancellations).insert(call, cancellation.clone());
        self.start(call, move || work(cancellation));
    }

    /// Asks the application on its own thread, and waits for what it answers: nothing where it threw, or is
    /// over. Never call it on that thread.
    pub(crate) fn ask(
        &self,
        hooks: u32,
        method: &str,
        arguments: &str,
        bytes: Option<Vec<u8>>,
    ) -> Option<Answer> {
        let question = Arc::new(Question::default());
        let number = self.numbers.fetch_add(1, Ordering::Relaxed);
        lock(&self.questions).insert(number, Arc::clone(&question));
        if self.is_over.load(Ordering::SeqCst) {
            self.answer(number, None);
        }
        let call = CALL.get();
        let text = format!(
            "{{\"hooks\":{hooks},\"call\":{call},\"method\":\"{method}\",\"arguments\":{arguments}}}"
        );
        if self.send(Message::Ask(number, text, bytes)) != Status::Ok {
            self.answer(number, None);
        }
        let mut answer = lock(&question.answer);
        loop {
            if let Some(answer) = answer.take() {
                return answer;
            }
            answer = question
                .answered
                .wait(answer)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn answer(&self, question: u32, answer: Option<Answer>) {
        let asked = lock(&self.questions).remove(&question);
        if let Some(question) = asked {
            *lock(&question.answer) = Some(answer);
            question.answered.notify_all();
        }
    }

    fn settle(&self, call: u32, result: pingpair::Result<Done>) {
        lock(&self.cancellations).remove(&call);
        self.send(match result {
            Ok(done) => Message::Done(call, done),
            Err(error) => Message::Failed(call, described(&error)),
        });
    }

    fn send(&self, message: Message) -> Status {
        self.deliver
            .call(message, ThreadsafeFunctionCallMode::NonBlocking)
    }

    /// The environment is at its end: nobody answers any more.
    fn end(&self) {
        self.is_over.store(true, Ordering::SeqCst);
        let questions: Vec<u32> = lock(&self.questions).keys().copied().collect();
        questions
            .into_iter()
            .for_each(|question| self.answer(question, None));
    }
}

/// Functions of the application's that threads call, kept by TypeScript under a number until this is dropped.
pub(crate) struct Hooks {
    runtime: Arc<Runtime>,
    number: u32,
}

impl Hooks {
    pub(crate) fn of(runtime: &Arc<Runtime>, number: u32) -> Arc<dyn Application> {
        let runtime = Arc::clone(runtime);
        Arc::new(Self { runtime, number })
    }
}

impl Application for Hooks {
    fn ask(&self, method: &str, arguments: &str, bytes: Option<Vec<u8>>) -> Option<Answer> {
        self.runtime.ask(self.number, method, arguments, bytes)
    }

    fn tell(&self, method: &str, arguments: &str) {
        let number = self.number;
        let text =
            format!("{{\"hooks\":{number},\"method\":\"{method}\",\"arguments\":{arguments}}}");
        self.runtime.send(Message::Tell(text));
    }
}

impl Drop for Hooks {
    fn drop(&mut self) {
        self.runtime.send(Message::Forget(self.number));
    }
}

thread_local! {
    /// The number of the call that this thread works on.
    static CALL: Cell<u32> = const { Cell::new(0) };
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
