using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Speed;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>One event of speed mentoring (R34), from its announcement to the round that it seeds, with people who come, go and walk in.</summary>
public sealed class SpeedTests
{
    private const string Robin = "coordinator:robin";
    private const int Number = 1;
    private const int Turns = 4;

    private static readonly string[] Mentors = ["Maya", "Noor", "Olga", "Pia", "Quinn"];
    private static readonly string[] Mentees = ["Theo", "Lea", "Sam", "Uma", "Vic", "Wim"];
    private static readonly DateTimeOffset At = TestApp.Start.AddDays(20).AddHours(6);

    private static Partition Program => Partition.Program(A.ProgramId);

    [Fact]
    public async Task With_one_late_one_leaving_and_a_walk_in_everybody_meets_and_who_both_want_it_are_matched_in_the_next_round()
    {
        await using var app = await TestApp.StartAsync();
        var people = await BeginAsync(app, [.. Mentors, .. Mentees]);
        var door = app.Get<SpeedDoorActs>();
        await app.AdvanceToAsync(At - SpeedEvent.Notice);
        Assert.Equal(11, (await SentAsync(app, MailTemplate.SpeedInvitation)).Count);
        foreach (var name in Mentors.Concat(Mentees))
        {
            await people.DoAsync(door.SignUpAsync(A.ProgramId, Number, A.Id(name), comes: true));
        }

        await app.AdvanceToAsync(At - SpeedEvent.DoorsBefore);
        Assert.Equal(11, (await SentAsync(app, MailTemplate.SpeedReminder)).Count);

        // Wim is late, and finds somebody who walks in.
        var here = Mentors.Concat(Mentees).Where(name => name != "Wim").ToList();
        await CheckInAsync(app, here);
        await app.AdvanceToAsync(At);
        Assert.Equal(5, (await MeetingsAsync(app, 1)).Count);
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await CheckInAsync(app, ["Wim"]);
        var code = (await EventAsync(app)).Code;
        var walkIn = await people.DoAsync(door.WalkInAsync(
            A.ProgramId,
            Number,
            new WalkInDraft($"w{Guid.Empty:N}", code, "Zoe Guest", "zoe@example.com", ProgramRole.Mentor, WantsToJoin: true, "en")));
        Assert.Contains(await MeetingsAsync(app, 1), meeting => meeting.Has(A.Id("Wim")) && meeting.Has(walkIn.WalkInId));

        // Pia goes after the second turn.
        here.Add("Wim");
        for (var turn = 2; turn <= Turns; turn++)
        {
            await CheckInAsync(app, here);
            await people.DoAsync(door.CheckInAsync(A.ProgramId, Number, walkIn.WalkInId));
            await app.AdvanceToAsync((await EventAsync(app)).TurnStart(turn));
            Assert.Equal(turn == 2 ? 6 : 5, (await MeetingsAsync(app, turn)).Count);
            if (turn == 2)
            {
                await people.DoAsync(door.LeaveAsync(A.ProgramId, Number, A.Id("Pia")));
                here.Remove("Pia");
            }
        }

        var all = await app.ListAsync<SpeedMeeting>(Program);
        var pairs = all.SelectMany(meeting => meeting.PersonIds.Skip(1).Select(other => (meeting.PersonIds[0], other))).ToList();
        Assert.Equal(pairs.Count, pairs.Distinct().Count());
        Assert.All(
            all.GroupBy(meeting => meeting.Turn),
            turn => Assert.Equal(turn.Sum(meeting => meeting.PersonIds.Count), turn.SelectMany(meeting => meeting.PersonIds).Distinct().Count()));

        // Two want to meet again; of two others one does.
        var (both, one) = (FirstOf(all, "Theo"), FirstOf(all, "Lea"));
        await AnswerAsync(people, door, both.PersonIds[0], both.PersonIds[1], again: true);
        await AnswerAsync(people, door, both.PersonIds[1], both.PersonIds[0], again: true);
        await AnswerAsync(people, door, one.PersonIds[0], one.PersonIds[1], again: true);
        await app.AdvanceToAsync((await EventAsync(app)).EndsAt.AddHours(1));
        Assert.Equal(SpeedOutcome.Held, (await EventAsync(app)).Outcome);
        Assert.Equal(11, (await SentAsync(app, MailTemplate.SpeedAnswers)).Count);
        Assert.Equal(SignUpStage.Requested, Assert.Single(await app.ListAsync<SignUp>(Program)).Stage);
        Assert.Contains(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.SignUpRequested);

        await app.AdvanceToAsync((await EventAsync(app)).AnswersUntil.AddDays(1));
        Assert.Equal(both.PersonIds.Order(StringComparer.Ordinal), await SentAsync(app, MailTemplate.SpeedAgain));

        await app.AdvanceToAsync(TestApp.Start.AddDays(28).AddHours(1));
        var round = await app.ReadAsync(Round.KeyOf(A.ProgramId, 1));
        Assert.Contains(round.Pairs, pair => pair.MenteeId == both.PersonIds[0] && pair.MentorId == both.PersonIds[1]);
        Assert.All(
            (await app.LedgerAsync(A.ProgramId)).Where(entry => entry.StartsWith("speed.said", StringComparison.Ordinal)),
            entry => Assert.Equal("speed.said said", entry));
    }

