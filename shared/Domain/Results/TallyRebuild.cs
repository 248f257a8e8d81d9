using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Results;

/// <summary>Counts the answers of a program that came before there were tallies, in the order in which they came.</summary>
public static class TallyRebuild
{
    // A batch holds as many: those of a program are some dozens, and of two batches a crash in between would leave out the second for good.
    private const int MostInBatch = SerializedBatch.MaxWrites;

    /// <summary>Does nothing for a program that has a tally: what is counted stays.</summary>
    /// <exception cref="DocumentConflictException">An answer came meanwhile, and its tally is there.</exception>
    public static async Task CountEarlierAnswersAsync(this IDocumentStore store, string programId, CancellationToken cancellation = default)
    {
        var partition = Partition.Program(programId);
        if (await store.QueryAsync(partition, new DocumentQuery<AnswerTally>(Limit: 1), cancellation).AnyAsync(cancellation))
        {
            return;
        }

        var said = new List<SaidAnswer>();
        await foreach (var given in store.QueryAsync<SurveyAnswers>(partition, cancellation: cancellation))
        {
            if (!given.Value.IsBegun)
            {
                said.AddRange(await store.SaidInAsync(given.Value, cancellation));
            }
        }

        said.AddRange(await store.PulsesAsync(partition, programId, cancellation));
        var tallies = said.OrderBy(one => one.Answer.At)
            .ThenBy(one => one.Answer.PersonId, StringComparer.Ordinal)
            .GroupBy(one => one.Measure)
            .Select(measure => measure.Aggregate(AnswerTally.Empty(programId, measure.Key), (tally, one) => AnswerCounting.With(tally, one.Answer)))
            .ToList();
        foreach (var some in tallies.Chunk(MostInBatch))
        {
            await store.WriteAsync(some.Aggregate(new Batch(), (batch, tally) => batch.Create(tally)), cancellation);
        }
    }

    /// <summary>Whether a program has answers of before there were tallies, none of which is counted yet.</summary>
    public static async Task<bool> HasUncountedAsync(this IDocumentStore store, string programId, CancellationToken cancellation = default)
    {
        var partition = Partition.Program(programId);
        if (await store.QueryAsync(partition, new DocumentQuery<AnswerTally>(Limit: 1), cancellation).AnyAsync(cancellation))
        {
            return false;
        }

        await foreach (var given in store.QueryAsync<SurveyAnswers>(partition, cancellation: cancellation))
        {
            if (!given.Value.IsBegun && (await store.SaidInAsync(given.Value, cancellation)).Count > 0)
            {
                return true;
            }
        }

        await foreach (var session in store.QueryAsync<Session>(partition, cancellation: cancellation))
        {
            foreach (var personId in (session.Value.Pulses ?? new Dictionary<string, int>()).Keys)
            {
                if (await store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static async Task<IReadOnlyList<SaidAnswer>> PulsesAsync(
        this IDocumentStore store, Partition partition, string programId, CancellationToken cancellation)
    {
        var places = new Dictionary<string, (ProgramRole Role, string? Track, string? Site)?>(StringComparer.Ordinal);
        var said = new List<SaidAnswer>();
        await foreach (var stored in store.QueryAsync<Session>(partition, cancellation: cancellation))
        {
            var session = stored.Value;
            foreach (var (personId, score) in session.Pulses ?? new Dictionary<string, int>())
            {
                if (!places.TryGetValue(personId, out var place))
                {
                    place = places[personId] = await PlaceAsync(personId);
                }

                if (place is { } known)
                {
                    var answer = new WaitingAnswer(personId, session.SessionId, score, known.Role, known.Track, known.Site, session.EndsAt);
                    said.Add(new SaidAnswer(programId, TallyMeasure.Pulse, answer, Again: false));
                }
            }
        }

        return said;

        async Task<(ProgramRole, string?, string?)?> PlaceAsync(string personId) =>
            await store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is { Value: var enrollment }
                ? (enrollment.Role, enrollment.Track, (await store.FindAsync(Person.KeyOf(personId), cancellation))?.Value.Site)
                : null;
    }
}
