using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Tracks;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// Reads the results of a program of what is derived and counted already: lines of mentorships, numbers of people, tallies of answers. Looking changes
/// nothing in the store.
/// </summary>
public sealed class ResultReading(
    IDocumentStore store, IndicatorReading indicators, ObjectiveReading objectives, MentorshipReading mentorships, TimeProvider clock)
{
    private const int WeeksOfTrend = 26;
    private const int DaysBefore = 28;
    private const int MostShelves = 3;

    private static readonly (ResultMeasure Measure, string Tally)[] Measures =
    [
        (ResultMeasure.Ease, TallyMeasure.Pulse),
        (ResultMeasure.Progress, TallyMeasure.Of(SurveyKind.Midpoint, Questionnaire.Progress)),
        (ResultMeasure.Satisfaction, TallyMeasure.Of(SurveyKind.Closing, Questionnaire.Satisfied)),
    ];

    public Task<ProgramResults> ReadAsync(MentoringProgram program, CancellationToken cancellation) => ReadAsync(program, language: null, cancellation);

    /// <param name="language">BCP 47 tag of the reader, in which tracks are named; null where none is known.</param>
    public async Task<ProgramResults> ReadAsync(MentoringProgram program, string? language, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var figures = await indicators.ReadFiguresAsync(program, cancellation);
        var lines = await mentorships.LinesAsync(program.ProgramId, cancellation);
        var tallies = await store.TalliesAsync(program.ProgramId, cancellation);
        var tracks = (await store.TracksAsync(program.ProgramId, cancellation)).ToDictionary(track => track.TrackId, track => track.NameIn(language));
        var surveys = await store.SurveysOfAsync(program.ProgramId, cancellation);
        var asked = SurveyQuestions.All(surveys, Enum.GetValues<ProgramRole>()).ToList();
        return new ProgramResults(
            program.ProgramId,
            program.Status,
            now,
            await ObjectivesAsync(program, figures, now, cancellation),
            FunnelOf(figures.Health.Came, lines),
            SessionResults.Of(figures.Health, lines, now),
            MessageResults.Of(figures),
            [.. Measures.Select(one => MeasureOf(one.Measure, tallies.GetValueOrDefault(one.Tally), tracks))],
            ChangesOf(tallies, asked),
            QuestionsOf(tallies, asked),
            await SaidAsync(program.ProgramId, asked, cancellation))
        {
            SingleMeetings = program.SingleMeetings
                ? Withholding.Count((await store.MeetingFiguresAsync(program.ProgramId, now, cancellation)).Held)
                : null,
        };
    }

    private async Task<IReadOnlyList<ObjectiveResult>> ObjectivesAsync(
        MentoringProgram program, ProgramFigures figures, DateTimeOffset now, CancellationToken cancellation)
    {
        var newest = new DocumentQuery<ResultWeek>(IdPrefix: ResultWeek.Prefix, Limit: WeeksOfTrend, Descending: true);
        var weeks = await store.QueryAsync(program.Partition, newest, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        weeks.Reverse();
        var monthAgo = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-DaysBefore);
        return
        [
            .. (await objectives.ReadAsync(program, figures, cancellation)).Select(standing => new ObjectiveResult(
                standing.Objective,
                standing.Unit,
                standing.Present,
                standing.IsReached,
                weeks.LastOrDefault(week => week.Day <= monthAgo)?.ValueOf(standing.Objective),
                [
                    .. weeks.Select(week => (week.Day, Value: week.ValueOf(standing.Objective)))
                        .Where(one => one.Value is not null)
                        .Select(one => new ObjectiveMoment(one.Day, one.Value!.Value)),
                ])),
        ];
    }

    private static IReadOnlyList<ReachedStep> FunnelOf(IReadOnlyList<int> came, IReadOnlyList<MentorshipLine> lines)
    {
        int[] people = [.. came, MembersOf(lines.Where(line => line.SessionsHeld > 0)), MembersOf(lines.Where(line => line.Stage is MentorshipStage.Closed))];
        return came[0] < Withholding.SmallestGroup
            ? []
            : [.. Enum.GetValues<ResultStep>().Zip(people, (step, number) => new ReachedStep(step, Withholding.Count(number)))];
    }

    private static int MembersOf(IEnumerable<MentorshipLine> lines) =>
        lines.SelectMany(line => line.Members).Select(member => member.PersonId).Distinct(StringComparer.Ordinal).Count();

    private static MeasureResult MeasureOf(ResultMeasure measure, AnswerTally? tally, IReadOnlyDictionary<string, string> tracks) => new(
        measure,
        AnswerFigure.Of(tally?.All),
        GroupsOf(tally, Grouping.Role, name => name),
        GroupsOf(tally, Grouping.Track, name => tracks.GetValueOrDefault(name, name)),
        GroupsOf(tally, Grouping.Site, name => name),
        [.. (tally?.Months ?? []).Select(month => new MonthFigure(month.Month, month.Answers, month.Sum / month.Answers))]);

    private static IReadOnlyList<GroupFigure> GroupsOf(AnswerTally? tally, Grouping by, Func<string, string> nameOf) =>
    [
        .. (tally?.Groups ?? []).Where(group => group.By == by && group.Mean is not null)
            .Select(group => new GroupFigure(group.Name, nameOf(group.Name), group.Answers, group.Mean!.Value)),
    ];

    private static IReadOnlyList<ChangeResult> ChangesOf(
        IReadOnlyDictionary<string, AnswerTally> tallies, IReadOnlyList<(SurveyKind Kind, Question Question)> asked) =>
    [
        .. from question in asked.Where(one => one.Kind is SurveyKind.Closing).Select(one => one.Question).DistinctBy(one => one.QuestionId)
           let before = tallies.GetValueOrDefault(TallyMeasure.Before(question.QuestionId))?.All
           let after = tallies.GetValueOrDefault(TallyMeasure.After(question.QuestionId))?.All
           where before?.Mean is not null && after?.Mean is not null
           select new ChangeResult(question.QuestionId, after!.Answers, before!.Mean!.Value, after.Mean!.Value, question.Words),
    ];

    private static IReadOnlyList<QuestionResult> QuestionsOf(
        IReadOnlyDictionary<string, AnswerTally> tallies, IReadOnlyList<(SurveyKind Kind, Question Question)> asked) =>
    [
        .. from one in asked
           where one.Question.Answers is AnswerKind.Scale or AnswerKind.YesNo && !IsOfChange(one, tallies, asked)
           let tally = tallies.GetValueOrDefault(TallyMeasure.Of(one.Kind, one.Question.QuestionId))
           where tally?.All.Mean is not null
           select new QuestionResult(
               one.Kind,
               one.Question.QuestionId,
               one.Question.Answers,
               AnswerFigure.Of(tally!.All),
               GroupsOf(tally, Grouping.Role, name => name),
               one.Question.Words),
    ];

    // What was said before the training stands beside what the same people say at the end, and nowhere of more of them: that would tell of who left.
    private static bool IsOfChange(
        (SurveyKind Kind, Question Question) one,
        IReadOnlyDictionary<string, AnswerTally> tallies,
        IReadOnlyList<(SurveyKind Kind, Question Question)> asked) =>
        one.Kind is SurveyKind.Baseline
        && (tallies.ContainsKey(TallyMeasure.Before(one.Question.QuestionId))
            || asked.Any(other => other.Kind is SurveyKind.Closing && other.Question.QuestionId == one.Question.QuestionId));

    private async Task<IReadOnlyList<SaidResult>> SaidAsync(
        string programId, IEnumerable<(SurveyKind Kind, Question Question)> asked, CancellationToken cancellation)
    {
        var said = new List<SaidResult>();
        foreach (var (kind, question) in asked.Where(one => ShownWords.AreFor(one.Kind, one.Question)))
        {
            var measure = TallyMeasure.Of(kind, question.QuestionId);
            var newest = new DocumentQuery<ShownWords>(ShownWords.PrefixOf(measure), MostShelves, Descending: true);
            var shown = await store.QueryAsync(Partition.Program(programId), newest, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
            if (shown.Count > 0)
            {
                var texts = shown.SelectMany(shelf => shelf.Words).Select(one => one.Text).Order(StringComparer.Ordinal);
                said.Add(new SaidResult(kind, question.QuestionId, [.. texts], question.Words));
            }
        }

        return said;
    }
}
