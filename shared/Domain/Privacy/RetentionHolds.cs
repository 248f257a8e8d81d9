using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>What stays although its time is over: of whom a law asks that it be kept, and of mentorships that go on or have ended too lately.</summary>
/// <param name="People">Person ids.</param>
/// <param name="Mentorships">Every mentorship of the program, with those that stay marked.</param>
internal sealed record RetentionHolds(IReadOnlySet<string> People, IReadOnlyList<(Mentorship Mentorship, bool Stays)> Mentorships)
{
    private readonly HashSet<string> kept = [.. Mentorships.Where(one => one.Stays).Select(one => one.Mentorship.MentorshipId)];

    public bool IsFree(string? personId) => personId is null || !People.Contains(personId);

    public bool IsFree(IEnumerable<string> personIds) => !personIds.Any(People.Contains);

    /// <summary>Of a mentorship that is not known any more, nothing holds anything.</summary>
    public bool IsPairFree(string mentorshipId) => !kept.Contains(mentorshipId);

    /// <param name="months">Of the purpose.</param>
    /// <param name="now">UTC.</param>
    public static async Task<RetentionHolds> ReadAsync(
        IDocumentStore store, MentoringProgram program, int months, DateTimeOffset now, CancellationToken cancellation)
    {
        var people = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var enrollment in store.QueryAsync<Enrollment>(program.Partition, cancellation: cancellation))
        {
            if (await store.FindAsync(LegalHold.KeyOf(enrollment.Value.PersonId), cancellation) is not null)
            {
                people.Add(enrollment.Value.PersonId);
            }
        }

        var mentorships = await store.QueryAsync<Mentorship>(program.Partition, cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        return new RetentionHolds(people, [.. mentorships.Select(one => (one, Stays(one, people, months, program.Zone, now)))]);
    }

    /// <summary>Everybody who is in it, or was.</summary>
    public static IEnumerable<string> KnownIn(Mentorship mentorship) => mentorship.Members.Select(member => member.PersonId)
        .Concat((mentorship.Former ?? []).Select(member => member.PersonId))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether it goes on, ended too lately, or somebody of it is held.</summary>
    internal static bool Stays(Mentorship mentorship, IReadOnlySet<string> people, int months, string zone, DateTimeOffset now) =>
        mentorship.IsAlive
        || KnownIn(mentorship).Any(people.Contains)
        || (EndOf(mentorship) is { } end && now < RetentionDates.DueAt(end, months, zone));

    private static DateTimeOffset? EndOf(Mentorship mentorship) =>
        mentorship.Sequel?.EndedAt is { } later && !(mentorship.EndedAt > later) ? later : mentorship.EndedAt;
}
