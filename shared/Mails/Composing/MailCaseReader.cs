using System.Globalization;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Occasions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Referrals;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Localization;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>The one place where a mail's ids become people and what is known about them.</summary>
internal sealed class MailCaseReader(IDocumentStore store, TimeProvider clock)
{
    /// <summary>The page has all of them.</summary>
    private const int MostThanks = 10;

    /// <returns>Null when the recipient is no longer known, in the organization or in the program.</returns>
    public async Task<MailCase?> ReadAsync(MailOrder order, ParticipantMail definition, MentoringProgram program, CancellationToken cancellation)
    {
        if (await PersonAsync(order.PersonId, cancellation) is not { } recipient
            || await FindAsync(Enrollment.KeyOf(order.ProgramId, order.PersonId), cancellation) is not { } enrollment)
        {
            return null;
        }

        var session = order.SessionId is { } sessionId ? await FindAsync(Session.KeyOf(order.ProgramId, sessionId), cancellation) : null;
        var proposal = order.ProposalId is { } proposalId ? await FindAsync(Proposal.KeyOf(order.ProgramId, proposalId), cancellation) : null;
        var mentorship = (order.MentorshipId ?? session?.MentorshipId) is { } mentorshipId
            ? await FindAsync(Mentorship.KeyOf(order.ProgramId, mentorshipId), cancellation)
            : null;
        var meeting = definition.About is MailSubject.Meeting && order.Subject is { } bookingId
            ? await FindAsync(MeetingBooking.KeyOf(order.ProgramId, bookingId), cancellation)
            : null;
        var introduced = definition.About is MailSubject.Introduced ? await IntroducedCases.ReadAsync(store, order, enrollment, cancellation) : null;
        var known = definition.EventOf(order) is { } kind ? await FindAsync(ProgramEvent.KeyOf(order.ProgramId, kind), cancellation) : null;
        var track = definition.EventOf(order) is { } held ? EventSchedule.Of(program, held, known)?.For(enrollment, recipient.Site) : null;
        return new MailCase(order, program, recipient, enrollment)
        {
            Mentorship = mentorship,
            Partners = introduced is not null
                ? [introduced.Other]
                : await PartnersAsync(order, definition.IsFromOne, mentorship, proposal, meeting, cancellation),
            Session = session,
            Before = definition.LooksBack && session is not null ? await BeforeAsync(session, cancellation) : [],
            SessionsHeld = definition.CountsSessions ? await CountHeldAsync(order, mentorship, cancellation) : 0,
            Proposal = proposal,
            Fit = definition.ShowsFit && proposal is not null ? await FitAsync(enrollment, proposal, program, cancellation) : null,
            Seat = definition.AsksForSeat ? await SeatAsync(order, cancellation) : null,
            Wish = definition.AsksToRank ? await WishAsync(order, cancellation) : null,
            Question = definition.AsksForPlace && order.AboutId is { } questionId
                ? await FindAsync(PlaceQuestion.KeyOf(order.ProgramId, questionId), cancellation)
                : null,
            Round = definition.ShowsPlaceInLine ? await NewestRoundAsync(order, cancellation) : null,
            Speed = definition.About is MailSubject.Speed ? await SpeedCases.ReadAsync(store, order, cancellation) : null,
            SpeedPlans = definition.TellsNextSpeed ? await store.SpeedPlansAsync(program, cancellation) : [],
            Meeting = meeting,
            Introduced = introduced,
            Event = known,
            Track = track,
            Reply = track is null ? null : await ReplyAsync(order, definition, track, cancellation),
            Totals = definition.TellsProgress ? await FindAsync(ProgramTotals.KeyOf(order.ProgramId), cancellation) : null,
            Thanks = definition.TellsProgress ? await ThanksAsync(order, cancellation) : [],
            Message = order.MessageKey is { } key ? await FindAsync(PersonMessage.KeyOf(order.PersonId, key), cancellation) : null,
            Devices = definition.OffersDeviceCheck ? await FindAsync(DeviceCheck.KeyOf(order.PersonId), cancellation) : null,
            Unread = definition.TellsOfMessages && mentorship is not null
                ? await store.UnreadAsync(new ThreadPlace(order.ProgramId, mentorship.MentorshipId), order.PersonId, cancellation)
                : [],
            Stay = definition.TellsOfStay && order.AboutId is { } guestId ? await StayAsync(guestId, cancellation) : null,
            GaveFeedbackAt = definition.AsksForFeedback && mentorship is not null ? await GaveFeedbackAtAsync(order, mentorship, cancellation) : null,
            Farewells = definition.BringsFarewells && mentorship is not null ? await FarewellsAsync(order, mentorship, cancellation) : [],
            Occasion = definition.TellsOccasion && order is { AboutId: { } celebrantId, MentorshipId: { } withinId, Subject: { } occasionId }
                ? await FindAsync(Occasion.KeyOf(celebrantId, order.ProgramId, withinId, occasionId), cancellation)
                : null,
            Stop = definition.BringsStopWords && program.Status is ProgramStatus.Stopped
                ? await FindAsync(ProgramStop.KeyOf(program.ProgramId), cancellation)
                : null,
            Retrospective = definition.LooksBackAtProgram ? await store.UnansweredAsync(order, cancellation) : null,
            IsAnswered = definition.SurveyOf(order) is { } survey && await IsAnsweredAsync(order, survey, cancellation),
            Preferences = await FindAsync(MailPreferences.KeyOf(order.PersonId), cancellation) ?? MailPreferences.Usual(order.PersonId),
            PutOffUntil = definition.AboutOf(order) is { } about ? (await FindAsync(Postponement.KeyOf(order.PersonId, about), cancellation))?.Until : null,
            Previous = definition.AsksAboutPrevious && session is { Number: > 1 } ? await PreviousAsync(session, cancellation) : null,
        };
    }

