using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Tracks;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Reads the report of a pilot, as things are at each look. Looking changes nothing in the store.</summary>
public sealed class PilotReading(
    IDocumentStore store,
    IndicatorReading indicators,
    ObjectiveReading objectives,
    MentorshipReading mentorships,
    ProgramRecords records,
    PeopleDirectory directory,
    RetrospectiveReading retrospectives)
{
    public async Task<PilotFacts> ReadAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var figures = await indicators.ReadFiguresAsync(program, cancellation);
        var people = await store.AllAsync<EnrollmentStanding>(program.ProgramId, cancellation).Where(IsInvited).ToListAsync(cancellation);
        var lines = await mentorships.LinesAsync(program.ProgramId, cancellation);
        var everybody = await directory.ReadAsync(cancellation);
        var items = await records.ItemsAsync(program.ProgramId, cancellation);
        var closed = MembersOf(lines.Where(line => line.Stage is MentorshipStage.Closed));
        var matched = MembersOf(lines);
        var tracks = (await store.TracksAsync(program.ProgramId, cancellation)).ToDictionary(track => track.TrackId, track => track.NameIn(language: null));
        var summary = (await store.ReadAsync(RehearsalReport.KeyOf(program.ProgramId), cancellation))?.Summary;
        return new PilotFacts(
            program.ProgramId,
            program.Calendar.Ends,
            program.SizeCap,
            await objectives.ReadAsync(program, figures, cancellation),
            [.. figures.Health.Came, closed.Count],
            GroupsBy(person => person.Role.ToString()),
            GroupsBy(person => everybody.ById.TryGetValue(person.PersonId, out var listed) ? listed.Entry.Site?.Trim() : null),
            figures.Health.Weeks,
            figures.Health.Ease,
            await MeansAsync(program, cancellation),
            figures.Indicators.CoordinatorMinutesPerWeekPer25,
            TroublesOf(items),
            (await store.ReadAsync(Pilot.KeyOf(program.ProgramId), cancellation))?.Decision)
        {
            ByTrack = GroupsBy(person => person.Track is { } trackId ? tracks.GetValueOrDefault(trackId) : null),
            Retrospective = await retrospectives.ReadAsync(program, cancellation),
            Comparison = summary is null ? [] : PilotComparison.Of(figures.Indicators, summary),
            CostPerMentorship = summary?.CostPerMentorship.Total,
            Currency = summary?.CostPerMentorship.Currency ?? PriceList.Dollars,
            Mentorships = lines.Count,
        };

        // Who has no group is in none: of them there is nothing to compare.
        PilotGroups GroupsBy(Func<EnrollmentStanding, string?> nameOf) => PilotGroups.Of(people
            .Select(person => (Name: nameOf(person) ?? "", Person: person))
            .Where(one => one.Name.Length > 0)
            .GroupBy(one => one.Name, one => one.Person)
            .Select(members => new PilotGroup(
                members.Key,
                members.Count(),
                members.Count(member => member.Consent is not null),
                members.Count(member => matched.Contains(member.PersonId)),
                members.Count(member => closed.Contains(member.PersonId)))));
    }

    /// <summary>How often a coordinator was needed, by kind; what settled itself counts, too: it went wrong first.</summary>
    internal static IReadOnlyList<PilotTrouble> TroublesOf(IEnumerable<WorkItem> items) =>
    [
        .. items.Where(item => item.Kind is not (WorkItemKind.PilotDecision or WorkItemKind.LessonsWanted or WorkItemKind.RoundToReview))
            .GroupBy(item => item.Kind)
            .Select(kind => new PilotTrouble(kind.Key, kind.Count(), kind.Count(item => item.Status is WorkItemStatus.Open)))
            .OrderByDescending(trouble => trouble.Count)
            .ThenBy(trouble => trouble.Kind),
    ];

    private static bool IsInvited(EnrollmentStanding person) => person.Stage is not (EnrollmentStage.Planned or EnrollmentStage.Waitlisted);

    private static HashSet<string> MembersOf(IEnumerable<MentorshipLine> lines) =>
        [.. lines.SelectMany(line => line.Members).Select(member => member.PersonId)];

    private async Task<IReadOnlyList<PilotMean>> MeansAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var means = new List<PilotMean>();
        var surveys = await store.SurveysOfAsync(program.ProgramId, cancellation);
        var tallies = await store.TalliesAsync(program.ProgramId, cancellation);
        var asked = ObjectiveMeasures.Asked(program.Policy, program.Form, surveys, program.Circles);
        foreach (var kind in asked.Values.SelectMany(kinds => kinds).Distinct().Order())
        {
            means.AddRange(
                from question in CountedOf(surveys, kind, program)
                let mean = tallies.MeanOf(question.QuestionId, [kind])
                where mean is not null
                select new PilotMean(kind, question.QuestionId, question.Answers, mean.Value) { Words = question.Words });
        }

        return means;
    }

    private static IEnumerable<Question> CountedOf(ProgramSurveys? surveys, SurveyKind kind, MentoringProgram program) => program.Roles()
        .Where(role => Questionnaire.IsFor(kind, role))
        .SelectMany(role => SurveyQuestions.Of(surveys, kind, role))
        .Where(question => question.Answers is AnswerKind.Scale or AnswerKind.YesNo)
        .DistinctBy(question => question.QuestionId);
}
