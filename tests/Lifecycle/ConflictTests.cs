using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Conflicts of interest that arise while people are together or are asked to be, and what becomes of them.</summary>
public sealed class ConflictTests
{
    [Fact]
    public async Task A_line_that_closes_above_the_mentee_is_asked_about_once_and_ending_it_looks_for_nobody_else()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var (hris, program) = (new HrisDriver(app), new ProgramDriver(app));
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await hris.SendAsync(hris.Event("person.manager_changed", "Theo", """, "managerExternalId": "Lea" """), id: "evt_1");
        await app.SettleAsync();
        Assert.Empty(await program.OpenWorkItemsAsync());

        // Lea comes between them: nothing is said of Theo or Maya.
        var lea = """, "givenName": "Lea", "familyName": "Line", "email": "lea@example.com", "managerExternalId": "Maya" """;
        await hris.SendAsync(hris.Event("person.hired", "Lea", lea), id: "evt_2");
        await app.SettleAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await hris.SendAsync(hris.Event("person.manager_changed", "Theo", """, "managerExternalId": "Noor" """), id: "evt_3");
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await hris.SendAsync(hris.Event("person.manager_changed", "Theo", """, "managerExternalId": "Lea" """), id: "evt_4");
        await app.SettleAsync();

        var item = Assert.Single(await program.OpenWorkItemsAsync());
        Assert.Equal(
            (WorkItemKind.ConflictFound, new Phrase("causes.is-managers-manager", ("above", A.Id("Maya")), ("below", A.Id("Theo")))), (item.Kind, item.Cause));

        await program.ResolveAsync(item, new Resolution(ResolutionKind.End));
        Assert.Equal(EndReason.Conflict, (await app.ReadAsync(Key.Of(mentorship))).EndedBecause);
        Assert.Equal((EnrollmentStage.Completed, EnrollmentStage.Completed), (await program.StageOfAsync("Theo"), await program.StageOfAsync("Maya")));
    }

    [Fact]
    public async Task Two_who_come_into_one_team_stay_together_when_the_coordinator_says_so_and_nobody_asks_again()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var (hris, program) = (new HrisDriver(app), new ProgramDriver(app));
        await program.StartProgramAsync(definition => definition with { Matching = MatchingSettings.Default with { ForbidSameTeam = true } });
        await program.JoinAsync("Maya", ProgramRole.Mentor);
        await hris.SendAsync(hris.Event("person.team_changed", "Maya", """, "team": "Support" """), id: "evt_1");
        await program.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var proposals = app.Get<ProposalActs>();
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition.Program(A.ProgramId)));
        await program.DoAsync(proposals.AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id("Theo"), accepted: true));
        await program.DoAsync(proposals.AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id("Maya"), accepted: true));

        await hris.SendAsync(hris.Event("person.team_changed", "Theo", """, "team": "Support" """), id: "evt_2");
        await app.SettleAsync();
        var item = Assert.Single(await program.OpenWorkItemsAsync(), one => one.Kind is WorkItemKind.ConflictFound);
        Assert.Equal("causes.same-team", item.Cause.Key);
        await program.ResolveAsync(item, new Resolution(ResolutionKind.Close));
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await hris.SendAsync(hris.Event("person.team_changed", "Theo", """, "team": "Sales" """), id: "evt_3");
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await hris.SendAsync(hris.Event("person.team_changed", "Theo", """, "team": "Support" """), id: "evt_4");
        await app.SettleAsync();

        Assert.DoesNotContain(await program.OpenWorkItemsAsync(), one => one.Kind is WorkItemKind.ConflictFound);
        Assert.True(Assert.Single(await app.ListAsync<Mentorship>(Partition.Program(A.ProgramId))).IsOpen);
    }

    [Fact]
    public async Task A_proposal_that_comes_into_a_conflict_is_withdrawn_and_the_next_best_is_asked()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var round = await RoundDriver.StartAsync(app);
        await round.Program.JoinAsync("Xena", ProgramRole.Mentor);
        await round.Program.DoAsync(round.ApproveAsync());

        await hris.SendAsync(hris.Event("person.manager_changed", "Theo", """, "managerExternalId": "Maya" """), id: "evt_1");
        await app.SettleAsync();
        await round.AcceptAsync();

        var withdrawn = Assert.Single(await app.ListAsync<Proposal>(RoundDriver.Partition), proposal => proposal.Stage is ProposalStage.Withdrawn);
        Assert.Equal((A.Id("Theo"), A.Id("Maya")), (withdrawn.MenteeId, withdrawn.MentorId));
        Assert.Equal(["Lea-Noor", "Sam-Olga", "Theo-Maya", "Theo-Xena"], await round.ProposalsAsync("Xena"));
        Assert.Empty(await round.Program.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_partner_whom_somebody_names_later_in_their_profile_is_brought_before_the_coordinator()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        var profile = A.Profile(ProgramRole.Mentee) with { DeclaredConflicts = [A.Id("Maya")] };

        await program.DoAsync(app.Get<EnrollmentActs>().SaveProfileAsync(A.ProgramId, A.Id("Theo"), profile));
        await program.DoAsync(app.Get<EnrollmentActs>().SaveProfileAsync(A.ProgramId, A.Id("Theo"), profile with { Goals = "Another one." }));

        var item = Assert.Single(await program.OpenWorkItemsAsync());
        Assert.Equal(new Phrase("causes.declared-conflict"), item.Cause);
        await program.ResolveAsync(item, new Resolution(ResolutionKind.Replace));
        Assert.Equal(EndReason.Conflict, (await app.ReadAsync(Key.Of(mentorship))).EndedBecause);
        Assert.Equal(EnrollmentStage.Ready, await program.StageOfAsync("Theo"));
    }
}
