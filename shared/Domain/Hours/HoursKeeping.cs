using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Hours;

/// <summary>Keeps lines of hours with what they follow from, whichever decision brings it about.</summary>
public static class HoursKeeping
{
    /// <param name="writes">Of a decision.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The same, with the lines that follow and are not there yet; the line of who was not at an event after all goes.</returns>
    public static async Task<Batch> WithHoursAsync(this IDocumentStore store, Batch writes, DateTimeOffset now, CancellationToken cancellation = default)
    {
        Batch? batch = null;
        var known = new Dictionary<string, List<HoursEntry>>();

        // What is decided about several people at once is never their training, and a dozen lines for each would be too large a batch.
        var isOfOne = writes.Writes.Count(write => write.Document is Enrollment) <= 1;
        foreach (var write in writes.Writes.Where(write => isOfOne || write.Document is not Enrollment))
        {
            if (write is { Kind: WriteKind.Delete, Document: EventAttendance gone }
                && await store.FindAsync(EntryKeyOf(gone), cancellation) is { } stored)
            {
                batch = (batch ?? new Batch().Include(writes)).Delete(stored);
            }

            // Whoever answers again says it anew.
            if (write is { Kind: not WriteKind.Delete, Document: SurveyAnswers { Kind: SurveyKind.WritingCheck } said }
                && await store.FindAsync(HoursEntry.KeyOf(said.ProgramId, said.PersonId, HoursSource.Writing, said.Subject), cancellation) is { } told)
            {
                var again = HoursFollowing.Of(said);
                batch = again is null ? (batch ?? new Batch().Include(writes)).Delete(told)
                    : again.Minutes == told.Value.Minutes ? batch
                    : (batch ?? new Batch().Include(writes)).Replace(told, again);
            }

            foreach (var entry in write.Kind is WriteKind.Delete ? [] : await store.FollowingAsync(write.Document, writes, now, cancellation))
            {
                if (await AddAsync(store, known, entry, cancellation) is { } added)
                {
                    batch = (batch ?? new Batch().Include(writes)).Create(added);
                }
            }
        }

        return batch ?? writes;
    }

    /// <summary>The lines that follow from a document, whether or not they are there.</summary>
    /// <param name="writes">What is about to be written goes before what is stored; null for nothing.</param>
    /// <param name="at">When what says no time of its own became known, UTC.</param>
    internal static async Task<IReadOnlyList<HoursEntry>> FollowingAsync(
        this IDocumentStore store, object document, Batch? writes, DateTimeOffset at, CancellationToken cancellation)
    {
        switch (document)
        {
            case Session { Stage: SessionStage.Held } session:
                var mentorship = Written<Mentorship>(writes, one => one.MentorshipId == session.MentorshipId)
                    ?? (await store.FindAsync(Mentorship.KeyOf(session.ProgramId, session.MentorshipId), cancellation))?.Value;
                return
                [
                    .. (mentorship?.Members ?? [])

                        // Who has left a circle since was there.
                        .Concat((mentorship?.Former ?? []).Select(former => new Member(former.PersonId, former.Role)))
                        .Where(member => session.TookPartIds.Contains(member.PersonId))
                        .DistinctBy(member => member.PersonId)
                        .Select(member => HoursFollowing.Of(session, member.PersonId, member.Role)),
                ];
            case MeetingBooking { Outcome: MeetingOutcome.Held, At: not null } booking:
                return await store.OfMeetingAsync(booking, cancellation);
            case SurveyAnswers answers:
                return HoursFollowing.Of(answers) is { } said ? [said] : [];
            case Mentorship begun:
                return [.. HoursFollowing.Of(begun)];
            case Enrollment enrollment:
                return [.. HoursFollowing.Of(enrollment, at)];
            case EventAttendance attendance:
                var person = (await store.FindAsync(Enrollment.KeyOf(attendance.ProgramId, attendance.PersonId), cancellation))?.Value;
                var program = (await store.FindAsync(MentoringProgram.KeyOf(attendance.ProgramId), cancellation))?.Value;
                return person is null || program is null ? [] : [HoursFollowing.Of(attendance, person, program)];
            default:
                return [];
        }
    }

    private static async Task<IReadOnlyList<HoursEntry>> OfMeetingAsync(this IDocumentStore store, MeetingBooking booking, CancellationToken cancellation)
    {
        var lines = new List<HoursEntry>();
        foreach (var personId in booking.PersonIds)
        {
            if (await store.FindAsync(Enrollment.KeyOf(booking.ProgramId, personId), cancellation) is { Value: var person })
            {
                lines.Add(HoursFollowing.Of(booking, personId, person.Role));
            }
        }

        return lines;
    }

    private static async Task<HoursEntry?> AddAsync(
        IDocumentStore store, Dictionary<string, List<HoursEntry>> known, HoursEntry entry, CancellationToken cancellation)
    {
        if (!known.TryGetValue(entry.PersonId, out var ofPerson))
        {
            ofPerson = known[entry.PersonId] = [.. await store.HoursOfAsync(entry.ProgramId, entry.PersonId, cancellation)];
        }

        return Add(ofPerson, entry);
    }

    /// <param name="known">All lines of the person in the program; the new one is put to them.</param>
    /// <returns>Null where the line is there.</returns>
    internal static HoursEntry? Add(List<HoursEntry> known, HoursEntry entry)
    {
        if (known.Exists(one => one.Id == entry.Id))
        {
            return null;
        }

        var added = HoursFollowing.Credited(entry, known);
        known.Add(added);
        return added;
    }

    private static T? Written<T>(Batch? writes, Func<T, bool> fits)
        where T : class => writes?.Writes.Select(write => write.Document).OfType<T>().FirstOrDefault(fits);

    private static Key<HoursEntry> EntryKeyOf(EventAttendance attendance) =>
        HoursEntry.KeyOf(attendance.ProgramId, attendance.PersonId, HoursSource.Event, attendance.Kind.ToString());
}
