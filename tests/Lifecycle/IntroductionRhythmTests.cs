using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Introductions;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>
/// People of a program who want it are introduced to each other by rhythm, by pages and mails, until a mentorship comes of it; and a mentor has a break.
/// </summary>
public sealed class IntroductionRhythmTests
{
    private const int EveryDays = 14;

    private static readonly DateTimeOffset FirstRound = TestApp.Start + IntroductionSchedule.First;
    private static readonly string[] Four = ["Maya", "Noor", "Theo", "Lea"];

    private static Partition Program => Partition.Program(A.ProgramId);

    [Fact]
    public async Task Who_opts_in_on_the_page_meets_somebody_else_in_each_of_two_rounds_and_is_told_by_mail()
    {
        await using var app = await StartAsync();
        var people = await BeginAsync(app, Four);
        await people.JoinAsync("Olga", ProgramRole.Mentee);
        foreach (var name in Four)
        {
            using var browser = new Browser(app);
            var page = await browser.FollowAsync(await browser.ComeInAsync(name), "Introductions");
            Assert.Contains("You are in", (await browser.PressAsync(page, "Take part")).Text, StringComparison.Ordinal);
        }

        await app.AdvanceToAsync(FirstRound.AddDays(1));
        var first = await PairsAsync(app, 1);
        await app.AdvanceToAsync(FirstRound.AddDays(EveryDays + 1));
        var second = await PairsAsync(app, 2);

        // Olga has not said that she wants it.
        var ids = Four.Select(A.Id).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(ids, first.SelectMany(pair => pair.PersonIds).Order(StringComparer.Ordinal));
        Assert.Equal(ids, second.SelectMany(pair => pair.PersonIds).Order(StringComparer.Ordinal));
        Assert.Empty(first.Select(Said).Intersect(second.Select(Said)));
        Assert.All(first.Concat(second), pair => Assert.Equal(3, pair.Times.Count));
        Assert.Equal(ids.Concat(ids).Order(StringComparer.Ordinal), await SentAsync(app, MailTemplate.MeetSomebody));
        Assert.Equal(ids, await SentAsync(app, MailTemplate.HaveYouMet));
    }

    [Fact]
    public async Task One_is_left_out_at_a_tap_from_the_mail_and_the_odd_one_of_that_round_is_in_the_next()
    {
        await using var app = await StartAsync();
        var people = await BeginAsync(app, Four);
        await OptInAsync(people, app, Four);
        await app.AdvanceToAsync(FirstRound.AddDays(1));

        using var browser = new Browser(app);
        var link = app.Get<LinkWriter>().SkipIntroduction(A.Id("Maya"), A.ProgramId, 1);
        var skipped = await browser.PressAsync(await browser.GetAsync(link.PathAndQuery), "Leave out the next one");
        Assert.Contains("You leave out the next introductions", skipped.Text, StringComparison.Ordinal);
        await app.AdvanceToAsync(FirstRound.AddDays(EveryDays + 1));

        var pair = Assert.Single(await PairsAsync(app, 2));
        Assert.False(pair.Has(A.Id("Maya")));
        var odd = Assert.Single(Four, name => name != "Maya" && !pair.Has(A.Id(name)));
        await app.AdvanceToAsync(FirstRound.AddDays((2 * EveryDays) + 1));

        // Said once, it counts once; the old link leaves out nothing that is still to come.
        var third = await PairsAsync(app, 3);
        Assert.Contains(third, one => one.Has(A.Id(odd)));
        Assert.Contains(third, one => one.Has(A.Id("Maya")));
        var late = await app.Get<IntroductionActs>().SkipAsync(A.ProgramId, A.Id("Maya"), skips: true, after: 1);
        Assert.Equal(RefusalReason.WrongStage, late.Refusal!.Reason);
    }

