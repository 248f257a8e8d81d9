using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Mails.Calendars;

namespace MentorFlow.Functions.Participants.Calendars;

/// <summary>Reads all dates of a person, across programs, for a calendar: no word of what is talked about, and no address of anybody.</summary>
public sealed class FeedReading(IDocumentStore store, LinkWriter links, Languages languages, TimeProvider clock)
{
    /// <summary>What lies further back is of no use in a calendar.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromDays(30);

    /// <summary>Of one mentorship, the newest: more than fit into the time that is shown.</summary>
    private const int MostSessions = 40;

    /// <returns>As text/calendar.</returns>
    public async Task<string> ReadAsync(Person person, CancellationToken cancellation)
    {
        var texts = languages.Of(person.ChosenLanguage, person.Language);
        var entries = new List<FeedEntry>();
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(person.PersonId), cancellation: cancellation))
        {
            var programId = involvement.Value.ProgramId;
            if (await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: var program }
                && await store.FindAsync(Enrollment.KeyOf(programId, person.PersonId), cancellation) is { Value: var enrollment })
            {
                var told = program.In(texts.Language.Tag);
                entries.AddRange(await SessionsAsync(told, person, texts, cancellation));
                entries.AddRange(await EventsAsync(told, person, enrollment, texts, cancellation));
                entries.AddRange(await MeetingsAsync(told, person, texts, cancellation));
                entries.AddRange(await SpeedAsync(told, enrollment, texts, cancellation));
            }
        }

        var now = clock.GetUtcNow();
        return FeedText.Write(
            texts["own-calendar.name"],
            entries.Where(entry => entry.EndsAt > now - Back).OrderBy(entry => entry.StartsAt).ThenBy(entry => entry.Uid, StringComparer.Ordinal),
            now);
    }

    private async Task<IReadOnlyList<FeedEntry>> SessionsAsync(
        MentoringProgram program, Person person, Texts texts, CancellationToken cancellation)
    {
        var entries = new List<FeedEntry>();
        await foreach (var mentorship in store.MentorshipsOfAsync(program.ProgramId, person.PersonId, cancellation))
        {
            var summary = SessionEntry.SummaryOf(texts, program.Name, await PartnersAsync(mentorship, person.PersonId, cancellation));
            var newest = new DocumentQuery<Session>(IdPrefix: Session.PrefixOf(mentorship.MentorshipId), Descending: true, Limit: MostSessions);
            await foreach (var stored in store.QueryAsync(mentorship.Partition, newest, cancellation))
            {
                if (stored.Value is { Outside: null } session && session.MemberIds.Contains(person.PersonId))
                {
                    entries.Add(Of(session, summary, texts));
                }
            }
        }

        return entries;
    }

    private FeedEntry Of(Session session, string summary, Texts texts)
    {
        var page = links.SessionPage(session.ProgramId, session.SessionId);
        return new FeedEntry(
            SessionEntry.UidOf(session),
            session.Sequence,
            session.StartsAt,
            session.EndsAt,
            summary,
            SessionEntry.DescriptionOf(session, page, texts),
            SessionEntry.PlaceOf(session, page, texts),
            page,
            session.Stage is SessionStage.Cancelled);
    }

    private async Task<Phrase> PartnersAsync(Mentorship mentorship, string personId, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var other in mentorship.Others(personId))
        {
            if (await store.FindAsync(Person.KeyOf(other.PersonId), cancellation) is { Value: var partner })
            {
                names.Add(partner.CallName);
            }
        }

        return names.Count == 0 ? new Phrase("mentorship.partner") : new Phrase("mentorship.partners", ("names", names));
    }

    private async Task<IReadOnlyList<FeedEntry>> EventsAsync(
        MentoringProgram program, Person person, Enrollment enrollment, Texts texts, CancellationToken cancellation)
    {
        var entries = new List<FeedEntry>();
        foreach (var kind in EventDecisions.IsInvited(enrollment) ? EventDecisions.Kinds : [])
        {
            var known = await store.FindAsync(ProgramEvent.KeyOf(program.ProgramId, kind), cancellation);
            if (EventSchedule.Of(program, kind, known?.Value) is { } schedule)
            {
                var (track, page) = (schedule.For(enrollment, person.Site), links.EventPage(program.ProgramId, kind.ToString()));
                entries.Add(new FeedEntry(
                    FeedText.UidOf(program.ProgramId, kind),
                    track.Sequence,
                    track.StartsAt,
                    track.EndsAt,
                    texts[$"calendar-entry.event.{kind}", ("program", program.Name)],
                    program.Purpose,
                    track.Link?.AbsoluteUri ?? track.Address ?? page.AbsoluteUri,
                    page,
                    schedule.CalledOffAt is not null || program.Status is ProgramStatus.Stopped));
            }
        }

        return entries;
    }

    // From when people are told of it on, and not of who said that they do not come.
    private async Task<IReadOnlyList<FeedEntry>> SpeedAsync(
        MentoringProgram program, Enrollment enrollment, Texts texts, CancellationToken cancellation)
    {
        var entries = new List<FeedEntry>();
        if (!SpeedDecisions.IsInvited(program.Form, enrollment))
        {
            return entries;
        }

        var told = clock.GetUtcNow() + SpeedEvent.Notice;
        foreach (var held in (await store.SpeedEventsAsync(program.ProgramId, cancellation)).Where(held => held.At <= told))
        {
            var seat = await store.FindAsync(SpeedSeat.KeyOf(program.ProgramId, held.Number, enrollment.PersonId), cancellation);
            if (seat?.Value.IsComing(held) is not false)
            {
                entries.Add(SpeedEntry.Of(program, held, links.SpeedPage(program.ProgramId, held.Number), texts));
            }
        }

        return entries;
    }

    private async Task<IReadOnlyList<FeedEntry>> MeetingsAsync(MentoringProgram program, Person person, Texts texts, CancellationToken cancellation)
    {
        var entries = new List<FeedEntry>();
        foreach (var stored in await store.MeetingsOfAsync(program.ProgramId, person.PersonId, cancellation))
        {
            if (stored.Value is { At: { } startsAt, EndsAt: { } endsAt } booking
                && await store.FindAsync(Person.KeyOf(booking.Other(person.PersonId)), cancellation) is { Value: var other })
            {
                var page = links.MeetingPage(program.ProgramId, booking.BookingId);
                entries.Add(new FeedEntry(
                    FeedText.UidOfMeeting(program.ProgramId, booking.BookingId),
                    booking.Sequence,
                    startsAt,
                    endsAt,
                    texts["meetings.calendar", ("program", program.Name), ("partners", other.CallName)],
                    texts["meetings.calendar-text"],
                    page.AbsoluteUri,
                    page,
                    booking.CancelledAt is not null));
            }
        }

        return entries;
    }
}