    [Fact]
    public async Task One_that_is_called_off_leaves_the_calendars_and_opens_no_door()
    {
        await using var app = await TestApp.StartAsync();
        var people = await BeginAsync(app, ["Maya", "Theo"]);
        await app.AdvanceToAsync(At - SpeedEvent.Notice);

        await people.DoAsync(app.Get<SpeedActs>().CallOffAsync(A.ProgramId, Number, Robin));
        await app.AdvanceToAsync(At);

        Assert.Equal(2, (await SentAsync(app, MailTemplate.SpeedCalledOff)).Count);
        Assert.Empty(await SentAsync(app, MailTemplate.SpeedReminder));
        var came = await app.Get<SpeedDoorActs>().CheckInAsync(A.ProgramId, Number, A.Id("Theo"));
        Assert.Equal(RefusalReason.WrongStage, came.Refusal!.Reason);
        Assert.Empty(await app.ListAsync<SpeedTurn>(Program));
        Assert.True((await app.Client.GetInstanceAsync(InstanceIds.Speed(A.ProgramId, Number)))!.IsCompleted);
    }

    [Fact]
    public async Task One_that_moves_is_told_again_with_a_newer_entry_and_held_at_its_new_time_alone()
    {
        await using var app = await TestApp.StartAsync();
        var people = await BeginAsync(app, ["Maya", "Theo"]);
        await app.AdvanceToAsync(At - SpeedEvent.Notice);

        await people.DoAsync(app.Get<SpeedActs>().ChangeAsync(A.ProgramId, Number, new SpeedPlan(At.AddDays(1)), Robin));
        Assert.Equal(4, (await SentAsync(app, MailTemplate.SpeedInvitation)).Count);
        await app.AdvanceToAsync(At.AddMinutes(5));
        Assert.Empty(await app.ListAsync<SpeedTurn>(Program));

        await app.AdvanceToAsync(At.AddDays(1) - SpeedEvent.DoorsBefore);
        await CheckInAsync(app, ["Maya", "Theo"]);
        await app.AdvanceToAsync(At.AddDays(1));

        Assert.Equal([A.Id("Theo"), A.Id("Maya")], Assert.Single(await MeetingsAsync(app, 1)).PersonIds);
    }

    [Fact]
    public async Task Where_hardly_anybody_signs_up_a_coordinator_hears_it_a_day_before_and_where_nobody_comes_nobody_is_asked()
    {
        await using var app = await TestApp.StartAsync();
        var people = await BeginAsync(app, ["Maya", "Theo"]);
        await app.AdvanceToAsync(At - SpeedEvent.Reminder);
        Assert.Contains(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.SpeedTooFew);

        await app.AdvanceToAsync((await EventAsync(app)).AnswersUntil.AddDays(1));

        Assert.Equal(SpeedOutcome.NobodyMet, (await EventAsync(app)).Outcome);
        Assert.DoesNotContain(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.SpeedTooFew);
        Assert.Empty(await SentAsync(app, MailTemplate.SpeedAnswers));
        Assert.Equal(Turns, (await app.ListAsync<SpeedTurn>(Program)).Count);
        Assert.Contains("speed.ended NobodyMet", await app.LedgerAsync(A.ProgramId));
        Assert.True((await app.Client.GetInstanceAsync(InstanceIds.Speed(A.ProgramId, Number)))!.IsCompleted);
    }

