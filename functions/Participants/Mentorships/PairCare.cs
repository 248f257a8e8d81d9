using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Occasions;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Reads what members of a mentorship tell each other about working together, and what one of them keeps for themselves.</summary>
public sealed class PairCare(IDocumentStore store, TimeProvider clock)
{
    /// <summary>For as long a partner's day stays on the page after it.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    /// <returns>Null for an onlooker, who has no way there (R98).</returns>
    public async Task<CareModel?> ReadAsync(Pair pair, CancellationToken cancellation) => pair.Participant.Visitor.Onlooker is null
        ? new CareModel(
            pair,
            PairReviews.NumbersOf(pair),
            await FeedbackAsync(pair, cancellation),
            await LessonsAsync(pair, cancellation),
            await FarewellsAsync(pair, cancellation))
        {
            Days = await DaysAsync(pair, cancellation),
        }
        : null;

    /// <returns>What a member chose that the others are told, in the order of their days.</returns>
    public async Task<IReadOnlyList<Occasion>> OccasionsAsync(Pair pair, string personId, CancellationToken cancellation)
    {
        var chosen = new DocumentQuery<Occasion>(IdPrefix: Occasion.PrefixOf(pair.ProgramId, pair.MentorshipId));
        var all = await store.QueryAsync(Partition.Person(personId), chosen, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        return [.. all.OrderBy(one => one.Day)];
    }

    /// <returns>What the reader gave and got, the newest first.</returns>
    public async Task<IReadOnlyList<Feedback>> FeedbackAsync(Pair pair, CancellationToken cancellation)
    {
        var reader = pair.Participant.PersonId;
        var all = await store
            .QueryAsync(pair.Mentorship.Partition, new DocumentQuery<Feedback>(IdPrefix: Feedback.PrefixOf(pair.MentorshipId)), cancellation)
            .Select(stored => stored.Value)
            .Where(one => one.FromId == reader || one.ToId == reader)
            .ToListAsync(cancellation);
        return [.. all.OrderByDescending(one => one.GivenAt)];
    }

    /// <returns>The reader's own, the newest first.</returns>
    public async Task<IReadOnlyList<Lesson>> LessonsAsync(Pair pair, CancellationToken cancellation)
    {
        var own = new DocumentQuery<Lesson>(IdPrefix: Lesson.PrefixOf(pair.MentorshipId, pair.Participant.PersonId));
        var all = await store.QueryAsync(pair.Mentorship.Partition, own, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        return [.. all.OrderByDescending(one => one.At)];
    }

    private async Task<IReadOnlyList<PartnerDay>> DaysAsync(Pair pair, CancellationToken cancellation)
    {
        var (days, now) = (new List<PartnerDay>(), clock.GetUtcNow());
        foreach (var partner in pair.Mentorship.IsOpen ? pair.Partners : [])
        {
            foreach (var one in await OccasionsAsync(pair, partner.Person.PersonId, cancellation))
            {
                if (OccasionDecisions.NextOf(one, partner.Zone, now - Recent) is { } at && at <= now)
                {
                    days.Add(new PartnerDay(partner.Person.CallName, one, OccasionDecisions.YearsAt(one, at, partner.Zone)));
                }
            }
        }

        return days;
    }

    private async Task<IReadOnlyList<Farewell>> FarewellsAsync(Pair pair, CancellationToken cancellation)
    {
        var farewells = new List<Farewell>();
        IEnumerable<string> gone =
        [
            .. (pair.Mentorship.Former ?? []).Select(member => member.PersonId),
            .. pair.Mentorship.IsOpen ? [] : pair.Partners.Select(partner => partner.Person.PersonId),
        ];
        foreach (var writer in gone)
        {
            if (await store.FindAsync(Farewell.KeyOf(pair.ProgramId, pair.MentorshipId, writer), cancellation) is { Value: var farewell })
            {
                farewells.Add(farewell);
            }
        }

        return farewells;
    }
}

/// <param name="Reviews">Their numbers.</param>
/// <param name="Feedback">What the reader gave and got, the newest first.</param>
/// <param name="Lessons">The reader's own, the newest first.</param>
/// <param name="Farewells">What the others wrote at the end.</param>
public sealed record CareModel(
    Pair Pair, IReadOnlyList<int> Reviews, IReadOnlyList<Feedback> Feedback, IReadOnlyList<Lesson> Lessons, IReadOnlyList<Farewell> Farewells)
{
    /// <summary>Days of the partners that are just now, and that they want known.</summary>
    public IReadOnlyList<PartnerDay> Days { get; init; } = [];

    /// <summary>As many as the mentorship's page shows.</summary>
    public const int Shown = 3;

    /// <summary>What the reader calls a member; null for somebody who is gone.</summary>
    public string? NameOf(string personId) => Pair.Partners.FirstOrDefault(partner => partner.Person.PersonId == personId)?.Person.CallName;
}

/// <param name="Name">What the reader calls whose day it is.</param>
/// <param name="Years">How many years it is since; 0 for the day itself.</param>
public sealed record PartnerDay(string Name, Occasion Occasion, int Years);
