using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Privacy;

/// <summary>What is left of documents that stay: what the ledger fixed of them, and nothing in anybody's words.</summary>
public sealed class RetentionRestTests
{
    private static readonly Goal Goal = new("g1", "Lead a team", "People stay", "There is one", "It is next", new DateOnly(2027, 6, 1), Progress: 40)
    {
        Learned = "To ask first",
    };

    [Fact]
    public void A_mentorship_keeps_what_the_ledger_fixed_and_loses_its_words()
    {
        var full = Given.Mentorship with { Goals = [Goal] };

        var rest = RetentionRest.OfPart(full);

        Assert.Equal(Lasting.Of(full).Facts.ToString(), Lasting.Of(rest).Facts.ToString());
        var goal = Assert.Single(rest.Goals!);
        Assert.Equal(("", "", 40), (goal.Specific, goal.Measure, goal.Progress));
        Assert.Null(goal.Learned);
        Assert.Equal(("", "", ""), (rest.Agreement!.Boundaries, rest.Agreement.Focus, rest.Agreement.BackupChannel));
        Assert.Equal(full.Agreement!.EveryDays, rest.Agreement.EveryDays);
        Assert.Same(rest, RetentionRest.OfPart(rest));
    }

    [Fact]
    public void A_session_loses_agendas_and_key_points_first_and_numbers_to_call_later()
    {
        var full = Given.Session with
        {
            BackupChannel = "+33 1 99 00 12 34",
            Channel = "https://meet.example.com/us",
            Agenda = new Dictionary<string, string> { [A.Id("Theo")] = "How to begin" },
            Summaries = new Dictionary<string, SessionSummary> { [A.Id("Theo")] = new(Given.Now, "We began") },
        };

        var rest = RetentionRest.OfWords(full);

        Assert.True(rest is { Agenda: null, Summaries: null, Summary: null });
        Assert.Equal(full.BackupChannel, rest.BackupChannel);
        Assert.Same(rest, RetentionRest.OfWords(rest));
        Assert.True(RetentionRest.OfPart(rest) is { BackupChannel: "", Channel: null });
        Assert.Equal("video", RetentionRest.OfPart(rest with { Channel = "video" }).Channel);
    }

    [Fact]
    public void Answers_lose_their_words_and_keep_their_numbers()
    {
        var given = new SurveyAnswers(
            A.ProgramId,
            SurveyKind.Closing,
            "m1",
            A.Id("Theo"),
            Given.Mentee.Role,
            new Dictionary<string, string> { ["learned"] = "4", ["words"] = "More of it" },
            Given.Now);

        var rest = RetentionRest.OfAnswers(given, new HashSet<string> { "words" });

        Assert.Equal(["learned"], rest.Answers.Keys);
        Assert.Same(rest, RetentionRest.OfAnswers(rest, new HashSet<string> { "words" }));
    }

    [Fact]
    public void Every_kind_of_data_that_goes_by_a_purpose_is_one_that_is_stored() =>
        Assert.Empty(RetentionRows.Named.Except(StoredDataList.All.Select(row => row.Name)));

    [Fact]
    public void What_is_about_somebody_has_a_purpose_with_which_it_goes() => Assert.All(
        StoredDataList.All.Where(row => row.Readers.Contains(DataReader.Self)),
        row => Assert.True(row.Group is DataGroup.Coordination or DataGroup.Program || RetentionRows.Of(row) is not null, row.Name));
}