    /// <returns>Null when the manager, whom they are asked about, or the question is not known any more.</returns>
    public async Task<ManagerCase?> ReadAsync(MailOrder order, MentoringProgram program, CancellationToken cancellation) =>
        order.AboutId is { } aboutId
        && await PersonAsync(order.PersonId, cancellation) is { } manager
        && await PersonAsync(aboutId, cancellation) is { } person
        && await FindAsync(ManagerQuestion.KeyOf(order.ProgramId, aboutId), cancellation) is { } question
            ? new ManagerCase(order, program, manager, person, question, await store.LatestProfileAsync(manager.PersonId, cancellation))
            : null;

    /// <returns>Null when one of those whom it concerns, or the introduction, is not known any more.</returns>
    public async Task<ReferralCase?> ReadReferralAsync(MailOrder order, MentoringProgram program, CancellationToken cancellation) =>
        order.AboutId is { } referralId
        && await FindAsync(Referral.KeyOf(order.ProgramId, referralId), cancellation) is { } referral
        && await PersonAsync(order.PersonId, cancellation) is { } recipient
        && await PersonAsync(referral.FromId, cancellation) is { } from
        && await PersonAsync(order.PersonId == referral.PartnerId ? referral.ThirdId : referral.PartnerId, cancellation) is { } other
            ? new ReferralCase(order, program, referral, recipient, from, other, await store.LatestProfileAsync(recipient.PersonId, cancellation))
            : null;

    /// <summary>Names for a coordinator, who may know them.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(IReadOnlyList<string> personIds, Texts texts, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var personId in personIds)
        {
            names.Add((await PersonAsync(personId, cancellation))?.Name ?? texts["mail-words.somebody-gone"]);
        }

