using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// What people think of a program at its end (R8), without a name: nothing of it before <see cref="ProgramHealth.SmallestGroup"/> have answered, and of the
/// words only those whose writers let them be read.
/// </summary>
/// <param name="Number">Counts the looks back of the program, from 1.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="Until">Until when answers are taken, UTC.</param>
/// <param name="Asked">How many people are asked.</param>
/// <param name="Answered">How many of them have answered.</param>
/// <param name="Mean">How much it was worth their time, 1 to 5; null while too few have answered.</param>
/// <param name="Words">By question, in no order that says whose they are.</param>
public sealed record RetrospectiveFacts(
    int Number,
    DateTimeOffset AskedAt,
    DateTimeOffset Until,
    int Asked,
    int Answered,
    double? Mean,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Words)
{
    public bool IsShown => Answered >= ProgramHealth.SmallestGroup;

    /// <param name="answers">All of this look back.</param>
    public static RetrospectiveFacts Of(Retrospective retrospective, int asked, IReadOnlyCollection<RetrospectiveAnswer> answers)
    {
        var isShown = answers.Count >= ProgramHealth.SmallestGroup;
        return new RetrospectiveFacts(
            retrospective.Number,
            retrospective.AskedAt,
            retrospective.Until,
            asked,
            answers.Count,
            isShown ? answers.Average(answer => answer.Scale) : null,
            RetrospectiveQuestions.All.ToDictionary(
                question => question,
                question => (IReadOnlyList<string>)(isShown ? [.. Shuffled(question, answers)] : [])));
    }

    // Another order for each question, and the same at each look: who came last stands anywhere.
    private static IEnumerable<string> Shuffled(string question, IEnumerable<RetrospectiveAnswer> answers) => answers
        .Where(answer => answer.MayQuote && answer.Words.ContainsKey(question))
        .OrderBy(answer => Uuid5.Of($"{question}|{answer.Number}|{answer.PersonId}").ToString(), StringComparer.Ordinal)
        .Select(answer => answer.Words[question]);
}

/// <summary>Reads a look back and the lessons of a program; looking changes nothing.</summary>
public sealed class RetrospectiveReading(IDocumentStore store)
{
    /// <returns>The latest; null before anybody was asked.</returns>
    public async Task<RetrospectiveFacts?> ReadAsync(MentoringProgram program, CancellationToken cancellation)
    {
        if (await store.LatestRetrospectiveAsync(program.ProgramId, cancellation) is not { } latest)
        {
            return null;
        }

        var answers = await store
            .QueryAsync(program.Partition, new DocumentQuery<RetrospectiveAnswer>(RetrospectiveAnswer.PrefixOf(latest.Number)), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        var asked = await store.AllAsync<EnrollmentStanding>(program.ProgramId, cancellation)
            .CountAsync(one => one.Consent is not null && RetrospectiveDecisions.IsAskedIn(one.Stage), cancellation);
        return RetrospectiveFacts.Of(latest, asked + (program.Sponsor is null ? 0 : 1), answers);
    }
}
