using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Json;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Results;

/// <summary>Every figure of the results of a program is the one that is counted by hand of what is stored.</summary>
public sealed class ProgramResultsTests(ClosedPairsFixture pairs) : IClassFixture<ClosedPairsFixture>
{
    private const string Path = $"/console/programs/{A.ProgramId}/results";

    private static readonly Partition Stored = Partition.Program(A.ProgramId);

    private ConsoleBrowser Browser => pairs.Browser;

    private TestApp App => pairs.Browser.App;

    [Fact]
    public async Task Every_question_is_the_mean_of_all_its_stored_answers()
    {
        var (results, answers) = (await ReadAsync(), await AnswersAsync());

        Assert.NotEmpty(results.Questions);
        Assert.All(results.Questions, question =>
        {
            var values = ValuesOf(answers, question.Kind, question.QuestionId);
            Assert.Equal(values.Count, question.All.Answers);
            Assert.Equal(values.Average(), question.All.Mean!.Value, precision: 6);
        });
    }

    [Fact]
    public async Task Satisfaction_is_shown_of_all_by_role_and_by_site_and_a_group_counts_whole_blocks()
    {
        var measure = (await ReadAsync()).Measures.Single(one => one.Measure is ResultMeasure.Satisfaction);

        // Mentors and mentees answered in turns: after ten, five mentors are counted, then five mentees, then five mentors; the rest came together.
        var (mentors, mentees) = (measure.Roles.Single(group => group.Key == "Mentor"), measure.Roles.Single(group => group.Key == "Mentee"));
        Assert.Equal((10, 5), (mentors.Answers, mentees.Answers));
        Assert.Equal(Enumerable.Range(0, 10).Average(ClosingPairs.ScoreOfMentor), mentors.Mean, precision: 6);
        Assert.Equal(Enumerable.Range(0, 5).Average(ClosingPairs.ScoreOfMentee), mentees.Mean, precision: 6);
        Assert.Equal(24, measure.All.Answers);
        Assert.Equal(("Lyon", 24, measure.All.Mean!.Value), (measure.Sites[0].Name, measure.Sites[0].Answers, measure.Sites[0].Mean));
        Assert.Empty(measure.Tracks);
        Assert.Equal(24, measure.Months.Sum(month => month.Answers));
    }

    [Fact]
    public async Task Skills_before_and_at_the_end_are_of_the_same_people()
    {
        var (results, answers) = (await ReadAsync(), await AnswersAsync());

        var change = Assert.Single(results.Changes);

        Assert.Equal((Questionnaire.Confidence, ClosingPairs.Pairs), (change.QuestionId, change.Answers));
        Assert.Equal(ValuesOf(answers, SurveyKind.Baseline, Questionnaire.Confidence).Average(), change.Before, precision: 6);
        Assert.Equal(ValuesOf(answers, SurveyKind.Closing, Questionnaire.Confidence).Average(), change.After, precision: 6);
    }

    [Fact]
    public async Task The_way_from_the_invitation_to_the_close_is_counted_in_people()
    {
        var enrollments = await App.ListAsync<Enrollment>(Stored);
        var mentorships = await App.ListAsync<Mentorship>(Stored);

        var funnel = (await ReadAsync()).Funnel.ToDictionary(step => step.Step, step => step.People);

        Assert.Equal(enrollments.Count, funnel[ResultStep.Invited]);
        Assert.Equal(enrollments.Count(one => one.Consent is not null), funnel[ResultStep.SaidYes]);
        Assert.Equal(enrollments.Count(one => one.Training?.PassedAt is not null), funnel[ResultStep.Trained]);
        Assert.Equal(mentorships.SelectMany(one => one.Members).Select(member => member.PersonId).Distinct().Count(), funnel[ResultStep.Matched]);
        Assert.Equal(0, funnel[ResultStep.Met]);
        Assert.Equal(0, funnel[ResultStep.Closed]);
    }

    [Fact]
    public async Task Objectives_stand_with_value_target_date_and_how_they_went_week_by_week()
    {
        var objectives = (await ReadAsync()).Objectives;

        Assert.Equal((12d, true), (objectives[0].Present!.Value, objectives[0].IsReached));
        Assert.Equal(ValuesOf(await AnswersAsync(), SurveyKind.Closing, Questionnaire.Satisfied).Average(), objectives[1].Present!.Value, precision: 6);
        Assert.Equal((null, null), (objectives[2].Unit, objectives[2].Present));
        Assert.Equal([5, 12, 19, 26], objectives[0].Trend.Select(moment => moment.Day.Day));
        Assert.All(objectives[0].Trend, moment => Assert.Equal(12, moment.Value));
        Assert.Null(objectives[0].Before);
    }

    [Fact]
    public async Task Words_are_those_of_ten_people_without_names_and_without_order()
    {
        var said = Assert.Single((await ReadAsync()).Said);

        Assert.Equal((SurveyKind.Closing, "words", 10), (said.Kind, said.QuestionId, said.Texts.Count));
        Assert.All(said.Texts, text => Assert.Equal("=More of it, says ….", text));
    }

