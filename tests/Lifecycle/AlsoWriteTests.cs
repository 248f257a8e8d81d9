using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Unmatched;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Whom hours leave without a partner finds one by writing, or comes into a circle (R46).</summary>
public sealed class AlsoWriteTests
{
    private const string Coordinator = "robin";

    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task Who_would_also_write_is_matched_with_somebody_whose_hours_never_meet_theirs_and_begins_by_writing()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        var people = await WithoutCommonHoursAsync(app);
        using var browser = new Browser(app);
        var home = await browser.ComeInAsync("Theo");
        Assert.Contains("Hours that never meet need not stand in your way", home.Text, StringComparison.Ordinal);

        var said = await browser.PressAsync(await browser.FollowAsync(home, "See what that means"), "Yes, I would also write");

        Assert.Contains("Noted: you would also work by writing.", said.Text, StringComparison.Ordinal);
        var rules = await app.ReadAsync(PersonalRules.KeyOf(A.ProgramId, A.Id("Theo")));
        Assert.Equal((true, 0), (rules.AlsoWrites, rules.Leeway.OverlapMinutes));
        await people.DoAsync(app.Get<RoundStartActs>().StartAsync(A.ProgramId, number: 2, Coordinator));
        await people.DoAsync(app.Get<CoordinatorActs>().ApproveRoundAsync(A.ProgramId, 2, Coordinator));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition));
        await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id("Theo"), accepted: true));
        await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id("Maya"), accepted: true));

        var mentorship = Assert.Single(await app.ListAsync<Mentorship>(Partition));
        Assert.True(mentorship.OffersWriting);
        Assert.False((await app.ReadAsync(Key.Of(rules))).Counts);
        var form = await browser.GetAsync($"/m/agreement/{A.ProgramId}/{mentorship.MentorshipId}/change");
        Assert.Null(form.Html.QuerySelector("[name=everyDays]"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/m/also-write/{A.ProgramId}")).Status);
    }

    [Fact]
    public async Task What_was_said_is_taken_back_and_stays_when_a_coordinator_sets_other_rules_aside()
    {
        await using var app = await TestApp.StartAsync();
        var people = await WithoutCommonHoursAsync(app);
        var (acts, theo) = (app.Get<AlsoWriteActs>(), A.Id("Theo"));

        await people.DoAsync(acts.SayAsync(A.ProgramId, theo, wants: true));
        Assert.Equal(RefusalReason.AlreadyDone, (await acts.SayAsync(A.ProgramId, theo, wants: true)).Refusal!.Reason);
        await people.DoAsync(app.Get<UnmatchedActs>().WidenAsync(A.ProgramId, theo, new RuleLeeway { Waived = HardRule.SameTeam }, Coordinator));
        Assert.True(await acts.SaidAsync(A.ProgramId, theo));
        await people.DoAsync(acts.SayAsync(A.ProgramId, theo, wants: false));

        Assert.False(await acts.SaidAsync(A.ProgramId, theo));
        Assert.Null((await app.ReadAsync(PersonalRules.KeyOf(A.ProgramId, theo))).Leeway.OverlapMinutes);
        Assert.Equal(RefusalReason.Unknown, (await acts.SayAsync(A.ProgramId, A.Id("Maya"), wants: true)).Refusal!.Reason);
    }

    [Fact]
    public async Task Who_is_left_without_a_partner_is_invited_into_a_program_of_circles()
    {
        await using var app = await TestApp.StartAsync();
        var people = await WithoutCommonHoursAsync(app);
        var circles = A.Program(app.Now) with { ProgramId = "circles", Name = "Circles", Form = ProgramForm.Circle };
        Assert.Null((await app.Get<ProgramActs>().CreateAsync(circles, "system")).Refusal);
        Assert.Null((await app.Get<ProgramActs>().StartAsync("circles", "system")).Refusal);
        await app.SettleAsync();

        var look = (await app.Get<UnmatchedReading>().LookAsync(A.ProgramId, A.Id("Theo")))!;
        Assert.Equal(["circles"], look.Programs.Select(program => program.ProgramId));
        await people.DoAsync(app.Get<UnmatchedActs>().InviteElsewhereAsync(A.ProgramId, A.Id("Theo"), "circles", Coordinator));

        Assert.Equal(ProgramRole.Mentee, (await app.ReadAsync(Enrollment.KeyOf("circles", A.Id("Theo")))).Role);
        Assert.True(Assert.Single(await people.OpenWorkItemsAsync()).IsSnoozed(app.Now));
    }

    private static async Task<ProgramDriver> WithoutCommonHoursAsync(TestApp app)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync("Maya", ProgramRole.Mentor, zone: "America/Los_Angeles");
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(28));
        return people;
    }
}
