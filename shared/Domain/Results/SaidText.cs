using System.Text.RegularExpressions;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Telemetry;

namespace MentorFlow.Domain.Results;

/// <summary>Words of an answer on their way to be shown.</summary>
internal sealed record SaidText(string ProgramId, string Measure, SaidWords Words, bool Again);

/// <summary>Collects words until enough people have written some.</summary>
internal static class SaidTexts
{
    /// <summary>What stands in place of a name.</summary>
    public const string NoName = "…";

    /// <summary>Letters of a part of a name from which on it is one by itself: "de" and "van" are words.</summary>
    private const int FewestLetters = 4;

    private static readonly char[] BetweenParts = [' ', '-', '\u00A0'];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static async Task<IReadOnlyList<SaidText>> TextsInAsync(this IDocumentStore store, SurveyAnswers given, CancellationToken cancellation)
    {
        var texts = (await store.AskedAsync(given, cancellation))
            .Where(question => ShownWords.AreFor(given.Kind, question))
            .Select(question => (question.QuestionId, Text: given.Answers.GetValueOrDefault(question.QuestionId)?.Trim()))
            .Where(one => !string.IsNullOrEmpty(one.Text))
            .ToList();
        if (texts.Count == 0 || await store.ObjectsAsync(given.PersonId, ObjectionPurpose.Results, cancellation))
        {
            return [];
        }

        var names = await store.NamesAroundAsync(given, cancellation);
        var before = (await store.FindAsync(Key.Of(given), cancellation))?.Value;
        return
        [
            .. texts.Select(one => new SaidText(
                given.ProgramId,
                TallyMeasure.Of(given.Kind, one.QuestionId),
                new SaidWords(given.PersonId, given.Subject, WithoutNames(Impersonal.Text(one.Text!), names)),
                !string.IsNullOrWhiteSpace(before?.Answers.GetValueOrDefault(one.QuestionId)))),
        ];
    }

    public static async Task<Batch> WithWordsAsync(
        this IDocumentStore store, Batch batch, IReadOnlyList<SaidText> said, CancellationToken cancellation)
    {
        foreach (var measure in said.GroupBy(one => (one.ProgramId, one.Measure)))
        {
            var there = await store.FindAsync(WaitingWords.KeyOf(measure.Key.ProgramId, measure.Key.Measure), cancellation);
            var known = there?.Value ?? new WaitingWords(measure.Key.ProgramId, measure.Key.Measure, Shown: 0, []);
            var next = measure.Aggregate(known, With);
            if (next.Words.Select(one => one.PersonId).Distinct(StringComparer.Ordinal).Count() >= Withholding.SmallestWords)
            {
                var number = next.Shown + 1;
                batch.Create(new ShownWords(next.ProgramId, next.Measure, number, [.. next.Words.OrderBy(one => one.Text, StringComparer.Ordinal)]));
                next = next with { Shown = number, Words = [] };
            }

            if (!ReferenceEquals(next, known))
            {
                _ = there is null ? batch.Create(next) : batch.Replace(there, next);
            }
        }

        return batch;
    }

    internal static string WithoutNames(string text, IReadOnlyList<string> names) => names.Count == 0
        ? text
        : Regex.Replace(
            text,
            $@"(?<!\p{{L}})({string.Join('|', names.OrderByDescending(name => name.Length).Select(Regex.Escape))})(?!\p{{L}})",
            NoName,
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            Patience);

    // One that is shown already stays as it is: its place among the others would tell whose it is.
    private static WaitingWords With(WaitingWords words, SaidText said)
    {
        var waits = words.Words.Any(one => IsSame(one, said.Words));
        return waits ? words with { Words = [.. words.Words.Select(one => IsSame(one, said.Words) ? said.Words : one)] }
            : said.Again ? words
            : words with { Words = [.. words.Words, said.Words] };
    }

    private static bool IsSame(SaidWords one, SaidWords other) => one.PersonId == other.PersonId && one.About == other.About;

    private static async Task<IReadOnlyList<string>> NamesAroundAsync(this IDocumentStore store, SurveyAnswers given, CancellationToken cancellation)
    {
        var mentorship = (await store.FindAsync(
            Mentorship.KeyOf(given.ProgramId, SurveySubject.MentorshipOf(given.Subject)), cancellation))?.Value;
        var people = await store.PeopleAsync((mentorship?.Members ?? []).Select(member => member.PersonId).Append(given.PersonId), cancellation);
        var managers = await store.PeopleAsync(people.Select(person => person.ManagerId).OfType<string>(), cancellation);
        return
        [
            .. people.Concat(managers)
                .SelectMany(person => new[] { person.GivenName, person.FamilyName })
                .SelectMany(name => name.Split(BetweenParts).Where(part => part.Length >= FewestLetters).Append(name))
                .Where(name => name.Length > 1)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static async Task<IReadOnlyList<Person>> PeopleAsync(
        this IDocumentStore store, IEnumerable<string> personIds, CancellationToken cancellation)
    {
        var people = new List<Person>();
        foreach (var personId in personIds.Distinct(StringComparer.Ordinal))
        {
            if (await store.FindAsync(Person.KeyOf(personId), cancellation) is { Value: var person })
            {
                people.Add(person);
            }
        }

        return people;
    }
}