    [Fact]
    public async Task The_page_shows_them_with_charts_tables_and_what_each_means()
    {
        var results = await ReadAsync();

        var page = await Browser.OpenAsync(Path);

        Assert.Equal("Results of Growth 2027", page.Title);
        Assert.Contains($"Satisfaction: {Shown(results.Measures[2].All.Mean)} of 5", page.Text);
        Assert.Contains($"{Shown(results.Changes[0].Before)} before the training, {Shown(results.Changes[0].After)} at the end", page.Text);
        Assert.Contains("How effective did you feel as a mentor?", page.Text);
        Assert.Contains("Mails of the program are not messages", page.Text);
        Assert.Contains("How far the 24 people who were invited came", page.Text);
        Assert.DoesNotContain("Mentee3 Example", page.Text);
        Assert.All(page.Document.QuerySelectorAll("figure.chart"), chart => Assert.NotNull(chart.QuerySelector("table")));
        Assert.True(page.Document.QuerySelectorAll("details.definitions").Length >= 8);
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    [Fact]
    public async Task The_menu_of_the_program_and_the_programs_side_by_side_lead_to_it()
    {
        Assert.Contains(Path, (await Browser.OpenAsync($"/console/programs/{A.ProgramId}")).Links);
        Assert.Contains(Path, (await Browser.OpenAsync("/console/results")).Links);
        Assert.Contains($"{Path}/xlsx", (await Browser.OpenAsync(Path)).Links);
        await Browser.OpenAsync("/console/programs/none/results", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("ConsoleProgramResults")]
    [InlineData("ConsoleProgramResultsCsv")]
    [InlineData("ConsoleProgramResultsXlsx")]
    [InlineData("GetProgramResults")]
    [InlineData("GetProgramResultsCsv")]
    [InlineData("GetProgramResultsXlsx")]
    public void Who_may_read_figures_may_read_results(string function) =>
        Assert.Equal(ConsoleNeed.Figures, ConsoleNeeds.Of(function, ["api", "programs", A.ProgramId, "results"]));

    [Fact]
    public async Task The_api_gives_the_same_figures()
    {
        var given = JsonSerializer.Deserialize<ProgramResults>(await CallAsync("results"), MentorFlowJson.Options)!;

        Assert.Equivalent(await ReadAsync(), given);
    }

    [Fact]
    public async Task The_list_holds_every_figure_and_nothing_that_runs_as_a_formula()
    {
        var text = System.Text.Encoding.UTF8.GetString(await CallAsync("results.csv"));

        Assert.StartsWith("\uFEFFPart,Figure,Group,Counted,Value,Unit\r\n", text);
        Assert.Contains("Satisfaction", text);
        Assert.Contains("More of it, says", text);
        Assert.DoesNotMatch(new Regex("(^|[,;]\"?)[=@+-]\\p{L}", RegexOptions.Multiline), text);
    }

    [Fact]
    public async Task The_workbook_holds_the_same_and_no_formula()
    {
        using var workbook = new ZipArchive(new MemoryStream(await CallAsync("results.xlsx")));
        var parts = workbook.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .Select(entry =>
            {
                using var part = entry.Open();
                return XDocument.Load(part);
            })
            .ToList();

        var cells = parts.SelectMany(part => part.Descendants()).Where(element => !element.HasElements).ToList();
        Assert.Contains(cells, cell => cell.Value == "Satisfaction");
        Assert.Contains(cells, cell => cell.Value == "'=More of it, says ….");
        Assert.DoesNotContain(cells, cell => cell.Name.LocalName == "f");
        Assert.Equal("'@SUM(1)", ResultFiles.Guarded("@SUM(1)"));
        Assert.Equal("3 of 4", ResultFiles.Guarded("3 of 4"));
    }

    private async Task<byte[]> CallAsync(string what)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/programs/{A.ProgramId}/{what}");
        request.Headers.Add("X-MentorFlow-Key", ClosedPairsFixture.Key);
        var answer = await Browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<ProgramResults> ReadAsync() => await App.Get<ResultReading>().ReadAsync(
        await App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId)), TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<SurveyAnswers>> AnswersAsync() => App.ListAsync<SurveyAnswers>(Stored);

    private static IReadOnlyList<double> ValuesOf(IEnumerable<SurveyAnswers> answers, SurveyKind kind, string question) =>
    [
        .. answers.Where(one => one.Kind == kind)
            .Select(one => one.Answers.GetValueOrDefault(question))
            .OfType<string>()
            .Select(value => value switch
            {
                "yes" => 1,
                "no" => 0,
                _ => double.Parse(value, CultureInfo.InvariantCulture),
            }),
    ];

    private static string Shown(double? value) => value!.Value.ToString("0.0", CultureInfo.InvariantCulture);
}
