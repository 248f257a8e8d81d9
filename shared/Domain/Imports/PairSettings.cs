using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Imports;

/// <summary>What a list of running pairs is read against.</summary>
/// <param name="Zone">IANA zone of the program, in which days are meant, and times without a zone of their own.</param>
/// <param name="Ends">When a mentorship that comes in now closes: no session comes after it.</param>
/// <param name="Now">UTC.</param>
/// <param name="Usual">Words for an agreement that is yet to be signed.</param>
/// <param name="MeetingLink">Where the whole program meets; null where it has no such link.</param>
public sealed record PairSettings(
    string Zone, DateTimeOffset Ends, DateTimeOffset Now, VideoSettings Video, UsualWords Usual, Uri? MeetingLink = null)
{
    public const int MaxRows = 100_000;

    /// <summary>Within which pairs of the program agree.</summary>
    public AgreementLimits Limits { get; init; } = AgreementLimits.Usual;
}

/// <summary>What an agreement says where nobody says otherwise, in the language of who hands in the list.</summary>
public sealed record UsualWords(string BackupChannel, string Confidentiality, string Boundaries);
