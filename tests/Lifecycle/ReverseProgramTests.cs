using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.People;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>The junior mentors the senior, in words that fit, also where HR knows nobody's level (R31).</summary>
public sealed class ReverseProgramTests : IAsyncLifetime
{
    private const string Theo = ProgramDriver.Mentee;
    private const string Maya = ProgramDriver.Mentor;

    private TestApp app = null!;
    private ProgramDriver people = null!;

    private static Partition Program => Partition.Program(A.ProgramId);

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync("--Mail:MostAWeek=20");
        people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with { Form = ProgramForm.Reverse });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_junior_whose_level_HR_does_not_know_says_it_and_mentors_a_senior()
    {
        await InviteAsync(Maya, ProgramRole.Mentor, level: null);
        using var browser = new Browser(app);
        await browser.ComeInAsync(Maya);
        var invitation = await browser.GetAsync("/m/invitation/growth");
        Assert.Contains("the mentor is the more junior of the two", invitation.Text);
        await browser.PressAsync(invitation, "Yes, I take part", ("consent", "yes"));

        var form = await browser.GetAsync("/m/profile/growth");
        Assert.Contains("Why would you like to show somebody senior what you know?", form.Text);
        var refused = await browser.PressAsync(form, "Save my profile", [.. Profile]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.ErrorOf("level"));
        await browser.PressAsync(refused, "Save my profile", [.. Profile, ("level", "1")]);
        Assert.Equal(1, (await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id(Maya)))).Profile!.Level);
        Assert.Contains("the mentor is the more junior of the two", (await browser.GetAsync("/m/training/growth")).Text);
        await people.DoAsync(app.Get<EnrollmentActs>().TrainAsync(A.ProgramId, A.Id(Maya), ProgramRole.Mentor));
        await JoinAsync(Theo, ProgramRole.Mentee, level: 7);

        await app.AdvanceAsync(TimeSpan.FromDays(31));

        var proposal = Assert.Single(await app.ListAsync<Proposal>(Program));
        Assert.Equal((A.Id(Maya), A.Id(Theo)), (proposal.MentorId, proposal.MenteeId));
        Assert.Contains(
            ((MemoryMailSender)app.Get<IMailSender>()).Mails,
            mail => mail.Subject == "A possible match: Maya Example" && mail.Text.Contains("learn from somebody junior", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_asked_for_a_level_that_HR_knows()
    {
        await InviteAsync(Theo, ProgramRole.Mentee, level: 7);
        await people.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, A.Id(Theo), accepted: true));
        using var browser = new Browser(app);
        await browser.ComeInAsync(Theo);

        var form = await browser.GetAsync("/m/profile/growth");

        Assert.Null(form.Html.QuerySelector("[name=level]"));
        Assert.Contains("What would you like to learn from somebody junior, and why now?", form.Text);
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(7, null)]
    public async Task What_HR_says_goes_before_what_somebody_says_and_a_senior_mentors_no_junior(int level, int? said)
    {
        await JoinAsync(Maya, ProgramRole.Mentor, level, said);
        await JoinAsync(Theo, ProgramRole.Mentee, level: 7);

        await app.AdvanceAsync(TimeSpan.FromDays(31));

        Assert.Empty(await app.ListAsync<Proposal>(Program));
    }

    [Fact]
    public async Task Who_waits_because_no_level_is_known_reads_so_and_a_coordinator_does()
    {
        await JoinAsync(Maya, ProgramRole.Mentor, level: 2);
        await JoinAsync(Theo, ProgramRole.Mentee, level: null);

        await app.AdvanceAsync(TimeSpan.FromDays(31));

        var waiting = Assert.Single((await app.ReadAsync(Round.KeyOf(A.ProgramId, 1))).Waiting);
        Assert.Equal("matching.unmatched.no-level", waiting.Reason.Key);
        var item = Assert.Single(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.Unmatched);
        Assert.Contains("No level is known of this person", Languages.BuiltIn.English.Say(item.Cause), StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string)> Profile =>
    [
        ("offers", "Leadership"), ("motivation", "I know the new tools."), ("from-Tuesday-0", "09:00"), ("to-Tuesday-0", "12:00"),
        ("style", "Direct"), ("learning", "Doing"), ("hasExperience", "yes"),
    ];

    private async Task InviteAsync(string name, ProgramRole role, int? level)
    {
        var person = A.Person(name) with { Level = level };
        await app.Get<PersonActs>().SaveAsync(person.PersonId, _ => person, "system", DecisionName.PersonImported);
        Assert.Null((await app.Get<InvitationActs>().InviteAsync(A.ProgramId, person.PersonId, role, "import", "system")).Refusal);
        await app.SettleAsync();
    }

    private async Task JoinAsync(string name, ProgramRole role, int? level, int? said = null)
    {
        await InviteAsync(name, role, level);
        var acts = app.Get<EnrollmentActs>();
        await people.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, A.Id(name), accepted: true));
        await people.DoAsync(acts.SaveProfileAsync(A.ProgramId, A.Id(name), A.Profile(role) with { Level = said }));
        await people.DoAsync(acts.TrainAsync(A.ProgramId, A.Id(name), role));
    }
}