        return names;
    }

    private async Task<IReadOnlyList<Partner>> PartnersAsync(
        MailOrder order, bool isFromOne, Mentorship? mentorship, Proposal? proposal, MeetingBooking? meeting, CancellationToken cancellation)
    {
        IEnumerable<string> ids = (mentorship, proposal) switch
        {
            _ when meeting is not null => [meeting.Other(order.PersonId)],
            ({ }, _) when isFromOne && order.AboutId is { } one => [one],
            ({ }, _) => mentorship.Others(order.PersonId).Select(member => member.PersonId),
            (_, { }) => [order.PersonId == proposal.MenteeId ? proposal.MentorId : proposal.MenteeId],
            _ => [],
        };
        var partners = new List<Partner>();
        foreach (var id in ids)
        {
            if (await PersonAsync(id, cancellation) is { } person)
            {
                partners.Add(new Partner(person, (await FindAsync(Enrollment.KeyOf(order.ProgramId, id), cancellation))?.Profile));
            }
        }

        return partners;
    }

    private async Task<PairFit?> FitAsync(Enrollment reader, Proposal proposal, MentoringProgram program, CancellationToken cancellation) =>
        await FindAsync(Enrollment.KeyOf(program.ProgramId, proposal.Other(reader.PersonId)), cancellation) is { } other
            ? await store.FitOfAsync(program, reader, other, clock.GetUtcNow(), cancellation)
            : null;

    private async Task<AskedSeat?> SeatAsync(MailOrder order, CancellationToken cancellation)
    {
        if (order.Subject is not { } circleId
            || await FindAsync(CircleSeat.KeyOf(order.ProgramId, circleId, order.PersonId), cancellation) is not { } seat
            || await FindAsync(RoundCircle.KeyOf(order.ProgramId, circleId), cancellation) is not { } circle)
        {
            return null;
        }

        var running = seat.Joins is { } joins ? await FindAsync(Mentorship.KeyOf(order.ProgramId, joins), cancellation) : null;
        var people = new List<Person>();
        foreach (var id in (running?.Members ?? []).Select(member => member.PersonId).Concat(circle.Seats.Select(one => one.PersonId)).Distinct())
        {
            if (id != order.PersonId && await PersonAsync(id, cancellation) is { Standing: not Standing.Left } person)
            {
                people.Add(person);
            }
        }

        return new AskedSeat(seat, circle, people);
    }

    private async Task<AskedWish?> WishAsync(MailOrder order, CancellationToken cancellation) =>
        int.TryParse(order.Subject, CultureInfo.InvariantCulture, out var round)
        && await FindAsync(RoundRanking.KeyOf(order.ProgramId, round), cancellation) is { } ranking
        && await FindAsync(PartnerWish.KeyOf(order.ProgramId, round, order.PersonId), cancellation) is { } wish
            ? new AskedWish(ranking, wish)
            : null;

    private async Task<IReadOnlyList<Session>> BeforeAsync(Session session, CancellationToken cancellation) =>
    [
        .. (await store.SessionsOfAsync(session.ProgramId, session.MentorshipId, cancellation)).Where(other => other.StartsAt < session.StartsAt),
    ];

    // What was said of another time says nothing of this one.
    private async Task<EventReply?> ReplyAsync(MailOrder order, ParticipantMail definition, ScheduledTrack track, CancellationToken cancellation) =>
        definition.EventOf(order) is { } kind
        && await FindAsync(EventAnswer.KeyOf(order.ProgramId, kind, order.PersonId), cancellation) is { } answer
        && answer.StartsAt == track.StartsAt
            ? answer.Reply
            : null;

    private async Task<IReadOnlyList<ThanksFacts>> ThanksAsync(MailOrder order, CancellationToken cancellation)
    {
        var said = await store.QueryAsync(Partition.Program(order.ProgramId), new DocumentQuery<SharedThanks>(), cancellation)
            .Select(thanks => thanks.Value)
            .ToListAsync(cancellation);
        var told = new List<ThanksFacts>();
        foreach (var thanks in said.OrderByDescending(thanks => thanks.At).Take(MostThanks))
        {
            if (await PersonAsync(thanks.PersonId, cancellation) is { Standing: not Standing.Left } writer)
            {
                told.Add(new ThanksFacts(writer.CallName, thanks.Text));
            }
        }

        return told;
    }

    private async Task<DateTimeOffset?> GaveFeedbackAtAsync(MailOrder order, Mentorship mentorship, CancellationToken cancellation)
    {
        var given = await store
            .QueryAsync(mentorship.Partition, new DocumentQuery<Feedback>(IdPrefix: Feedback.PrefixOf(mentorship.MentorshipId)), cancellation)
            .Where(feedback => feedback.Value.FromId == order.PersonId)
            .Select(feedback => feedback.Value.GivenAt)
            .ToListAsync(cancellation);
        return given.Count == 0 ? null : given.Max();
    }

    private async Task<IReadOnlyList<Farewell>> FarewellsAsync(MailOrder order, Mentorship mentorship, CancellationToken cancellation)
    {
        var farewells = new List<Farewell>();

        // Who has left a circle is none of its members any more.
        IEnumerable<string> writers = mentorship.IsCircle && order.AboutId is { } leaver
            ? [leaver]
            : mentorship.Others(order.PersonId).Select(member => member.PersonId);
        foreach (var writer in writers)
        {
            if (await FindAsync(Farewell.KeyOf(order.ProgramId, mentorship.MentorshipId, writer), cancellation) is { } farewell)
            {
                farewells.Add(farewell);
            }
        }

        return farewells;
    }

    private async Task<GuestStay?> StayAsync(string guestId, CancellationToken cancellation) =>
        await PersonAsync(guestId, cancellation) is { } guest && await FindAsync(HrisRecord.KeyOf(guestId), cancellation) is { } record
            ? new GuestStay(guest, record.ToldEnd)
            : null;

    // Here and, of a mentorship that began elsewhere, there.
    private async Task<int> CountHeldAsync(MailOrder order, Mentorship? mentorship, CancellationToken cancellation)
    {
        var prefix = new DocumentQuery<Session>(IdPrefix: Session.PrefixOf(order.MentorshipId!));
        var here = await store.QueryAsync(Partition.Program(order.ProgramId), prefix, cancellation)
            .CountAsync(session => session.Value.Stage is SessionStage.Held, cancellation);
        return here + (mentorship?.Elsewhere?.SessionsHeld ?? 0);
    }

    private async Task<Round?> NewestRoundAsync(MailOrder order, CancellationToken cancellation)
    {
        var newest = await store
            .QueryAsync(Partition.Program(order.ProgramId), new DocumentQuery<Round>(Limit: 1, Descending: true), cancellation)
            .FirstOrDefaultAsync(cancellation);
        return newest?.Value;
    }

    private async Task<bool> IsAnsweredAsync(MailOrder order, (SurveyKind Kind, string Subject) survey, CancellationToken cancellation) =>
        await FindAsync(SurveyAnswers.KeyOf(order.ProgramId, survey.Kind, survey.Subject, order.PersonId), cancellation) is { IsBegun: false };

    private Task<Session?> PreviousAsync(Session session, CancellationToken cancellation) =>
        FindAsync(Session.KeyOf(session.ProgramId, Session.SessionIdOf(session.MentorshipId, session.Number - 1)), cancellation);

    private async Task<Person?> PersonAsync(string personId, CancellationToken cancellation) =>
        (await store.FindAsync(Person.KeyOf(personId), cancellation))?.Value;

    private async Task<T?> FindAsync<T>(Key<T> key, CancellationToken cancellation)
        where T : class, IDocument =>
        (await store.FindAsync(key, cancellation))?.Value;
}
