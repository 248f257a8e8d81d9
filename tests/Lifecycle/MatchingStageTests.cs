using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

public sealed class MatchingStageTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_mentorship_starts_when_both_have_accepted()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();

        var mentorship = await program.MatchAsync();

        Assert.Equal(MentorshipStage.Kickoff, mentorship.Stage);
        Assert.Equal(EnrollmentStage.Matched, await program.StageOfAsync(ProgramDriver.Mentor));
        Assert.Equal(EnrollmentStage.Matched, await program.StageOfAsync(ProgramDriver.Mentee));
    }

    [Fact]
    public async Task A_round_waits_for_the_coordinator_and_goes_out_by_itself_when_the_review_time_is_over()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Maya", ProgramRole.Mentor);
        await program.JoinAsync("Theo", ProgramRole.Mentee);

        await app.AdvanceAsync(TimeSpan.FromDays(28));
        Assert.Equal(WorkItemKind.RoundToReview, Assert.Single(await program.OpenWorkItemsAsync()).Kind);
        Assert.Empty(await app.ListAsync<Proposal>(Partition));

        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Single(await app.ListAsync<Proposal>(Partition));
        Assert.Empty(await program.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_coordinator_who_approves_sends_the_round_out_at_once()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Maya", ProgramRole.Mentor);
        await program.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(28));

        await program.DoAsync(app.Get<CoordinatorActs>().ApproveRoundAsync(A.ProgramId, 1, "robin"));

        Assert.Single(await app.ListAsync<Proposal>(Partition));
    }

    [Fact]
    public async Task A_decline_goes_to_the_next_best_and_never_back_to_the_same_pair()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Maya", ProgramRole.Mentor);
        await program.JoinAsync("Noor", ProgramRole.Mentor);
        await program.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var first = Assert.Single(await app.ListAsync<Proposal>(Partition));

        await program.DoAsync(
            app.Get<ProposalActs>().AnswerAsync(A.ProgramId, first.ProposalId, first.MenteeId, accepted: false, "too close to my team"));

        var second = Assert.Single(await app.ListAsync<Proposal>(Partition), proposal => proposal.IsOpen);
        Assert.NotEqual(first.MentorId, second.MentorId);
    }

    [Fact]
    public async Task Silence_through_every_attempt_leaves_an_honest_place_in_line()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Maya", ProgramRole.Mentor);
        await program.JoinAsync("Theo", ProgramRole.Mentee);

        await app.AdvanceAsync(TimeSpan.FromDays(60));

        var round = await app.ReadAsync(Round.KeyOf(A.ProgramId, 1));
        Assert.Equal(RoundStatus.Completed, round.Status);
        var waiting = Assert.Single(round.Waiting);
        Assert.Equal((ProgramDriver.Id("Theo"), 1), (waiting.PersonId, waiting.Place));
        Assert.Equal(EnrollmentStage.Ready, await program.StageOfAsync("Theo"));
    }

    [Fact]
    public async Task Nobody_is_proposed_to_somebody_in_their_reporting_line_at_any_distance()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Top", ProgramRole.Mentor);
        await program.InviteAsync("Middle", ProgramRole.Mentee, manager: "Top");
        await program.JoinAsync("Theo", ProgramRole.Mentee, manager: "Middle");

        await app.AdvanceAsync(TimeSpan.FromDays(31));

        Assert.Empty(await app.ListAsync<Proposal>(Partition));
    }

    [Fact]
    public async Task Where_mentees_choose_alone_they_are_asked_one_after_the_other_until_one_suits()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with { Matching = MatchingSettings.Default with { Mode = MatchingMode.MenteeChoice } });
        await program.JoinAsync("Maya", ProgramRole.Mentor);
        await program.JoinAsync("Noor", ProgramRole.Mentor, skill: "Coding");
        await program.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(38));
        var first = Assert.Single(await app.ListAsync<Proposal>(Partition));
        await program.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, first.ProposalId, first.MenteeId, accepted: false));
        var second = Assert.Single(await app.ListAsync<Proposal>(Partition), proposal => proposal.IsOpen);
        await program.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, second.ProposalId, second.MenteeId, accepted: true));

        Assert.Equal([ProgramDriver.Id("Maya"), ProgramDriver.Id("Noor")], [first.MentorId, second.MentorId]);
        Assert.True(Assert.Single(await app.ListAsync<Mentorship>(Partition)).IsMember(ProgramDriver.Id("Noor")));
    }

    [Fact]
    public async Task In_the_optimizers_mode_the_answer_stands_without_asking()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with
        {
            Matching = MatchingSettings.Default with { Mode = MatchingMode.Optimizer },
            Policy = ProgramPolicy.Default with { Proposals = ProposalPolicy.Default with { Review = null } },
        });
        await program.JoinAsync("Maya", ProgramRole.Mentor);
        await program.JoinAsync("Theo", ProgramRole.Mentee);

        await app.AdvanceAsync(TimeSpan.FromDays(28));

        Assert.Single(await app.ListAsync<Mentorship>(Partition));
    }
}
