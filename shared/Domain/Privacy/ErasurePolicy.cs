namespace MentorFlow.Domain.Privacy;

/// <summary>How long the steps of an erasure take.</summary>
public static class ErasurePolicy
{
    /// <summary>Within which somebody is told what became of it: a month, as the law says (GDPR Art. 12).</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(30);

    /// <summary>How long before that they are told at the latest that it goes on: a mail may wait for a working day.</summary>
    public static readonly TimeSpan TellBefore = TimeSpan.FromDays(5);

    /// <summary>How long it can be thought over: a link that was passed on, or a wrong button, must not undo years.</summary>
    public static readonly TimeSpan ThinkOver = TimeSpan.FromDays(3);

    /// <summary>After which a concern or a hold that keeps it waiting is looked at again.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromDays(90);

    /// <summary>After which it is looked whether what passes by itself has passed: a mentorship that ends, a round.</summary>
    public static readonly TimeSpan EndsWithin = TimeSpan.FromHours(6);

    /// <summary>How long the address is kept for the last mail, in which the person is told that all else has gone.</summary>
    public static readonly TimeSpan AddressStays = TimeSpan.FromDays(1);
}
