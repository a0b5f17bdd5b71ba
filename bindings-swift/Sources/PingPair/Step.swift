// What driving a pairing comes to, act by act.

/// What ``Pairing/step()`` leaves to do.
public enum Step: Sendable {
    /// Call it again.
    case again
    /// Ask a person, hand over the answer, and call it again. After `left` the deadline has passed: call it again then
    /// as well.
    case ask(Prompt, left: Duration?)
    /// Call it again after this time.
    case wait(Duration)
    /// It is over.
    case finished(Outcome)
}

/// What came of an answer that was offered by ``Pairing/offer(_:to:refused:)``.
public enum Offered: Sendable, Hashable {
    /// The answer was taken, or its question is over: go on with the events.
    case over
    /// The answer cannot be right: ask for another one, and tell with it how many were refused so far.
    case askAgain(refused: Int)
    /// It is too early for what was asked: offer it again after `wait`, with the count that was given.
    case later(wait: Duration, refused: Int)
}

/// How a wait goes on.
public struct Waiting: Sendable, Hashable {
    /// In how long something is done next.
    public let next: Duration
    /// After how long the code, session or deadline has run out, where that is known.
    public let left: Duration?
}
