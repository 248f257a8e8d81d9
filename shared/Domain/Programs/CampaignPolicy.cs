using MentorFlow.Domain.Mails;

namespace MentorFlow.Domain.Programs;

/// <summary>
/// Recruitment: who is invited by name has 7 days, is reminded once and has 7 more; who was nominated has 14; a sponsor is reminded a week before the
/// day; a mentee hears 3 days before their manager that one gets a brief. Silence lapses.
/// </summary>
/// <param name="Invitation">Of the mails to who is invited by name.</param>
/// <param name="Nomination">Of the mails to who was nominated.</param>
/// <param name="MostNominations">How many one person may make in a month.</param>
/// <param name="SponsorAhead">How long before the day of a commitment the sponsor is reminded, whole days.</param>
/// <param name="BriefAfter">How long a mentee has to say no before their manager is written to.</param>
public sealed record CampaignPolicy(Ladder Invitation, Ladder Nomination, int MostNominations, TimeSpan SponsorAhead, TimeSpan BriefAfter)
{
    public static CampaignPolicy Default { get; } = new(
        new Ladder(
            [new(MailTemplate.PersonalInvitation, TimeSpan.FromDays(7)), new(MailTemplate.PersonalInvitationReminder, TimeSpan.FromDays(7))],
            OnSilence: null),
        new Ladder([new(MailTemplate.NominationQuestion, TimeSpan.FromDays(14))], OnSilence: null),
        MostNominations: 10,
        SponsorAhead: TimeSpan.FromDays(7),
        BriefAfter: TimeSpan.FromDays(3));
}
