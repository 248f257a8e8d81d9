using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Places;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Several mentors a mentee, and one budget of what somebody takes on in all programs.</summary>
public sealed class SeveralMentorsTests
{
    private const string Roots = "roots";

    private static readonly MatchingSettings ByTheSolver = MatchingSettings.Default with { Mode = MatchingMode.Optimizer, MentorsPerMentee = 2 };

    [Fact]
    public async Task A_mentee_who_wants_two_mentors_gets_both_and_leaving_one_keeps_the_other()
    {
        await using var app = await TestApp.StartAsync();
        var people = await StartAsync(app);
        await app.AdvanceAsync(TimeSpan.FromDays(40));
        var both = await OpenAsync(app);
        Assert.Equal(2, both.Count(mentorship => mentorship.IsMember(A.Id("Theo"))));

        await people.DoAsync(app.Get<MentorshipActs>().EndAsync(A.ProgramId, both[0].MentorshipId, A.Id("Theo")));
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(both[1].MentorshipId, Assert.Single(await OpenAsync(app)).MentorshipId);
        Assert.Equal(EnrollmentStage.Matched, await people.StageOfAsync("Theo"));
        var left = await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, both[0].Members.Single(member => member.Role is ProgramRole.Mentor).PersonId));
        Assert.Equal(EnrollmentStage.Ready, left.Stage);

        // There is a place again, and nobody for it whom they did not have already.
        await app.AdvanceAsync(TimeSpan.FromDays(25));
        Assert.Equal(2, (await app.ListAsync<Mentorship>(RoundDriver.Partition)).Count);
    }

    [Fact]
    public async Task Who_has_a_mentor_and_a_place_left_joins_the_next_round_for_another_one()
    {
        await using var app = await TestApp.StartAsync();
        var people = await StartAsync(app);
        await people.DoAsync(app.Get<RestActs>().RestAsync(A.ProgramId, A.Id("Noor")));
        await app.AdvanceAsync(TimeSpan.FromDays(40));
        Assert.True(Assert.Single(await OpenAsync(app)).IsMember(A.Id("Maya")));

        await people.DoAsync(app.Get<RestActs>().ReturnAsync(A.ProgramId, A.Id("Noor")));
        await app.AdvanceAsync(TimeSpan.FromDays(25));

        var mentors = (await OpenAsync(app)).Select(mentorship => mentorship.Others(A.Id("Theo")).Single().PersonId).ToHashSet();
        Assert.True(mentors.SetEquals([A.Id("Maya"), A.Id("Noor")]));
    }

    [Fact]
    public async Task A_mentor_who_takes_on_more_is_proposed_to_who_waits_at_once_and_lowering_it_ends_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with
        {
            Policy = ProgramPolicy.Default with { Proposals = ProposalPolicy.Default with { Review = null } },
        });
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await people.JoinAsync("Lea", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(28));
        await AcceptAsync(app, people);
        Assert.Single(await OpenAsync(app));

        await people.DoAsync(app.Get<ProfileActs>().SaveCapacityAsync(A.ProgramId, A.Id("Maya"), 2));
        Assert.Single(await app.ListAsync<Proposal>(RoundDriver.Partition), proposal => proposal.IsOpen);
        await AcceptAsync(app, people);
        Assert.Equal(2, (await OpenAsync(app)).Count);

        await people.DoAsync(app.Get<BudgetActs>().SetAsync(new MentoringBudget(A.Id("Maya"), AsMentor: 1)));
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(2, (await OpenAsync(app)).Count);
        var maya = await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id("Maya")));
        Assert.Equal(-1, await app.Store.PlacesLeftAsync(maya, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_programs_whose_rounds_are_at_the_same_hour_share_one_number()
    {
        await using var app = await TestApp.StartAsync();
        var people = await StartAsync(app);
        await people.DoAsync(app.Get<ProgramActs>().CreateAsync(A.Program(app.Now) with { ProgramId = Roots, Matching = ByTheSolver }, "system"));
        await people.DoAsync(app.Get<ProgramActs>().StartAsync(Roots, "system"));
        await people.DoAsync(app.Get<ProfileActs>().SaveCapacityAsync(A.ProgramId, A.Id("Maya"), 3));
        await JoinRootsAsync(app, people, "Maya", ProgramRole.Mentor, capacity: 3);
        await app.KnowAsync("Lea");
        await JoinRootsAsync(app, people, "Lea", ProgramRole.Mentee, capacity: 1);
        await people.DoAsync(app.Get<BudgetActs>().SetAsync(new MentoringBudget(A.Id("Maya"), AsMentor: 1)));

        await app.AdvanceAsync(TimeSpan.FromDays(40));
        Assert.Single(await MentoredByAsync(app, "Maya"));

        // With one more in all, there is a place for the other.
        await people.DoAsync(app.Get<BudgetActs>().SetAsync(new MentoringBudget(A.Id("Maya"), AsMentor: 2)));
        var count = await app.Store.PlacesOfAsync(
            await app.ReadAsync(Enrollment.KeyOf(Roots, A.Id("Maya"))), TestContext.Current.CancellationToken);
        Assert.Equal((1, 2, 1), (count.Taken, count.Limit, count.Left));
    }

    // Theo wants two mentors, and there are Maya and Noor.
    private static async Task<ProgramDriver> StartAsync(TestApp app)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with
        {
            Matching = ByTheSolver,
            Calendar = definition.Calendar! with { RoundEvery = TimeSpan.FromDays(30) },
        });
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Noor", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        var wanted = A.Profile(ProgramRole.Mentee) with { Capacity = 2 };
        await people.DoAsync(app.Get<EnrollmentActs>().SaveProfileAsync(A.ProgramId, A.Id("Theo"), wanted));
        return people;
    }

    private static async Task JoinRootsAsync(TestApp app, ProgramDriver people, string name, ProgramRole role, int capacity)
    {
        var acts = app.Get<EnrollmentActs>();
        await people.DoAsync(app.Get<InvitationActs>().InviteAsync(Roots, A.Id(name), role, "import", "system"));
        await people.DoAsync(acts.AnswerInvitationAsync(Roots, A.Id(name), accepted: true));
        await people.DoAsync(acts.SaveProfileAsync(Roots, A.Id(name), A.Profile(role, capacity: capacity)));
        await people.DoAsync(acts.TrainAsync(Roots, A.Id(name), role));
    }

    private static async Task AcceptAsync(TestApp app, ProgramDriver people)
    {
        foreach (var open in (await app.ListAsync<Proposal>(RoundDriver.Partition)).Where(proposal => proposal.IsOpen))
        {
            await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, open.ProposalId, open.MenteeId, accepted: true));
            await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, open.ProposalId, open.MentorId, accepted: true));
        }
    }

    private static async Task<IReadOnlyList<Mentorship>> MentoredByAsync(TestApp app, string name) =>
    [
        .. (await OpenAsync(app)).Concat(await app.ListAsync<Mentorship>(Partition.Program(Roots)))
            .Where(mentorship => mentorship.IsOpen && mentorship.IsMember(A.Id(name))),
    ];

    private static async Task<IReadOnlyList<Mentorship>> OpenAsync(TestApp app) =>
        [.. (await app.ListAsync<Mentorship>(RoundDriver.Partition)).Where(mentorship => mentorship.IsOpen)];
}
