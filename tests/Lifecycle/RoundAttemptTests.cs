using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

public sealed class RoundAttemptTests
{
    [Fact]
    public async Task A_pair_ruled_out_stays_out_after_declines_and_nobody_who_accepted_is_moved()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.TakeAsync(ReviewAction.Forbid, RoundDriver.Pair("Theo", "Noor"));
        await round.Program.DoAsync(round.ApproveAsync());
        var acts = app.Get<ProposalActs>();
        foreach (var proposal in await app.ListAsync<Proposal>(RoundDriver.Partition))
        {
            var sam = proposal.MenteeId == ProgramDriver.Id("Sam");
            await round.Program.DoAsync(acts.AnswerAsync(A.ProgramId, proposal.ProposalId, proposal.MenteeId, accepted: sam));
            if (sam)
            {
                await round.Program.DoAsync(acts.AnswerAsync(A.ProgramId, proposal.ProposalId, proposal.MentorId, accepted: true));
            }
        }

        // Theo could only go to Noor now, and that is ruled out; Lea goes to Maya.
        Assert.Equal(["Lea-Maya"], await round.PairsAsync());
        Assert.Equal([RoundDriver.Pair("Theo", "Noor")], (await round.ReadAsync()).Forbidden);
        Assert.Equal(
            $"{ProgramDriver.Id("Sam")}-{ProgramDriver.Id("Olga")}-r1", Assert.Single(await app.ListAsync<Mentorship>(RoundDriver.Partition)).MentorshipId);
    }

    [Fact]
    public async Task In_the_coordinators_mode_what_they_locked_begins_without_asking()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app, definition => definition with { Matching = MatchingSettings.Default with { Mode = MatchingMode.Admin } });

        await round.TakeAsync(ReviewAction.Move, RoundDriver.Pair("Theo", "Noor"));
        await round.Program.DoAsync(round.ApproveAsync());

        Assert.Equal(3, (await app.ListAsync<Mentorship>(RoundDriver.Partition)).Count);
        Assert.Contains(
            await app.ListAsync<Mentorship>(RoundDriver.Partition),
            mentorship => mentorship.IsMember(ProgramDriver.Id("Theo")) && mentorship.IsMember(ProgramDriver.Id("Noor")));
    }

    [Fact]
    public async Task Somebody_who_leaves_during_the_review_is_not_proposed_to()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await app.Get<DepartureActs>().LeaveAsync(A.ProgramId, ProgramDriver.Id("Maya"), EndReason.MemberLeft, "system");

        await app.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Equal(["Lea-Noor", "Sam-Olga"], await round.ProposalsAsync());
    }

    [Fact]
    public async Task Whoever_loses_their_partner_during_the_review_is_matched_again_in_the_same_round()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.Program.JoinAsync("Xena", ProgramRole.Mentor);
        await app.Get<DepartureActs>().LeaveAsync(A.ProgramId, ProgramDriver.Id("Maya"), EndReason.MemberLeft, "system");
        await round.Program.DoAsync(round.ApproveAsync());
        Assert.Equal(["Lea-Noor", "Sam-Olga"], await round.ProposalsAsync());

        await round.AcceptAsync();

        Assert.Equal(["Lea-Noor", "Sam-Olga", "Theo-Xena"], await round.ProposalsAsync("Xena"));
        Assert.Equal((1, 2), ((await round.ReadAsync()).Number, (await round.ReadAsync()).Attempt));
    }

    [Fact]
    public async Task Where_the_coordinator_decides_alone_they_see_the_next_attempt_too()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app, definition => definition with { Matching = MatchingSettings.Default with { Mode = MatchingMode.Admin } });
        await round.Program.JoinAsync("Xena", ProgramRole.Mentor);
        await app.Get<DepartureActs>().LeaveAsync(A.ProgramId, ProgramDriver.Id("Maya"), EndReason.MemberLeft, "system");
        await round.Program.DoAsync(round.ApproveAsync());

        Assert.Equal(2, (await app.ListAsync<Mentorship>(RoundDriver.Partition)).Count);
        Assert.Equal(WorkItemKind.RoundToReview, Assert.Single(await round.Program.OpenWorkItemsAsync()).Kind);
        await round.TakeAsync(ReviewAction.Lock, RoundDriver.Pair("Theo", "Xena"));
        await round.Program.DoAsync(round.ApproveAsync());

        Assert.Equal(3, (await app.ListAsync<Mentorship>(RoundDriver.Partition)).Count);
    }

    [Fact]
    public async Task Nobody_begins_with_somebody_who_became_their_manager_while_they_were_asked()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.Program.DoAsync(round.ApproveAsync());
        await app.Get<PersonActs>()
            .SaveAsync(ProgramDriver.Id("Theo"), person => person! with { ManagerId = ProgramDriver.Id("Maya") }, "system", DecisionName.PersonImported);

        await round.AcceptAsync();

        Assert.Equal(2, (await app.ListAsync<Mentorship>(RoundDriver.Partition)).Count);
        var withdrawn = Assert.Single(await app.ListAsync<Proposal>(RoundDriver.Partition), proposal => proposal.Stage is ProposalStage.Withdrawn);
        Assert.Equal((ProgramDriver.Id("Theo"), "the two came into one reporting line meanwhile"), (withdrawn.MenteeId, withdrawn.Because));
    }

    [Fact]
    public async Task A_mentor_whom_another_program_took_meanwhile_is_not_given_one_more()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.Program.DoAsync(round.ApproveAsync());
        var (maya, other) = (
            ProgramDriver.Id("Maya"),
            new Mentorship(
                "other",
                "m1",
                [new Member(ProgramDriver.Id("Maya"), ProgramRole.Mentor), new Member("somebody", ProgramRole.Mentee)],
                app.Now,
                app.Now.AddDays(90)));
        await app.Get<IDocumentStore>()
            .WriteAsync(new Batch().Create(other).Create(new Membership("other", maya, "m1")), TestContext.Current.CancellationToken);
        await app.Get<IDocumentStore>()
            .WriteAsync(new Batch().Create(new Involvement(maya, "other", ProgramRole.Mentor)), TestContext.Current.CancellationToken);

        await round.AcceptAsync();

        Assert.Equal(2, (await app.ListAsync<Mentorship>(RoundDriver.Partition)).Count);
        Assert.Equal(
            "somebody has no place left meanwhile",
            Assert.Single(await app.ListAsync<Proposal>(RoundDriver.Partition), proposal => proposal.Stage is ProposalStage.Withdrawn).Because);
    }
}