    [Fact]
    public async Task Two_who_have_met_and_both_want_to_go_on_become_a_pair_of_the_program()
    {
        await using var app = await StartAsync();
        var people = await BeginAsync(app, ["Maya", "Theo"]);
        await OptInAsync(people, app, ["Maya", "Theo"]);
        await app.AdvanceToAsync(FirstRound + Introduction.Reminder + TimeSpan.FromDays(1));
        var made = Assert.Single(await PairsAsync(app, 1));
        Assert.Equal(2, (await SentAsync(app, MailTemplate.HaveYouMet)).Count);

        // One taps in the mail that they have met, and ticks the rest on the page.
        using var theo = new Browser(app);
        var link = app.Get<LinkWriter>().HaveMet(A.Id("Theo"), A.ProgramId, made.IntroductionId);
        var page = await theo.PressAsync(await theo.GetAsync(link.PathAndQuery), "Yes");
        Assert.Contains("Thank you for telling us", page.Text, StringComparison.Ordinal);
        await theo.PressAsync(page, "Save", ("together", "yes"));
        Assert.Empty(await app.ListAsync<Mentorship>(Program));

        using var maya = new Browser(app);
        var home = await maya.ComeInAsync("Maya");
        var asked = await maya.FollowAsync(home, "See who it is");
        Assert.Contains("theo@example.com", asked.Text, StringComparison.Ordinal);
        var both = await maya.PressAsync(asked, "Save", ("met", nameof(IntroductionMet.Yes)), ("together", "yes"));

        var mentorship = Assert.Single(await app.ListAsync<Mentorship>(Program));
        Assert.True(mentorship.IsMember(A.Id("Maya")) && mentorship.IsMember(A.Id("Theo")));
        Assert.Equal(mentorship.MentorshipId, (await app.ReadAsync(Key.Of(made))).MentorshipId);
        Assert.Contains("Go to your mentorship", (await maya.GetAsync(both.Path)).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await SentAsync(app, MailTemplate.Introduction)).Count);

