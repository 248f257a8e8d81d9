using System.Text;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Video;
using MentorFlow.Localization;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Imports;

/// <summary>Lists of running pairs, as other systems and people write them.</summary>
public sealed class PairFileTests
{
    private static readonly PairSettings Settings = new(
        "Europe/Paris", new DateTimeOffset(2027, 8, 2, 8, 0, 0, TimeSpan.Zero), TestApp.Start, new VideoSettings(), APair.Usual);

    [Fact]
    public async Task A_row_is_read_with_all_its_columns()
    {
        var report = await ReadAsync(APair.Header + APair.Row);

        Assert.Empty(report.Errors);
        var pair = Assert.Single(report.Pairs);
        Assert.Equal(("Maya", "Theo", 2), (pair.Mentor.Said, pair.Mentee.Said, pair.Line));
        var continuation = pair.Continuation;
        Assert.Equal((new DateOnly(2026, 10, 5), 14, 30, 6), (continuation.StartedOn, continuation.EveryDays, continuation.Minutes, continuation.SessionsHeld));
        Assert.Equal(new DateTimeOffset(2027, 1, 14, 14, 0, 0, TimeSpan.Zero), continuation.NextSession);
        Assert.Equal((true, "", "video", "phone"), (continuation.IsAgreed, continuation.Confidentiality, continuation.Channel, continuation.BackupChannel));
        Assert.Equal(["Lead a team"], continuation.Goals);
    }

    [Fact]
    public async Task Columns_are_understood_by_other_names_and_what_is_left_out_is_usual()
    {
        var report = await ReadAsync("Mentor;Mentee E-Mail;Start date;Frequency;Signed\nmaya@example.com;theo@example.com;2026-10-05;Monthly;non\n");

        Assert.Empty(report.Errors);
        var pair = Assert.Single(report.Pairs);
        Assert.Equal(("maya@example.com", "Mentor"), (pair.Mentor.Email, pair.Mentor.Column));
        var continuation = pair.Continuation;
        Assert.Equal((28, 30, 0), (continuation.EveryDays, continuation.Minutes, continuation.SessionsHeld));
        Assert.Null(continuation.NextSession);
        Assert.Equal((false, APair.Usual.Confidentiality), (continuation.IsAgreed, continuation.Confidentiality));
    }

    [Theory]
    [InlineData("mentor_external_id", "")]
    [InlineData("mentee_external_id", "theo@")]
    [InlineData("started_on", "05/10/2026")]
    [InlineData("started_on", "2027-01-05")]
    [InlineData("every_days", "2")]
    [InlineData("every_days", "now and then")]
    [InlineData("minutes", "10")]
    [InlineData("sessions_held", "many")]
    [InlineData("sessions_held", "0")]
    [InlineData("last_met_on", "")]
    [InlineData("last_met_on", "2027-02-01")]
    [InlineData("last_met_on", "2026-10-01")]
    [InlineData("next_session", "2027-01-14")]
    [InlineData("next_session", "2027-01-01 15:00")]
    [InlineData("next_session", "2027-08-02 09:45")]
    [InlineData("next_session_zone", "Mars/Olympus")]
    [InlineData("agreed", "perhaps")]
    [InlineData("goals", "a|b|c|d|e|f")]
    public async Task A_value_that_breaks_a_rule_is_named_by_line_and_column(string column, string value)
    {
        var columns = APair.Header.TrimEnd().Split(',');
        var row = columns.Zip(APair.Row.TrimEnd().Split(',')).Select(field => field.First == column ? value : field.Second);

        var report = await ReadAsync(APair.Header + string.Join(',', row));

        var error = Assert.Single(report.Errors);
        Assert.Equal((2, column), (error.Line, error.Column));
        Assert.Empty(report.Pairs);
        Assert.NotEmpty(Languages.BuiltIn.Of("fr").Say(error.Rule));
    }

    [Theory]
    [InlineData("2027-01-14T14:00Z")]
    [InlineData("2027-01-14T15:00:00+01:00")]
    [InlineData("2027-01-14 15:00:00")]
    public async Task A_moment_may_bring_its_own_offset(string text)
    {
        var report = await ReadAsync($"mentor,mentee,started_on,next_session\nMaya,Theo,2026-10-05,{text}\n");

        Assert.Equal(new DateTimeOffset(2027, 1, 14, 14, 0, 0, TimeSpan.Zero), Assert.Single(report.Pairs).Continuation.NextSession);
    }

    [Fact]
    public async Task Somebody_has_to_be_named_in_the_header()
    {
        var report = await ReadAsync("mentor_email,started_on\nmaya@example.com,2026-10-05\n");

        Assert.Equal((1, "mentee_external_id"), (Assert.Single(report.Errors).Line, report.Errors[0].Column));
        Assert.Empty(report.Pairs);
    }

    [Fact]
    public async Task Where_each_pair_brings_a_room_of_its_own_the_list_has_to_name_it()
    {
        var settings = Settings with { Video = new VideoSettings(VideoSettings.Link) };

        var missing = await ReadAsync("mentor,mentee,started_on\nMaya,Theo,2026-10-05\n", settings);
        var given = await ReadAsync("mentor,mentee,started_on,meeting link\nMaya,Theo,2026-10-05,https://meet.example.com/maya\n", settings);

        Assert.Equal("channel", Assert.Single(missing.Errors).Column);
        Assert.Equal("https://meet.example.com/maya", Assert.Single(given.Pairs).Continuation.Channel);
    }

    [Fact]
    public async Task A_workbook_is_read_as_a_list_is()
    {
        var workbook = new AWorkbook();
        var header = workbook.Text("A1", "Mentor") + workbook.Text("B1", "Mentee") + workbook.Text("C1", "Started on") + workbook.Text("D1", "Next session");
        var pair = workbook.Text("A2", "Maya") + workbook.Text("B2", "Theo") + AWorkbook.Number("C2", "46300", style: 1) + workbook.Text("D2", "none");

        var report = await PairFile.ReadAsync(new MemoryStream(workbook.Pack((1, header), (2, pair))), Settings, TestContext.Current.CancellationToken);

        Assert.Empty(report.Errors);
        Assert.Equal(new DateOnly(2026, 10, 5), Assert.Single(report.Pairs).Continuation.StartedOn);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public async Task The_list_to_begin_with_keeps_every_rule(char separator)
    {
        var template = PairTemplate.Write(separator, Settings.Zone, Settings.Now);

        var report = await PairFile.ReadAsync(new MemoryStream(template), Settings, TestContext.Current.CancellationToken);

        Assert.Empty(report.Errors);
        Assert.Equal(2, report.Pairs.Count);
    }

    [Fact]
    public async Task The_sample_keeps_every_rule()
    {
        await using var file = File.OpenRead(Repository.File("samples/pairs.csv"));

        var report = await PairFile.ReadAsync(file, Settings, TestContext.Current.CancellationToken);

        Assert.Empty(report.Errors);
        Assert.Equal(4, report.Pairs.Count);
    }

    private static Task<PairReport> ReadAsync(string list, PairSettings? settings = null) =>
        PairFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(list)), settings ?? Settings, TestContext.Current.CancellationToken);
}
