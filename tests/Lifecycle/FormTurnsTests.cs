using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Leaving, replacing, declining and silence in the forms that are not one mentor, one mentee and sessions.</summary>
public sealed class FormTurnsTests
{
    private const string Theo = ProgramDriver.Mentee;
    private const string Maya = ProgramDriver.Mentor;
    private const string Noor = "Noor";

    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    public static TheoryData<ProgramForm, WorkingWay> Forms { get; } = new()
    {
        { ProgramForm.Peer, WorkingWay.Sessions },
        { ProgramForm.Reverse, WorkingWay.Sessions },
        { ProgramForm.OneToOne, WorkingWay.Writing },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Who_leaves_ends_it_kindly_and_who_stays_is_matched_with_somebody_else(ProgramForm form, WorkingWay way)
    {
        await using var app = await TestApp.StartAsync();
        var people = await StartAsync(app, form, way, Theo, Maya);
        await AcceptAsync(app, people);
        var mentorship = await AgreeAsync(app, people, way);
        await JoinAsync(app, people, form, Noor);

        await people.DoAsync(app.Get<EnrollmentActs>().LeaveAsync(A.ProgramId, A.Id(Maya)));

        var ended = await app.ReadAsync(Key.Of(mentorship));
        Assert.Equal((MentorshipStage.Ended, (EndReason?)EndReason.ByChoice), (ended.Stage, ended.EndedBecause));
        Assert.Equal((EnrollmentStage.Left, EnrollmentStage.Ready), (await people.StageOfAsync(Maya), await people.StageOfAsync(Theo)));
        Assert.DoesNotContain(await app.ListAsync<Session>(Partition), session => session.Stage is SessionStage.Planned);
        var wanted = Assert.Single(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.RematchWanted);
        await people.ResolveAsync(wanted, new Resolution(ResolutionKind.Replace));
        await app.AdvanceAsync(TimeSpan.FromDays(4));
        await AcceptAsync(app, people);

        var again = Assert.Single(await app.ListAsync<Mentorship>(Partition), one => one.IsOpen);
        Assert.True(again.IsMember(A.Id(Theo)) && again.IsMember(A.Id(Noor)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_pair_that_does_not_agree_is_replaced_without_blame(ProgramForm form, WorkingWay way)
    {
        await using var app = await TestApp.StartAsync();
        var people = await StartAsync(app, form, way, Theo, Maya);
        await AcceptAsync(app, people);
        var mentorship = Assert.Single(await app.ListAsync<Mentorship>(Partition));
        await app.AdvanceAsync(TimeSpan.FromDays(11));

        var overdue = Assert.Single(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.KickoffOverdue);
        await people.ResolveAsync(overdue, new Resolution(ResolutionKind.Replace));

        var ended = await app.ReadAsync(Key.Of(mentorship));
        Assert.Equal((MentorshipStage.Ended, (EndReason?)EndReason.Replaced), (ended.Stage, ended.EndedBecause));
        Assert.Equal((EnrollmentStage.Ready, EnrollmentStage.Ready), (await people.StageOfAsync(Maya), await people.StageOfAsync(Theo)));
        Assert.Contains(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.RematchWanted);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_no_leads_to_the_next_best_and_never_back_to_the_same_two(ProgramForm form, WorkingWay way)
    {
        await using var app = await TestApp.StartAsync();
        var people = await StartAsync(app, form, way, Theo, Maya, Noor);
        var first = Assert.Single(await app.ListAsync<Proposal>(Partition));

        await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, first.ProposalId, first.MenteeId, accepted: false));

        var second = Assert.Single(await app.ListAsync<Proposal>(Partition), proposal => proposal.IsOpen);
        Assert.False(new[] { first.MenteeId, first.MentorId }.ToHashSet().SetEquals([second.MenteeId, second.MentorId]));
        await AcceptAsync(app, people);
        Assert.Single(await app.ListAsync<Mentorship>(Partition));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Silence_through_every_attempt_leaves_both_in_the_pool(ProgramForm form, WorkingWay way)
    {
        await using var app = await TestApp.StartAsync();
        var people = await StartAsync(app, form, way, Theo, Maya);

        await app.AdvanceAsync(TimeSpan.FromDays(40));

        Assert.Equal(RoundStatus.Completed, (await app.ReadAsync(Round.KeyOf(A.ProgramId, 1))).Status);
        Assert.All(await app.ListAsync<Proposal>(Partition), proposal => Assert.Equal(ProposalStage.Unanswered, proposal.Stage));
        Assert.Empty(await app.ListAsync<Mentorship>(Partition));
        Assert.Equal((EnrollmentStage.Ready, EnrollmentStage.Ready), (await people.StageOfAsync(Maya), await people.StageOfAsync(Theo)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_mentors_whom_a_mentee_wants_one_who_declines_or_is_silent_leaves_the_other(bool declines)
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with { Matching = MatchingSettings.Default with { MentorsPerMentee = 2 } });
        foreach (var name in new[] { Theo, Maya, Noor })
        {
            await JoinAsync(app, people, ProgramForm.OneToOne, name);
        }

        var wanted = A.Profile(ProgramRole.Mentee) with { Capacity = 2 };
        await people.DoAsync(app.Get<EnrollmentActs>().SaveProfileAsync(A.ProgramId, A.Id(Theo), wanted));
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var proposals = await app.ListAsync<Proposal>(Partition);
        Assert.Equal(2, proposals.Count);
        foreach (var proposal in proposals)
        {
            await AnswerAsync(app, people, proposal, Theo, accepted: true);
        }

        await AnswerAsync(app, people, proposals.Single(proposal => proposal.MentorId == A.Id(Maya)), Maya, accepted: true);
        if (declines)
        {
            await AnswerAsync(app, people, proposals.Single(proposal => proposal.MentorId == A.Id(Noor)), Noor, accepted: false);
        }

        await app.AdvanceAsync(TimeSpan.FromDays(8));

        Assert.True(Assert.Single(await app.ListAsync<Mentorship>(Partition)).IsMember(A.Id(Maya)));
        Assert.DoesNotContain(await app.ListAsync<Proposal>(Partition), proposal => proposal.IsOpen);
        Assert.Equal((EnrollmentStage.Matched, EnrollmentStage.Ready), (await people.StageOfAsync(Theo), await people.StageOfAsync(Noor)));
    }

    // Theo is the one who seeks somebody, where there is such a one; the round has gone out.
    private static async Task<ProgramDriver> StartAsync(TestApp app, ProgramForm form, WorkingWay way, params IReadOnlyList<string> names)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition.OpenFor(120) with { Form = form, Way = way });
        foreach (var name in names)
        {
            await JoinAsync(app, people, form, name);
        }

        await app.AdvanceAsync(TimeSpan.FromDays(31));
        return people;
    }

    private static async Task JoinAsync(TestApp app, ProgramDriver people, ProgramForm form, string name)
    {
        var role = form is ProgramForm.Peer ? ProgramRole.Peer : name == Theo ? ProgramRole.Mentee : ProgramRole.Mentor;
        var person = A.Person(name, level: form is ProgramForm.Reverse && name == Theo ? 7 : 3);
        await app.Get<PersonActs>().SaveAsync(person.PersonId, _ => person, "system", DecisionName.PersonImported);
        Assert.Null((await app.Get<InvitationActs>().InviteAsync(A.ProgramId, person.PersonId, role, "import", "system")).Refusal);
        await app.SettleAsync();
        var acts = app.Get<EnrollmentActs>();
        await people.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, person.PersonId, accepted: true));
        await people.DoAsync(acts.SaveProfileAsync(A.ProgramId, person.PersonId, A.Profile(role)));
        await people.DoAsync(acts.TrainAsync(A.ProgramId, person.PersonId, role));
    }

    private static Task AnswerAsync(TestApp app, ProgramDriver people, Proposal proposal, string name, bool accepted) =>
        people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id(name), accepted));

    private static async Task AcceptAsync(TestApp app, ProgramDriver people)
    {
        var open = Assert.Single(await app.ListAsync<Proposal>(Partition), proposal => proposal.IsOpen);
        foreach (var personId in new[] { open.MenteeId, open.MentorId })
        {
            await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, open.ProposalId, personId, accepted: true));
        }
    }

    private static async Task<Mentorship> AgreeAsync(TestApp app, ProgramDriver people, WorkingWay way)
    {
        var mentorship = Assert.Single(await app.ListAsync<Mentorship>(Partition));
        var usual = A.Agreement(app.Now.AddDays(7));
        var agreed = way is WorkingWay.Writing ? usual with { Way = way, Channel = "", BackupChannel = "" } : usual;
        var acts = app.Get<MentorshipActs>();
        await people.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, A.Id(Theo), agreed));
        await people.DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, A.Id(Maya), version: 1));
        return await app.ReadAsync(Key.Of(mentorship));
    }
}
