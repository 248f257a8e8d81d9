using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Referrals;

/// <summary>
/// A member of a mentorship would introduce their partner to somebody else (R99). First the partner is asked, then the other person; only with both yes
/// they get each other's names and addresses, and nobody learns who said no.
/// </summary>
/// <param name="ReferralId">A UUID, made by the form: the same one again is a repeat.</param>
/// <param name="FromId">Who suggests it.</param>
/// <param name="PartnerId">Who is asked first.</param>
/// <param name="ThirdId">Who is asked then, and needs no part in the program.</param>
/// <param name="About">What it could be about, in the words of who suggests it.</param>
/// <param name="AnswerBy">Until when the one who is asked now can answer, UTC.</param>
/// <param name="AgreedAt">When the partner said yes, UTC; null before.</param>
/// <param name="MadeAt">When both had said yes, UTC; null before.</param>
public sealed record Referral(
    string ProgramId,
    string ReferralId,
    string MentorshipId,
    string FromId,
    string PartnerId,
    string ThirdId,
    string About,
    DateTimeOffset ProposedAt,
    DateTimeOffset AnswerBy,
    ReferralStage Stage = ReferralStage.AwaitingPartner,
    DateTimeOffset? AgreedAt = null,
    DateTimeOffset? MadeAt = null) : IDocument
{
    public const int LongestAbout = 500;

    public static string Type => "referral";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, ReferralId).Id;

    public static Key<Referral> KeyOf(string programId, string referralId) => new(Partition.Program(programId), $"referral:{referralId}");

    /// <summary>Who is asked now; null for nobody.</summary>
    public string? AskedId => Stage switch
    {
        ReferralStage.AwaitingPartner => PartnerId,
        ReferralStage.AwaitingThird => ThirdId,
        _ => null,
    };
}

public enum ReferralStage
{
    AwaitingPartner,
    AwaitingThird,

    /// <summary>Both have said yes.</summary>
    Made,

    /// <summary>Somebody said no, or nothing; it looks the same.</summary>
    Closed,
}
