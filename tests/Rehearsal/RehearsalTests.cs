using System.Diagnostics;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Rehearsal;
using MentorFlow.Rehearsal.Settings;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Rehearsal;

[Collection(RehearsedProgramCollection.Name)]
public sealed class RehearsalTests(RehearsedProgramFixture rehearsed)
{
    private static readonly string[] FinalStages =
    [
        nameof(EnrollmentStage.Completed), nameof(EnrollmentStage.Unmatched), nameof(EnrollmentStage.Declined), nameof(EnrollmentStage.Lapsed),
        nameof(EnrollmentStage.Left),
    ];

    [Fact]
    public void Every_enrollment_comes_to_an_end()
    {
        Assert.Empty(rehearsed.Result.Summary.Enrollments.Keys.Except(FinalStages));
        Assert.InRange(rehearsed.Result.Summary.Enrollments.Values.Sum(), 36, 40);
    }

    [Fact]
    public void Every_mentorship_comes_to_an_end()
    {
        Assert.Empty(rehearsed.Result.Summary.Mentorships.Keys.Except(Enum.GetNames<EndReason>()));
        Assert.NotEmpty(rehearsed.Result.Summary.Mentorships);
    }

    [Fact]
    public void Every_instance_completes() =>
        Assert.Equal([nameof(OrchestrationRuntimeStatus.Completed)], rehearsed.Result.Summary.Proof.Instances.Keys);

    [Fact]
    public void No_history_grows_to_four_hundred_entries_on_its_way_through_the_follow_ups() =>
        Assert.All(rehearsed.Result.Summary.Proof.LongestHistories, longest => Assert.True(longest.Value < 400, $"{longest.Key}: {longest.Value}"));

    [Fact]
    public void The_ledger_holds()
    {
        Assert.Equal(0, rehearsed.Result.Summary.Proof.LedgerFaults);
        Assert.True(rehearsed.Result.Summary.Proof.LedgerEntries > 500);
    }

    [Fact]
    public void People_meet_and_are_asked_how_it_was()
    {
        Assert.True(rehearsed.Result.Summary.Sessions.Held > rehearsed.Result.Summary.Matching.Mentorships);
        Assert.True(rehearsed.Result.Summary.Sessions.SurveysAnswered > 0);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_in_another_process()
    {
        using var folder = new TemporaryFolder();

        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [typeof(RehearsalRun).Assembly.Location, "--people", "40", "--months", "6", "--seed", "7", "--out", folder.Path])
        { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        foreach (var (name, content) in rehearsed.Result.Files)
        {
            Assert.Equal(content, await File.ReadAllTextAsync(folder.File(name)));
        }
    }

    [Fact]
    public async Task Another_seed_gives_another_story()
    {
        var other = await RehearsalRun.RunAsync(new RehearsalSettings(People: 10, Months: 3, Seed: 8));
        var third = await RehearsalRun.RunAsync(new RehearsalSettings(People: 10, Months: 3, Seed: 9));

        Assert.NotEqual(other.Files["mails.csv"], third.Files["mails.csv"]);
    }

    [Fact]
    public async Task A_cohort_can_come_from_a_list()
    {
        using var folder = new TemporaryFolder();
        var list = folder.File("people.csv");
        var rows = Enumerable.Range(1, 8)
            .Select(i => $"L{i},Given,Family{i},l{i}@example.com,{(i == 1 ? "" : "L1")},Asia/Tokyo,{(i % 2 == 0 ? "mentor" : "mentee")}");
        await File.WriteAllLinesAsync(list, rows.Prepend("external_id,given_name,family_name,email,manager_external_id,time_zone,role_wish"));

        var result = await RehearsalRun.RunAsync(new RehearsalSettings(People: 0, Months: 3, Seed: 1) { PeopleFile = list });

        Assert.Equal((8, 4, 4), (result.Summary.Program.People, result.Summary.Program.Mentors, result.Summary.Program.Mentees));
        Assert.Contains(",Asia/Tokyo,Invitation,", result.Files["mails.csv"]);
    }
}
