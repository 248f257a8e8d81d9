using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Pacing;

/// <summary>What decides how one mail may reach one person.</summary>
/// <param name="Choice">What the person chose for its topic.</param>
/// <param name="Essential">Comes in a mail of its own whatever they chose.</param>
/// <param name="Urgent">Later it would be of no use.</param>
public sealed record MailWish(MailTopic Topic, MailChoice Choice, bool Essential = false, bool Urgent = false)
{
    /// <summary>Asks again for what can wait: a line of the digest is enough.</summary>
    public bool JoinsDigest { get; init; }

    /// <summary>Joins a digest that comes anyway; alone it would come in a mail of its own.</summary>
    public bool JoinsComingDigest { get; init; }

    /// <summary>From when on it would be of no use; null where there is no such moment.</summary>
    public DateTimeOffset? UselessFrom { get; init; }

    /// <summary>The person wants no such mail.</summary>
    public bool IsUnwanted => !IsFirm && Choice is MailChoice.Never;

    /// <summary>Somebody waits for it, or it says when to be where: neither a full week nor a full hour holds it up.</summary>
    public bool CannotWait => Urgent || Topic is MailTopic.Commitments or MailTopic.Sessions;

    /// <summary>Comes in a mail of its own, whatever was chosen.</summary>
    public bool IsFirm => Essential || CannotWait;
}

/// <summary>How a mail reaches its person.</summary>
public abstract record MailPlacing
{
    private MailPlacing()
    {
    }

    /// <summary>In a mail of its own.</summary>
    /// <param name="At">Not before, UTC.</param>
    public sealed record OfItsOwn(DateTimeOffset At) : MailPlacing;

    /// <summary>As a line of the week's digest.</summary>
    public sealed record InDigest : MailPlacing;

    /// <summary>Not at all: the person does not want it.</summary>
    public sealed record Nowhere : MailPlacing;
}