    [Fact]
    public async Task Nobody_meets_their_manager_even_by_walking_in()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee, manager: "Maya");
        await people.InviteAsync("Boss", ProgramRole.Mentee);
        await people.JoinAsync("Lea", ProgramRole.Mentee, manager: "Boss");
        await people.DoAsync(app.Get<SpeedActs>().SetUpAsync(A.ProgramId, new SpeedPlan(At, Turns: 1), Robin));
        await app.AdvanceToAsync(At - SpeedEvent.DoorsBefore);

        // Two managers, one of whom comes by the code; each of the others is in one's line.
        var boss = await people.DoAsync(app.Get<SpeedDoorActs>().WalkInAsync(
            A.ProgramId,
            Number,
            new WalkInDraft($"w{Guid.Empty:N}", (await EventAsync(app)).Code, "Boss", "boss@example.com", ProgramRole.Mentor, WantsToJoin: false, "en")));
        await CheckInAsync(app, ["Maya", "Theo", "Lea"]);
        await app.AdvanceToAsync(At);

        var met = (await MeetingsAsync(app, 1)).Select(meeting => string.Join('+', meeting.PersonIds)).Order(StringComparer.Ordinal);
        Assert.Equal(new[] { $"{A.Id("Lea")}+{A.Id("Maya")}", $"{A.Id("Theo")}+{boss.WalkInId}" }.Order(StringComparer.Ordinal), met);
    }

    [Fact]
    public async Task Who_gives_a_colleagues_address_at_the_door_keeps_the_colleague_from_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync("Noa", ProgramRole.Mentee);
        await people.JoinAsync("Maya", ProgramRole.Mentor, manager: "Noa");
        await people.JoinAsync("Olga", ProgramRole.Mentor);
        await people.JoinAsync("Pia", ProgramRole.Mentor);
        await people.DoAsync(app.Get<SpeedActs>().SetUpAsync(A.ProgramId, new SpeedPlan(At, Turns: 2), Robin));
        await app.AdvanceToAsync(At - SpeedEvent.DoorsBefore);

        var impostor = await WalkInAsync('1', "Somebody");
        var noa = await WalkInAsync('2', "Noa");
        await CheckInAsync(app, ["Maya", "Olga", "Pia"]);
        await app.AdvanceToAsync(At);

        // Neither meets the one whose manager has that address.
        string[] seated = [.. (await MeetingsAsync(app, 1)).SelectMany(meeting => meeting.PersonIds).Order(StringComparer.Ordinal)];
        Assert.Equal(new[] { impostor.WalkInId, noa.WalkInId, A.Id("Olga"), A.Id("Pia") }.Order(StringComparer.Ordinal), seated);

        async Task<WalkIn> WalkInAsync(char key, string name) => await people.DoAsync(app.Get<SpeedDoorActs>().WalkInAsync(
            A.ProgramId,
            Number,
            new WalkInDraft(
                $"w{new string(key, 32)}", (await EventAsync(app)).Code, name, "noa@example.com", ProgramRole.Mentee, WantsToJoin: false, "en")));
    }

    [Fact]
    public async Task A_program_that_planned_one_in_its_definition_sets_it_up_when_it_starts()
    {
        await using var app = await TestApp.StartAsync();
        await new ProgramDriver(app).StartProgramAsync(program => program with { Speed = [new SpeedPlan(At, Turns)] });

        var held = await EventAsync(app);

        Assert.Equal((At, Turns, 6), (held.At, held.Turns, held.Code.Length));
        Assert.False((await app.Client.GetInstanceAsync(InstanceIds.Speed(A.ProgramId, Number)))!.IsCompleted);
    }

    private static async Task<ProgramDriver> BeginAsync(TestApp app, IReadOnlyList<string> names)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        foreach (var name in names)
        {
            await people.JoinAsync(name, Mentors.Contains(name) ? ProgramRole.Mentor : ProgramRole.Mentee);
        }

        await people.DoAsync(app.Get<SpeedActs>().SetUpAsync(A.ProgramId, new SpeedPlan(At, Turns), Robin));
        return people;
    }

    private static async Task CheckInAsync(TestApp app, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            Assert.Null((await app.Get<SpeedDoorActs>().CheckInAsync(A.ProgramId, Number, A.Id(name))).Refusal);
        }

        await app.SettleAsync();
    }

    private static Task AnswerAsync(ProgramDriver people, SpeedDoorActs door, string personId, string aboutId, bool again) =>
        people.DoAsync(door.AnswerAsync(A.ProgramId, Number, personId, aboutId, again, note: null));

    private static SpeedMeeting FirstOf(IReadOnlyList<SpeedMeeting> meetings, string name) =>
        meetings.Where(meeting => meeting.PersonIds is [var mentee, _] && mentee == A.Id(name) && !WalkIn.IsOne(meeting.PersonIds[1])).MinBy(one => one.Turn)!;

    private static Task<SpeedEvent> EventAsync(TestApp app) => app.ReadAsync(SpeedEvent.KeyOf(A.ProgramId, Number));

    private static Task<List<SpeedMeeting>> MeetingsAsync(TestApp app, int turn) => app.Store.SpeedMeetingsAsync(A.ProgramId, Number, turn);

    private static async Task<IReadOnlyList<string>> SentAsync(TestApp app, MailTemplate template) =>
    [
        .. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
            .Where(mail => mail.Template == template && mail.Status is MailStatus.Sent)
            .Select(mail => mail.PersonId)
            .Order(StringComparer.Ordinal),
    ];
}
