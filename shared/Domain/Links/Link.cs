namespace MentorFlow.Domain.Links;

/// <summary>What a signed link says.</summary>
/// <param name="PersonId">Whose link it is; empty for a sign-up link, which is for anyone who holds it.</param>
/// <param name="Objects">Ids of what it is about (a mentorship, a session), in the order that the purpose defines.</param>
/// <param name="IssuedAt">UTC, whole seconds.</param>
/// <param name="ExpiresAt">UTC, whole seconds.</param>
public sealed record Link(LinkPurpose Purpose, string PersonId, IReadOnlyList<string> Objects, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>ASVS 7.4.2: what a leaver still has in old mails opens nothing.</summary>
    /// <param name="linksValidFrom">The person's moment (UTC) before which no link counts; null when there is none.</param>
    public bool IsRevokedBy(DateTimeOffset? linksValidFrom) => IssuedAt < linksValidFrom;
}

/// <summary>What became of a link that somebody brought. A link of another purpose is as good as none, but its holder can be told so.</summary>
public abstract record LinkVerdict
{
    private LinkVerdict()
    {
    }

    public sealed record Valid(Link Link) : LinkVerdict;

    /// <summary>Genuine and over; its subject may be offered a new one by mail.</summary>
    public sealed record Expired(Link Link) : LinkVerdict;

    /// <summary>Genuine and for something else (ASVS 9.2.2).</summary>
    public sealed record Foreign(LinkPurpose Purpose) : LinkVerdict;

    /// <summary>Not written with a key of ours, or changed since.</summary>
    public sealed record Tampered : LinkVerdict;
}