        await app.AdvanceToAsync(FirstRound + Introduction.AnswersFor + TimeSpan.FromDays(1));
        var round = await app.ReadAsync(IntroductionRound.KeyOf(A.ProgramId, 1));
        Assert.Equal((1, 1), (round.Made, round.Met));
        Assert.Empty((await PairsAsync(app, 2)).Concat(await PairsAsync(app, 3)));
    }

    [Fact]
    public async Task Nobody_is_introduced_to_their_manager_or_team_nor_who_left_or_has_a_break()
    {
        await using var app = await StartAsync();
        var people = new ProgramDriver(app);
        await StartProgramAsync(people);
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee, manager: "Maya");
        await people.JoinAsync("Lea", ProgramRole.Mentee);
        await people.JoinAsync("Noor", ProgramRole.Mentor);
        await people.JoinAsync("Olga", ProgramRole.Mentor);
        await ChangeTeamAsync(app, "Theo", "Sales", manager: "Maya");
        await ChangeTeamAsync(app, "Lea", "Sales");
        await ChangeTeamAsync(app, "Noor", "Legal");
        await ChangeTeamAsync(app, "Olga", "Finance");
        await ChangeTeamAsync(app, "Maya", "Board");
        await OptInAsync(people, app, ["Maya", "Theo", "Lea", "Noor", "Olga"]);
        await people.DoAsync(app.Get<RestActs>().RestUntilAsync(A.ProgramId, A.Id("Noor"), until: null));
        await people.DoAsync(app.Get<EnrollmentActs>().LeaveAsync(A.ProgramId, A.Id("Olga")));

        await app.AdvanceToAsync(FirstRound.AddHours(1));

        // Theo may meet neither Maya nor Lea; Olga takes part no more, and would have to say again that she wants it.
        Assert.Null(await app.Store.FindAsync(IntroductionPart.KeyOf(A.ProgramId, A.Id("Olga"))));
        var pair = Assert.Single(await PairsAsync(app, 1));
        Assert.Equal(new[] { A.Id("Maya"), A.Id("Lea") }.Order(StringComparer.Ordinal), pair.PersonIds);
    }

    [Fact]
    public async Task With_the_program_they_end()
    {
        await using var app = await StartAsync();
        var people = await BeginAsync(app, ["Maya", "Theo"]);
        await OptInAsync(people, app, ["Maya", "Theo"]);
        var instance = InstanceIds.Introductions(A.ProgramId, (await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId))).IntroductionsFrom!.Value);
        Assert.False((await app.Client.GetInstanceAsync(instance))!.IsCompleted);

        await app.AdvanceToAsync(TestApp.Start.AddDays(212));

        Assert.True((await app.Client.GetInstanceAsync(instance))!.IsCompleted);
    }

    [Fact]
    public async Task A_mentor_has_a_break_until_a_day_is_in_no_round_meanwhile_and_is_back_by_themselves()
    {
        await using var console = await ConsoleBrowser.StartAsync("--Mail:MostAWeek=20");
        var app = console.App;
        var people = await BeginAsync(app, Four);
        await OptInAsync(people, app, Four);
        using var maya = new Browser(app);
        var page = await maya.FollowAsync(await maya.ComeInAsync("Maya"), "See what you can do");
        Assert.NotNull((await maya.PressAsync(page, "Have a break", ("until", "2020-01-01"))).ErrorOf("until"));

        var until = DateOnly.FromDateTime(FirstRound.AddDays(5).UtcDateTime);
        var resting = await maya.PressAsync(page, "Have a break", ("until", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

        Assert.Contains("until that day", resting.Text, StringComparison.Ordinal);
        Assert.Contains("You have a break from being matched until", (await maya.GetAsync("/m")).Text, StringComparison.Ordinal);
        Assert.Contains("on a break until", (await console.OpenAsync("/console/programs/growth/people")).Text, StringComparison.Ordinal);
        await app.AdvanceToAsync(FirstRound.AddDays(1));
        Assert.DoesNotContain(await PairsAsync(app, 1), pair => pair.Has(A.Id("Maya")));

        await app.AdvanceToAsync(FirstRound.AddDays(8));
        var back = await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id("Maya")));
        Assert.Null(back.RestsSince ?? back.RestsUntil);
        Assert.Equal(EnrollmentStage.Ready, back.Stage);
        Assert.Equal([A.Id("Maya")], await SentAsync(app, MailTemplate.BreakOver));
        await app.AdvanceToAsync(FirstRound.AddDays(EveryDays + 1));
        Assert.Contains(await PairsAsync(app, 2), pair => pair.Has(A.Id("Maya")));
    }

    private static Task<TestApp> StartAsync() => TestApp.StartWithHttpAsync("--Mail:MostAWeek=20");

    private static Task StartProgramAsync(ProgramDriver people) =>
        people.StartProgramAsync(program => program with { Introductions = new IntroductionPolicy(EveryDays) });

    // Each in a team of their own, so that anybody may meet anybody.
    private static async Task<ProgramDriver> BeginAsync(TestApp app, IReadOnlyList<string> names)
    {
        var people = new ProgramDriver(app);
        await StartProgramAsync(people);
        foreach (var name in names)
        {
            await people.JoinAsync(name, name is "Maya" or "Noor" ? ProgramRole.Mentor : ProgramRole.Mentee);
            await ChangeTeamAsync(app, name, $"Team of {name}");
        }

        return people;
    }

    private static async Task ChangeTeamAsync(TestApp app, string name, string team, string? manager = null)
    {
        await app.Get<PersonActs>().SaveAsync(A.Id(name), _ => A.Person(name, manager: manager, team: team), "system", DecisionName.PersonImported);
        await app.SettleAsync();
    }

    private static async Task OptInAsync(ProgramDriver people, TestApp app, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            await people.DoAsync(app.Get<IntroductionActs>().JoinAsync(A.ProgramId, A.Id(name)));
        }
    }

    private static Task<List<Introduction>> PairsAsync(TestApp app, int round) => app.Store.IntroductionsAsync(A.ProgramId, round);

    private static string Said(Introduction introduction) => string.Join('+', introduction.PersonIds);

    private static async Task<IReadOnlyList<string>> SentAsync(TestApp app, MailTemplate template) =>
    [
        .. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
            .Where(mail => mail.Template == template && mail.Status is MailStatus.Sent)
            .Select(mail => mail.PersonId)
            .Order(StringComparer.Ordinal),
    ];
}
