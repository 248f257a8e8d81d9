namespace MentorFlow;

/// <summary>What a decision comes to: a new state, or a refusal with its reason. A defect is an exception; a refusal is not.</summary>
public sealed record Verdict<T>
    where T : class
{
    private Verdict(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>The new state; null when refused.</summary>
    public T? Value { get; }

    /// <summary>Why nothing changed; null when accepted.</summary>
    public Refusal? Refusal { get; }

    public static implicit operator Verdict<T>(T value) => new(value, null);

    public static implicit operator Verdict<T>(Refusal refusal) => new(null, refusal);

    public static implicit operator Verdict<T>(RefusalReason reason) => new(null, new Refusal(reason, []));
}

/// <param name="Fields">What is wrong by field, for input that a person can correct; otherwise empty.</param>
public sealed record Refusal(RefusalReason Reason, IReadOnlyList<FieldError> Fields)
{
    public static Refusal Invalid(params IReadOnlyList<FieldError> fields) => new(RefusalReason.Invalid, fields);
}

/// <param name="Field">The field as the sender named it, with its path ("calendar.matchingOn").</param>
/// <param name="Rule">The rule it breaks.</param>
public sealed record FieldError(string Field, Phrase Rule)
{
    public FieldError(string field, string key, params ReadOnlySpan<(string Name, object? Value)> values)
        : this(field, new Phrase(key, values))
    {
    }
}

public enum RefusalReason
{
    /// <summary>Some fields break their rules.</summary>
    Invalid,

    /// <summary>There is no such thing, or not for this person.</summary>
    Unknown,

    /// <summary>The same answer stands already; repeating it changes nothing.</summary>
    AlreadyDone,

    /// <summary>It is no longer, or not yet, the time for it.</summary>
    WrongStage,

    /// <summary>This person has no part in it.</summary>
    NotAMember,

    /// <summary>It was decided on a state that has changed since; look again, then decide.</summary>
    Stale,
}
