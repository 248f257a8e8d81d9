using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A program changes while it runs: each pair stays with what it has, goes along, or is asked (F6).</summary>
public sealed class ProgramChangeTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    private static readonly string[] Skills = ["Leadership", "Coding", "Writing", "Finance"];

    [Fact]
    public async Task The_midpoint_moves_for_the_others_while_two_pairs_keep_its_date_and_nobody_is_mailed_twice()
    {
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=20");
        var (program, changes) = (new ProgramDriver(app), new ChangeDriver(app));
        var (old, renewed) = (app.Now.AddDays(45), app.Now.AddDays(60));
        var pairs = await MatchFourAsync(app, program, old);
        var staying = pairs.Take(2).SelectMany(pair => pair.Members).Select(member => member.PersonId).ToHashSet();
        await app.AdvanceToAsync(old.AddDays(-6));
        Assert.Equal(8, (await InvitedAsync(app)).Count);

        var draft = await changes.WriteDatesAsync(calendar => calendar with { MidpointEvent = renewed });
        foreach (var pair in pairs.Take(2))
        {
            Assert.Null((await changes.Acts.ChooseAsync(A.ProgramId, draft, pair.MentorshipId, PairChoice.Stays)).Refusal);
        }

        await changes.CountAsync(draft);
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        var told = await InvitedAsync(app);
        Assert.Equal(12, told.Count);
        Assert.All(told.CountBy(personId => personId), count => Assert.Equal(staying.Contains(count.Key) ? 1 : 2, count.Value));
        await app.AdvanceToAsync(old);
        var events = app.Get<EventActs>();
        foreach (var personId in pairs.SelectMany(pair => pair.Members).Select(member => member.PersonId))
        {
            var came = await events.ConfirmAsync(A.ProgramId, ProgramMomentKind.MidpointEvent, personId);
            Assert.Equal(staying.Contains(personId), came.Refusal is null);
        }

        await app.AdvanceToAsync(renewed);
        Assert.Null((await events.ConfirmAsync(A.ProgramId, ProgramMomentKind.MidpointEvent, pairs[^1].Members[0].PersonId)).Refusal);
    }

    [Fact]
    public async Task Another_end_counts_for_a_pair_once_both_have_said_yes_to_it()
    {
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=20");
        var (program, changes) = (new ProgramDriver(app), new ChangeDriver(app));
        await program.StartProgramAsync();
        var signed = await program.KickOffAsync();

        await changes.CountAsync(await changes.WriteDatesAsync(calendar => calendar with { Ends = calendar.Ends!.Value.AddDays(30) }));

        var asked = await app.ReadAsync(Key.Of(signed));
        Assert.Equal((signed.Ends, signed.Ends.AddDays(30)), (asked.Ends, asked.Change!.Ends!.Value));
        await app.AdvanceAsync(TimeSpan.FromHours(14));
        Assert.Equal(["Maya", "Theo"], (await program.SentAsync(MailTemplate.ProgramChanged)).Select(mail => mail.To));
        var refused = await app.Get<MentorshipActs>().ProposeAgreementAsync(
            A.ProgramId, signed.MentorshipId, A.Id("Theo"), A.Agreement(app.Now.AddDays(7), everyDays: 7));
        Assert.Equal("rules.agreement-program", Assert.Single(refused.Refusal!.Fields).Rule.Key);

        foreach (var name in new[] { "Maya", "Theo" })
        {
            await program.DoAsync(app.Get<MentorshipActs>().SignAgreementAsync(A.ProgramId, signed.MentorshipId, A.Id(name), asked.Change.Agreement.Version));
        }

        var agreed = await app.ReadAsync(Key.Of(signed));
        Assert.Equal(signed.Ends.AddDays(30), agreed.Ends);
        Assert.Null(agreed.Terms!.Kept);
    }

    [Fact]
    public async Task Without_an_answer_everything_stays_as_it_was_signed()
    {
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=20");
        var (program, changes) = (new ProgramDriver(app), new ChangeDriver(app));
        await program.StartProgramAsync();
        var signed = await program.KickOffAsync();
        await changes.CountAsync(await changes.WriteDatesAsync(calendar => calendar with { Ends = calendar.Ends!.Value.AddDays(30) }));

        await app.AdvanceAsync(TimeSpan.FromDays(11));

        var kept = await app.ReadAsync(Key.Of(signed));
        Assert.Null(kept.Change);
        Assert.Equal((signed.Ends, 1, 1), (kept.Ends, kept.Agreement!.Version, kept.Terms!.Kept!.Value));
        Assert.Equal(["Maya", "Theo"], (await program.SentAsync(MailTemplate.ProgramChangeReminder)).Select(mail => mail.To));
        Assert.Empty(await program.SentAsync(MailTemplate.AgreementKept, MailTemplate.AgreementChanged));
    }

    [Fact]
    public async Task A_round_that_moves_is_waited_for_where_it_is_now()
    {
        await using var app = await TestApp.StartAsync();
        var (program, changes) = (new ProgramDriver(app), new ChangeDriver(app));
        await program.StartProgramAsync();
        var renewed = app.Now.AddDays(35);
        await changes.CountAsync(await changes.WriteDatesAsync(calendar => calendar with { MatchingOn = renewed }));

        await app.AdvanceToAsync(renewed.AddHours(-1));
        Assert.DoesNotContain(await app.LedgerAsync(A.ProgramId), entry => entry.StartsWith("round.started", StringComparison.Ordinal));
        await app.AdvanceToAsync(renewed.AddHours(1));
        Assert.Contains(await app.LedgerAsync(A.ProgramId), entry => entry.StartsWith("round.started", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_ready_when_a_change_takes_the_last_round_away_reaches_a_coordinator()
    {
        await using var app = await TestApp.StartAsync();
        var (program, changes) = (new ProgramDriver(app), new ChangeDriver(app));
        await program.StartProgramAsync(definition => definition with
        {
            Calendar = definition.Calendar! with { RoundEvery = TimeSpan.FromDays(14), RecruitmentCloses = definition.Calendar.Ends!.Value.AddDays(-1) },
        });
        await app.AdvanceAsync(TimeSpan.FromDays(32));
        await program.JoinAsync("Theo", ProgramRole.Mentee);
        Assert.DoesNotContain(await program.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.Unmatched);

        await changes.CountAsync(await changes.WriteDatesAsync(calendar => calendar with { RoundEvery = null }));

        var item = Assert.Single(await program.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.Unmatched);
        Assert.Equal(new Subject.OfEnrollment(A.Id("Theo")), item.Subject);
    }

    [Fact]
    public async Task Every_version_is_kept_with_who_made_it_and_what_it_says_otherwise()
    {
        await using var app = await TestApp.StartAsync();
        var (program, changes) = (new ProgramDriver(app), new ChangeDriver(app));
        await program.StartProgramAsync();

        await changes.CountAsync(await changes.WriteAsync(definition => definition with { Name = "Growth 2028" }));

        var kept = Assert.Single(await app.ListAsync<ProgramVersion>(Partition));
        Assert.Equal((1, "Growth 2027", ChangeDriver.Robin), (kept.Version, kept.Program.Name, kept.ReplacedBy));
        Assert.Equal("name", Assert.Single(kept.Difference).Path);
        var now = await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));
        Assert.Equal((2, "Growth 2028", true), (now.Version, now.Name, now.SettlingSince is null));
        Assert.Empty(await app.ListAsync<ProgramDraft>(Partition.Organization));
    }

    private static async Task<IReadOnlyList<Mentorship>> MatchFourAsync(TestApp app, ProgramDriver program, DateTimeOffset midpoint)
    {
        await program.StartProgramAsync(definition => definition with
        {
            Matching = new MatchingSettings(MatchingMode.Optimizer),
            Calendar = definition.Calendar! with { MidpointEvent = midpoint },
        });
        foreach (var skill in Skills)
        {
            await program.JoinAsync($"Mentor{skill}", ProgramRole.Mentor, skill: skill);
            await program.JoinAsync($"Mentee{skill}", ProgramRole.Mentee, skill: skill);
        }

        await app.AdvanceAsync(TimeSpan.FromDays(32));
        var pairs = await app.ListAsync<Mentorship>(Partition);
        Assert.Equal(4, pairs.Count);
        return pairs;
    }

    private static async Task<IReadOnlyList<string>> InvitedAsync(TestApp app) =>
    [
        .. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
            .Where(mail => mail is { Template: MailTemplate.MidpointEvent, Status: MailStatus.Sent })
            .Select(mail => mail.PersonId),
    ];
}
