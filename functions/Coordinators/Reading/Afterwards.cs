using System.Globalization;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// How it went on for people months after the end of a program's mentorships (R112): counted only where at least
/// <see cref="ProgramHealth.SmallestGroup"/> answered, so that nobody is recognized.
/// </summary>
/// <param name="People">Who answered at least once.</param>
/// <param name="Moved">Of these, how many have another role since.</param>
/// <param name="Wellbeing">Mean of what each answered last, 1 to 5; null where too few answered it.</param>
public sealed record Afterwards(int People, int Moved, double? Wellbeing)
{
    /// <returns>Null where too few answered.</returns>
    public static Afterwards? Of(IEnumerable<SurveyAnswers> answers)
    {
        var byPerson = answers.Where(one => one is { Kind: SurveyKind.FollowUp, IsBegun: false })
            .GroupBy(one => one.PersonId)
            .Select(person => person.OrderBy(one => one.AnsweredAt).ToList())
            .ToList();
        var well = byPerson.Select(person => person.FindLast(one => one.Answers.ContainsKey(Questionnaire.Wellbeing)))
            .OfType<SurveyAnswers>()
            .Select(last => int.Parse(last.Answers[Questionnaire.Wellbeing], CultureInfo.InvariantCulture))
            .ToList();
        return byPerson.Count < ProgramHealth.SmallestGroup
            ? null
            : new Afterwards(
                byPerson.Count,
                byPerson.Count(person => person.Exists(one => one.Answers.GetValueOrDefault(Questionnaire.Moved) == "yes")),
                well.Count < ProgramHealth.SmallestGroup ? null : well.Average());
    }
}

internal static class AfterwardsReading
{
    public static async Task<Afterwards?> AfterwardsAsync(this IDocumentStore store, string programId, CancellationToken cancellation) => Afterwards.Of(
        await store
            .QueryAsync(
                Partition.Program(programId),
                new DocumentQuery<SurveyAnswers>(IdPrefix: SurveyAnswers.PrefixOf(SurveyKind.FollowUp)),
                cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation));
}
