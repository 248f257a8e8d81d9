using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>Turns what a mail is about into what its template may say: no more than the recipient may know.</summary>
internal static class MailContents
{
    public static MailContent Of(MailCase mail, LinkWriter links, CalendarParty from, DateTimeOffset now) => new(
        mail.Order.Template,
        new MailRecipient(mail.Recipient.GivenName, mail.Recipient.Zone, MailViews.LanguageOf(mail.Order.Template, mail.Recipient.Language)),
        mail.Program.Name,
        from,
        links.LinksOf(mail))
    {
        Role = mail.Enrollment.Role,
        Partners = [.. mail.Partners.Select(FactsOf)],
        Reasons = mail.Proposal?.Reasons ?? [],
        Session = mail.Session is { } session ? FactsOf(session, mail) : null,
        Mentorship = mail.Mentorship is { } mentorship
            ? new MentorshipFacts(mentorship.Ends, mentorship.Agreement is not null, mail.SessionsHeld, mentorship.EndedBecause, mentorship.EndedAt)
            : null,
        Waiting = mail.Place is { } place ? new WaitingFacts(place.Place, mail.Round!.Waiting.Count, place.Reason) : null,
        NextRound = mail.Enrollment.Stage is EnrollmentStage.InTraining or EnrollmentStage.Ready ? NextRound(mail.Program, now) : null,
        EventAt = mail.Order.EventAt,
        AnswerBy = AnswerBy(mail, now),
        Message = mail.Order.Template is MailTemplate.Invitation or MailTemplate.LaunchEvent ? mail.Program.SponsorMessage : null,
    };

    private static PartnerFacts FactsOf(Partner partner) => new(
        partner.Person.Name, partner.Profile?.Offers ?? [], partner.Profile?.Needs ?? [], partner.Profile?.Goals ?? "", partner.Profile?.Motivation ?? "");

    private static SessionFacts FactsOf(Session session, MailCase mail) => new(session.Number, session.StartsAt, session.EndsAt, session.BackupChannel)
    {
        Topics = [.. mail.Partners.Select(partner => partner.Person).Prepend(mail.Recipient)
            .Where(person => session.Agenda?.ContainsKey(person.PersonId) == true)
            .Select(person => $"{person.GivenName}: {session.Agenda![person.PersonId]}")],
    };

    private static DateTimeOffset? NextRound(MentoringProgram program, DateTimeOffset now) =>
        ProgramTimeline.Of(program.Calendar).FirstOrDefault(moment => moment.Kind is ProgramMomentKind.Round && moment.At > now)?.At;

    private static DateTimeOffset? AnswerBy(MailCase mail, DateTimeOffset now)
    {
        var policy = mail.Program.Policy;
        Ladder[] ladders =
        [
            policy.Onboarding.Invitation, policy.Onboarding.Profile, policy.Training.Ladder, policy.Proposals.Mentee, policy.Proposals.Mentor,
            policy.Kickoff.Agreement, policy.Sessions.FollowUp, policy.Reviews.FitCheck, policy.Reviews.Midpoint, policy.Closing.Survey, policy.Closing.FollowUp,
        ];
        foreach (var ladder in ladders)
        {
            if (ladder.PatienceFrom(mail.Order.Template) is { } left)
            {
                return now + left;
            }
        }

        return null;
    }
}
