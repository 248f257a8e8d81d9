using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A mentee is a guest, and their last day comes near while the mentorship runs.</summary>
public sealed class GuestEndTests
{
    private const int Stay = 30;

    private static string Theo => ProgramDriver.Id(ProgramDriver.Mentee);

    [Fact]
    public async Task Two_weeks_before_both_are_told_and_a_coordinator_is_asked_and_silence_lets_it_end()
    {
        await using var app = await TestApp.StartAsync();
        var (program, mentorship, ends) = await PairAsync(app);
        await app.AdvanceToAsync(ends.AddDays(-14).AddMinutes(-1));
        Assert.Empty(await AskedAsync(app));

        await app.AdvanceAsync(TimeSpan.FromDays(1));

        var item = Assert.Single(await AskedAsync(app));
        Assert.Equal((WorkItemStatus.Open, A.ProgramId), (item.Status, item.ProgramId));
        Assert.Equal([Theo, ProgramDriver.Id(ProgramDriver.Mentor)], item.PersonIds);
        Assert.Equal([ResolutionKind.Extend, ResolutionKind.Close], item.Choices());
        Assert.Equal(["Maya", "Theo"], await ToldAsync(program, MailTemplate.GuestLeaving));

        await app.AdvanceToAsync(ends.AddHours(1));
        Assert.Equal(Standing.Left, (await app.ReadAsync(Person.KeyOf(Theo))).Standing);
        Assert.Equal(MentorshipStage.Ended, (await app.ReadAsync(Key.Of(mentorship))).Stage);
        Assert.Equal(WorkItemStatus.Moot, Assert.Single(await AskedAsync(app)).Status);
    }

    [Fact]
    public async Task A_coordinator_lets_a_guest_stay_and_both_are_told_and_asked_again_before_the_new_day()
    {
        await using var app = await TestApp.StartAsync();
        var (program, mentorship, ends) = await PairAsync(app);
        await app.AdvanceToAsync(ends.AddDays(-13));

        await program.ResolveAsync(Assert.Single(await AskedAsync(app)), new Resolution(ResolutionKind.Extend, Extension: TimeSpan.FromDays(40)));
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(["Maya", "Theo"], await ToldAsync(program, MailTemplate.GuestStaying));

        await app.AdvanceToAsync(ends.AddDays(1));
        Assert.Equal(Standing.Active, (await app.ReadAsync(Person.KeyOf(Theo))).Standing);
        Assert.True((await app.ReadAsync(Key.Of(mentorship))).IsOpen);

        await app.AdvanceToAsync(ends.AddDays(40 - 13));
        Assert.Equal([WorkItemStatus.Open, WorkItemStatus.Resolved], (await AskedAsync(app)).Select(item => item.Status).Order());
        await app.AdvanceToAsync(ends.AddDays(41));
        Assert.Equal(Standing.Left, (await app.ReadAsync(Person.KeyOf(Theo))).Standing);
    }

    [Fact]
    public async Task Another_day_settles_the_question_and_tells_both()
    {
        await using var app = await TestApp.StartAsync();
        var (program, _, ends) = await PairAsync(app);
        await app.AdvanceToAsync(ends.AddDays(-13));

        await InviteAsync(app, program, GuestDecisions.LastDay(ends, "Europe/Paris").AddDays(60));
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(WorkItemStatus.Moot, Assert.Single(await AskedAsync(app)).Status);
        Assert.Equal(["Maya", "Theo"], await ToldAsync(program, MailTemplate.GuestStaying));

        await InviteAsync(app, program, GuestDecisions.LastDay(ends, "Europe/Paris").AddDays(-5));
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(["Maya", "Maya", "Theo", "Theo"], await ToldAsync(program, MailTemplate.GuestLeaving));
    }

    [Fact]
    public async Task A_day_that_is_moved_away_and_back_is_asked_about_again_and_nobody_hears_of_one_day_twice()
    {
        await using var app = await TestApp.StartAsync();
        var (program, _, ends) = await PairAsync(app);
        var until = GuestDecisions.LastDay(ends, "Europe/Paris");
        await app.AdvanceToAsync(ends.AddDays(-13));
        await InviteAsync(app, program, until.AddDays(60));
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        await InviteAsync(app, program, until);
        await app.AdvanceToAsync(ends.AddDays(-1));

        Assert.Equal([WorkItemStatus.Moot, WorkItemStatus.Open], (await AskedAsync(app)).Select(item => item.Status).OrderDescending());
        Assert.Equal(["Maya", "Maya", "Theo", "Theo"], await ToldAsync(program, MailTemplate.GuestLeaving));
        Assert.Equal(["Maya", "Theo"], await ToldAsync(program, MailTemplate.GuestStaying));
    }

    [Fact]
    public async Task A_pair_that_begins_shortly_before_a_guest_leaves_is_told_of_the_end()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await program.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        await GuestAsync(app);
        await InviteAsync(app, program, DateOnly.FromDateTime(app.Now.UtcDateTime).AddDays(40));
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition.Program(A.ProgramId)));

        await program.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, Theo, accepted: true));
        await program.DoAsync(
            app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, ProgramDriver.Id(ProgramDriver.Mentor), accepted: true));
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(["Maya", "Theo"], await ToldAsync(program, MailTemplate.GuestLeaving));
    }

    /// <returns>With when the guest leaves, UTC.</returns>
    private static async Task<(ProgramDriver Program, Mentorship Mentorship, DateTimeOffset Ends)> PairAsync(TestApp app)
    {
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await GuestAsync(app);
        var until = DateOnly.FromDateTime(app.Now.UtcDateTime).AddDays(Stay);
        await InviteAsync(app, program, until);
        return (program, mentorship, TimeZones.At(until.AddDays(1), TimeOnly.MinValue, "Europe/Paris"));
    }

    private static Task GuestAsync(TestApp app) => app.Get<PersonActs>().SaveAsync(
        Theo,
        person => person! with { ExternalId = null, InvitedBy = ProgramDriver.Id(ProgramDriver.Mentor) },
        "system",
        DecisionName.PersonImported);

    private static Task<Person> InviteAsync(TestApp app, ProgramDriver program, DateOnly until)
    {
        var theo = A.Person(ProgramDriver.Mentee);
        var guest = new NewGuest(theo.GivenName, theo.FamilyName, theo.Email, theo.Zone!, until, ProgramDriver.Id(ProgramDriver.Mentor));
        return program.DoAsync(app.Get<GuestActs>().InviteAsync(guest, "coordinator:robin"));
    }

    private static async Task<IReadOnlyList<WorkItem>> AskedAsync(TestApp app) =>
        [.. (await app.ListAsync<WorkItem>(Partition.Program(A.ProgramId))).Where(item => item.Kind is WorkItemKind.GuestEnding)];

    private static async Task<IEnumerable<string>> ToldAsync(ProgramDriver program, MailTemplate template) =>
        (await program.SentAsync(template)).Select(mail => mail.To).Order(StringComparer.Ordinal);
}
