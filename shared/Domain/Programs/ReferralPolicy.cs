using MentorFlow.Domain.Mails;

namespace MentorFlow.Domain.Programs;

/// <summary>Introductions to somebody else (R99): each of the two has 14 days to say yes or no, and silence lapses.</summary>
/// <param name="MostAMonth">How many one person may suggest in a month.</param>
public sealed record ReferralPolicy(Ladder Partner, Ladder Third, int MostAMonth)
{
    public static ReferralPolicy Default { get; } = new(
        new Ladder([new(MailTemplate.ReferralToPartner, TimeSpan.FromDays(14))], OnSilence: null),
        new Ladder([new(MailTemplate.ReferralToThird, TimeSpan.FromDays(14))], OnSilence: null),
        MostAMonth: 5);
}
