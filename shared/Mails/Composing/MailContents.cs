using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Occasions;

using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Speed;
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
        LinksOf(mail, definition, links, texts))
    {
        HasTraining = mail.Program.Policy.Training.Required,
        Role = mail.Enrollment.Role,
        IsExperienced = mail.Enrollment.Profile?.HasExperience is true,
        IsOfCircles = mail.Program.Form is ProgramForm.Circle,
        IsReverse = mail.Program.Form is ProgramForm.Reverse,
        IsByWriting = mail.Program is { Way: WorkingWay.Writing, Form: not ProgramForm.Circle },
        Partners = [.. mail.Partners.Select(FactsOf)],
        Reasons = mail.Proposal?.Reasons ?? [],
        Fit = mail.Fit,
        Circle = mail.Seat is { } offered
            ? new CircleFacts([.. offered.People.Select(person => person.Name)], offered.Circle.Topics, IsRunning: offered.Seat.Joins is not null)
            : null,
        IsAboutRecipient = mail.Order.AboutId == mail.PersonId,
        Offered = mail.Wish?.Wish.Offered.Count,
        ChoosesAmongAll = mail.Wish?.Ranking.AmongAll is true,
        Session = mail.Session is { } session ? FactsOf(session, mail, links, texts) : null,
        Talk = definition.LooksBack && mail.Session is { } ahead ? TalkContents.Of(ahead, mail, links, texts, now) : null,
        Hour = mail.Session is { UnfitFor: { } unfit } asked ? HourOf(asked, unfit, mail, now) : null,
        Devices = definition.OffersDeviceCheck ? DevicesOf(mail, links, now) : null,
        Mentorship = mail.Mentorship is { } mentorship
            ? new MentorshipFacts(mentorship.Ends, mentorship.Agreement is not null, mail.SessionsHeld, mentorship.EndedBecause, mentorship.EndedAt)
            {
                EndsInstead = mentorship.Change?.Ends,
                IsByWriting = (mentorship.Agreement?.Way ?? mail.Program.Way) is WorkingWay.Writing,
            }
            : null,
        Terms = definition.TermsOf(mail) is { } terms ? FactsOf(terms, mail.Mentorship!, texts) : null,
        Messages = definition.TellsOfMessages ? MessagesOf(mail, texts) : null,
        Stay = mail.Stay is { } stay ? FactsOf(stay, mail) : null,
        Occasion = mail is { Occasion: { } day, Partners: [var celebrant] } ? FactsOf(day, celebrant, mail) : null,
        Continued = mail.Mentorship is { Elsewhere: { } elsewhere } continued ? FactsOf(continued, elsewhere, mail) : null,
        Goal = mail.Goal is { } one ? new GoalFacts(one.Due, mail.Mentorship!.IsOwner(one, mail.PersonId)) : null,
        Waiting = mail.Place is { } place ? new WaitingFacts(place.Place, mail.Round!.Waiting.Count, place.Reason) : null,
        PeopleInLine = mail.Round?.Waiting.Count,
        NextRound = mail.Enrollment.Stage is EnrollmentStage.InTraining or EnrollmentStage.Ready ? ProgramTimeline.NextRound(mail.Program.Calendar, now) : null,
        Achievement = mail.Achievement,
        GoalsReached = mail.Mentorship?.Goals?.Count(goal => goal.State is GoalState.Reached) ?? 0,
        IsToBeMatched = mail is { Mentorship.Stage: MentorshipStage.Ended, Enrollment.Stage: EnrollmentStage.Ready }
            && ProgramTimeline.NextRound(mail.Program.Calendar, now) is null,
        Farewells = [.. mail.Farewells.Select(farewell => FactsOf(farewell, mail))],
        Speed = SpeedCases.FactsOf(mail.Speed),
        NextSpeed = mail.SpeedPlans.NextAfter(now),
        Introduced = IntroducedCases.FactsOf(mail, links, texts),
        Meeting = mail.Meeting is { } meeting ? SingleMeetingFacts.Of(meeting) : null,
        Retention = mail.Order.Template is MailTemplate.RetentionNotice && Enum.TryParse<RetentionPurpose>(mail.Order.Subject, out var purpose)
            ? purpose
            : null,
        ErasureWaitsFor = ErasureContents.ReasonsOf(mail.Order),
        EventAt = mail.Order.EventAt,
        EventPlace = mail.Track is { } track ? track.Link : definition.EventOf(mail.Order) is null ? null : mail.Program.MeetingLink,
        EventAddress = mail.Track?.Address,
        EventHasChanged = mail.Track is { Sequence: > 0 },
        EventReply = mail.Reply,
        EventAnswers = definition.EventOf(mail.Order) is { } kind
            ? [.. Enum.GetValues<EventReply>().Select(reply => (reply, links.Event(mail.PersonId, mail.ProgramId, kind.ToString(), reply)))]
            : [],
        Progress = definition.TellsProgress ? new ProgressFacts(mail.Totals?.Told ?? [], mail.Thanks) : null,
        AnswerBy = definition.AnswerByOf(mail) ?? now + mail.Program.Policy.PatienceFrom(mail.Order.Template),
        Prompt = mail.Prompt is { } prompt ? PromptTexts.Of(prompt, mail.Enrollment.Role, mail.Program.Form is ProgramForm.Circle, texts) : null,
        Previous = PreviousOf(mail, links),
        Cards = mail.Mentorship is { } paired && definition.CardsOf(mail) is { } stage
            ? new CardsFacts(stage, links.Cards(mail.PersonId, mail.ProgramId, stage, paired.MentorshipId))
            : null,
        StopWords = mail.Stop?.In(texts.Language.Tag),
        Title = mail.Message?.Subject,
        Message = definition.BringsSponsorMessage ? mail.Program.SponsorMessage : mail.Message?.Text,
    };

    private static MailLinks LinksOf(MailCase mail, ParticipantMail definition, LinkWriter links, Texts texts) => new(
        mail.Prompt is { } prompt ? links.Aid(mail.PersonId, PromptTexts.AidOf(prompt, texts)) : definition.ActionOf(links, mail),
        links.Home(mail.PersonId),
        links.Concern(mail.PersonId, mail.ProgramId, mail.Mentorship?.MentorshipId),
        definition.IsOptional ? links.Unsubscribe(mail.PersonId, mail.ProgramId) : null)
    {
        Choose = links.MailChoices(mail.PersonId),
        Later = definition.AboutOf(mail.Order) is null ? null : links.Later(mail.PersonId, mail.ProgramId, mail.Order.MailId),
        Leave = definition.OffersToLeave ? links.Leave(mail.PersonId, mail.ProgramId, mail.Mentorship?.MentorshipId) : null,
    };

    // The question comes beside the next date for who hears of questions at once; for others it waits for their digest.
    private static PreviousFacts? PreviousOf(MailCase mail, LinkWriter links) =>
        mail is { Previous: { Stage: SessionStage.Held } previous, IsUnsubscribed: false, Preferences.Questions: MailChoice.AtOnce }
        && !mail.IsIn(previous.Pulses)
            ? new PreviousFacts(previous.Number, links.FollowUp(mail.PersonId, mail.ProgramId, previous.SessionId))
            : null;

    // A first date is of interest before the first session only.
    private static TermsFacts FactsOf(Agreement terms, Mentorship mentorship, Texts texts) => new(
        terms.EveryDays,
        terms.Minutes,
        terms.ReplyWithinDays,
        texts.BriefChannel(terms.Channel),
        texts.BriefChannel(terms.BackupChannel))
    {
        IsByWriting = terms.IsByWriting,
        ChannelAddress = Channel.Of(terms.Channel).Address,
        BackupAddress = Channel.Of(terms.BackupChannel).Address,
        First = mentorship.IsSigned ? null : terms.FirstSession,
        Focus = terms.Focus,
        Boundaries = terms.Boundaries,
        Changed = mentorship is { Change: not null, Agreement: { } inForce } ? AgreementComparison.Of(inForce, terms) : [],
    };

    private static ContinuedFacts FactsOf(Mentorship mentorship, Elsewhere elsewhere, MailCase mail) => new(
        DateOnly.FromDateTime(mentorship.CreatedAt.ToZone(mail.Program.Zone).DateTime),
        elsewhere.SessionsHeld,
        mentorship.Goals?.Count ?? 0,
        mail.Enrollment.AwaitsConsent,
        mentorship.Agreement is not null && !mail.IsIn(mentorship.Signatures));

    private static FarewellFacts FactsOf(Farewell farewell, MailCase mail) => new(
        mail.Partners.FirstOrDefault(partner => partner.Person.PersonId == farewell.PersonId)?.Person.CallName, farewell.Words);

    private static PartnerFacts FactsOf(Partner partner) => new(
        partner.Person.Name, partner.Profile?.Offers ?? [], partner.Profile?.Needs ?? [], partner.Profile?.Goals ?? "", partner.Profile?.Motivation ?? "")
    {
        Commitment = partner.Profile?.Commitment,
    };

    private static SessionFacts FactsOf(Session session, MailCase mail, LinkWriter links, Texts texts) => new(
        session.Number, session.StartsAt, session.EndsAt, texts.BriefChannel(session.BackupChannel))
    {
        BackupAddress = Channel.Of(session.BackupChannel).Address,
        Shape = session.Shape,
        Channel = session.Channel is { } channel ? WhereIn(channel, session, texts) : "",
        ChannelAddress = session.Channel is { } agreed ? Channel.Of(agreed).Address : null,
        IsOnPage = IsOnPage(session),
        IsOutOfSight = session.Channel is { } place && !VideoSettings.IsAnyVideo(place) && Channel.Of(place) is not Channel.Link,
        Times =
        [
            .. (session.Rescue?.Times ?? session.Offered ?? []).Order().Select(time => new TimeFacts(
                time, links.Session(mail.PersonId, mail.ProgramId, session.SessionId, SessionTimes.Write(time)))),
        ],
        Missing = FollowUpDecisions.MissingOf(session, mail.PersonId),
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

    // Of what waits for its answer where nothing is unread: it may have been read and left.
    private static MessageFacts? MessagesOf(MailCase mail, Texts texts)
    {
        IReadOnlyList<(string PersonId, DateTimeOffset At)> written = mail.Unread.Count > 0 && mail.Order.Template is MailTemplate.ThreadMessages
            ? [.. mail.Unread.Select(message => (message.PersonId, message.At))]
            : mail.Mentorship?.Awaited is { } awaited ? [(awaited.PersonId, awaited.At)]
            : [];
        var names = written.Select(message => message.PersonId).Distinct()
            .Select(id => mail.Partners.FirstOrDefault(partner => partner.Person.PersonId == id)?.Person.CallName ?? texts["mail-words.your-partner"]);
        return written.Count == 0 ? null : new MessageFacts(texts.List([.. names]), written.Count, written[^1].At);
    }

    private static StayFacts FactsOf(GuestStay stay, MailCase mail) => new(
        stay.Guest.PersonId == mail.PersonId ? null : stay.Guest.CallName,
        stay.Ends is { } ends ? GuestDecisions.LastDay(ends, stay.Guest.Zone ?? mail.Program.Zone) : null);

    private static OccasionFacts FactsOf(Occasion occasion, Partner celebrant, MailCase mail) => new(
        celebrant.Person.CallName,
        occasion.Kind,
        occasion.What,
        mail.Order.EventAt is { } at
            ? OccasionDecisions.YearsAt(occasion, at, PersonClock.ZoneOf(celebrant.Profile, celebrant.Person.Zone, mail.Program.Zone))
            : 0);

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
}
