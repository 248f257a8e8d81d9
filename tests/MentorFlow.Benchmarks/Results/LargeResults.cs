using MentorFlow.Benchmarks.Pages;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Threads;

namespace MentorFlow.Benchmarks.Results;

/// <summary>One program of ten thousand people, all of whom have answered four surveys and after their sessions, and written to each other.</summary>
internal sealed class LargeResults(IDocumentStore store, DateTimeOffset now)
{
    public const string ProgramId = "everybody";

    private const int People = 10_000;
    private const int Pairs = 4_500;
    private const int Seed = 7;
    private const int Messages = 12;

    /// <returns>A mentee.</returns>
    public async Task<string> WriteAsync()
    {
        var people = SeededPeople.Make(People, Seed);
        await Task.WhenAll(people.Select(person => store.WriteAsync(new Batch().Create(person))));
        var first = await new LargeProgram(store, ProgramId, now).WriteAsync(people, Pairs);
        var mentorships = await store.QueryAsync<Mentorship>(Partition.Program(ProgramId)).Select(stored => stored.Value).ToListAsync();
        await store.FillAsync(mentorships.SelectMany(AnswersOf));
        await store.FillAsync(mentorships.Select(one => new ThreadFigures(
            ProgramId, one.MentorshipId, Messages, Messages, now, InTime: 5, Late: 1, Minutes: [60, 240])));
        await new ReadModelRebuild(store).RunAsync();
        await store.CountEarlierAnswersAsync(ProgramId);
        return first.Members.First(member => member.Role is ProgramRole.Mentee).PersonId;
    }

    private IEnumerable<SurveyAnswers> AnswersOf(Mentorship mentorship, int number) =>
        from member in mentorship.Members
        from kind in new[] { SurveyKind.Baseline, SurveyKind.FitCheck, SurveyKind.Midpoint, SurveyKind.Closing }
        where Questionnaire.IsFor(kind, member.Role)
        select new SurveyAnswers(
            ProgramId,
            kind,
            kind is SurveyKind.Baseline ? member.PersonId : mentorship.MentorshipId,
            member.PersonId,
            member.Role,
            Questionnaire.For(kind, member.Role)
                .Where(question => question.Answers is AnswerKind.Scale)
                .ToDictionary(question => question.QuestionId, _ => $"{1 + (number % 5)}"),
            now.AddDays(-30).AddSeconds(number));
}
