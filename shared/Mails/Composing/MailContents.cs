using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;

using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
using MentorFlow.Localization;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>Turns what a mail is about into what its template may say: no more than the recipient may know.</summary>
internal static class MailContents
{
    /// <param name="texts">In the language of the recipient.</param>
    public static MailContent Of(MailCase mail, ParticipantMail definition, LinkWriter links, CalendarParty from, Texts texts, DateTimeOffset now) => new(
        mail.Order.Template,
        new MailRecipient(mail.Recipient.GivenName, mail.Zone, texts),
        mail.Program.Name,
        from,
        LinksOf(mail, definition, links))
    {
        Role = mail.Enrollment.Role,
        Partners = [.. mail.Partners.Select(FactsOf)],
        Reasons = mail.Proposal?.Reasons ?? [],
        Session = mail.Session is { } session ? FactsOf(session, mail, links, texts) : null,
        Hour = mail.Session is { UnfitFor: { } unfit } asked ? HourOf(asked, unfit, mail, now) : null,
        Devices = definition.OffersDeviceCheck ? DevicesOf(mail, links, now) : null,
        Mentorship = mail.Mentorship is { } mentorship
            ? new MentorshipFacts(mentorship.Ends, mentorship.Agreement is not null, mail.SessionsHeld, mentorship.EndedBecause, mentorship.EndedAt)
            : null,
        Stay = mail.Stay is { } stay ? FactsOf(stay, mail) : null,
        Continued = mail.Mentorship is { Elsewhere: { } elsewhere } continued ? FactsOf(continued, elsewhere, mail) : null,
        Waiting = mail.Place is { } place ? new WaitingFacts(place.Place, mail.Round!.Waiting.Count, place.Reason) : null,
        NextRound = mail.Enrollment.Stage is EnrollmentStage.InTraining or EnrollmentStage.Ready ? NextRound(mail.Program, now) : null,
        EventAt = mail.Order.EventAt,
        EventPlace = definition.Event is null ? null : mail.Event is { } held ? held.PlaceIn(mail.Program) : mail.Program.MeetingLink,
        AnswerBy = now + mail.Program.Policy.PatienceFrom(mail.Order.Template),
        Title = mail.Message?.Subject,
        Message = definition.BringsSponsorMessage ? mail.Program.SponsorMessage : mail.Message?.Text,
    };

    private static MailLinks LinksOf(MailCase mail, ParticipantMail definition, LinkWriter links) => new(
        definition.ActionOf(links, mail),
        links.Home(mail.PersonId),
        links.Concern(mail.PersonId, mail.ProgramId, mail.Mentorship?.MentorshipId),
        definition.IsOptional ? links.Unsubscribe(mail.PersonId, mail.ProgramId) : null)
    {
        Leave = definition.OffersToLeave ? links.Leave(mail.PersonId, mail.ProgramId, mail.Mentorship?.MentorshipId) : null,
    };

    private static ContinuedFacts FactsOf(Mentorship mentorship, Elsewhere elsewhere, MailCase mail) => new(
        DateOnly.FromDateTime(mentorship.CreatedAt.ToZone(mail.Program.Zone).DateTime),
        elsewhere.SessionsHeld,
        mentorship.Goals?.Count ?? 0,
        mail.Enrollment.AwaitsConsent,
        mentorship.Agreement is not null && !mail.IsIn(mentorship.Signatures));

    private static PartnerFacts FactsOf(Partner partner) => new(
        partner.Person.Name, partner.Profile?.Offers ?? [], partner.Profile?.Needs ?? [], partner.Profile?.Goals ?? "", partner.Profile?.Motivation ?? "");

    private static SessionFacts FactsOf(Session session, MailCase mail, LinkWriter links, Texts texts) => new(
        session.Number, session.StartsAt, session.EndsAt, texts.BriefChannel(session.BackupChannel))
    {
        BackupAddress = Channel.Of(session.BackupChannel).Address,
        Channel = session.Channel is { } channel ? WhereIn(channel, session, texts) : "",
        ChannelAddress = session.Channel is { } agreed ? Channel.Of(agreed).Address : null,
        IsOnPage = IsOnPage(session),
        IsOutOfSight = session.Channel is { } place && !VideoSettings.IsAnyVideo(place) && Channel.Of(place) is not Channel.Link,
        Times =
        [
            .. (session.Rescue?.Times ?? []).Order().Select(time => new TimeFacts(
                time, links.Session(mail.PersonId, mail.ProgramId, session.SessionId, SessionTimes.Write(time)))),
        ],
        Topics = [.. mail.Partners.Select(partner => partner.Person).Prepend(mail.Recipient)
            .Where(person => session.Agenda?.ContainsKey(person.PersonId) == true)
            .Select(person => texts["mail-words.topic", ("name", person.CallName), ("topic", session.Agenda![person.PersonId])])],
    };

    private static string WhereIn(string channel, Session session, Texts texts) => VideoSettings.IsAnyVideo(channel)
        ? texts[IsOnPage(session) ? "mail-words.video-on-page" : "mail-words.video-from-page"]
        : texts.BriefChannel(channel);

    // Rooms of other providers open beside the page.
    private static bool IsOnPage(Session session) =>
        session is { Room: null or VideoSettings.Communication, Channel: { } channel } && VideoSettings.IsAnyVideo(channel);

    private static StayFacts FactsOf(GuestStay stay, MailCase mail) => new(
        stay.Guest.PersonId == mail.PersonId ? null : stay.Guest.CallName,
        stay.Ends is { } ends ? GuestDecisions.LastDay(ends, stay.Guest.Zone ?? mail.Program.Zone) : null);

    private static HourFacts HourOf(Session session, IReadOnlyList<string> unfit, MailCase mail, DateTimeOffset now)
    {
        var clocks = mail.Clocks;
        return new HourFacts(
            [
                .. clocks.Where(clock => unfit.Contains(clock.PersonId)).Select(clock => new ClockFacts(
                    mail.Partners.FirstOrDefault(partner => partner.Person.PersonId == clock.PersonId)?.Person.GivenName, clock.Zone)),
            ],
            SessionHours.Nearest(clocks, TimeSpan.FromMinutes(session.Minutes), session.StartsAt, now));
    }

    private static DevicesFacts? DevicesOf(MailCase mail, LinkWriter links, DateTimeOffset now) =>
        mail is { Session: { } session, Mentorship: { } mentorship } && DeviceCheckDecisions.MeetsByVideo(mentorship)
            ? new DevicesFacts(
                links.DeviceCheck(mail.PersonId, mail.ProgramId, session.SessionId),
                DeviceCheckDecisions.IsAsked(mentorship, hasMet: session.Number > 1, mail.Devices, now))
            : null;

    private static DateTimeOffset? NextRound(MentoringProgram program, DateTimeOffset now) =>
        ProgramTimeline.Of(program.Calendar).FirstOrDefault(moment => moment.Kind is ProgramMomentKind.Round && moment.At > now)?.At;
}
