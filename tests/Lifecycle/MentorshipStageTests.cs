using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

public sealed class MentorshipStageTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_signed_agreement_puts_the_first_session_on_the_agreed_date()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();

        var mentorship = await program.KickOffAsync();

        Assert.Equal(MentorshipStage.Active, mentorship.Stage);
        Assert.Equal(mentorship.Agreement!.FirstSession, Assert.Single(await app.ListAsync<Session>(Partition)).StartsAt);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(21)]
    public async Task Each_pair_meets_in_the_rhythm_of_its_own_agreement(int everyDays)
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync(everyDays);

        var first = await program.MeetAsync();
        var second = (await app.ListAsync<Session>(Partition)).Last();

        Assert.Equal(SessionStage.Held, first.Stage);
        Assert.Equal(TimeSpan.FromDays(everyDays), second.StartsAt - first.StartsAt);
    }

    [Fact]
    public async Task Somebody_alone_in_the_room_is_offered_the_backup_channel_then_a_new_time_and_it_counts_as_missed_only_after_that()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(Partition));
        await app.AdvanceToAsync(session.StartsAt);
        await program.DoAsync(app.Get<SessionActs>().ArriveAsync(A.ProgramId, session.SessionId, ProgramDriver.Id("Theo")));
        Assert.Empty(await program.SentAsync(MailTemplate.SessionRescue, MailTemplate.SessionNewTime));

        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(
            [
                .. SentMail.ToBoth(MailTemplate.SessionRescue, session.StartsAt.AddMinutes(3)),
                .. SentMail.ToBoth(MailTemplate.SessionNewTime, session.StartsAt.AddMinutes(8)),
            ],
            await program.SentAsync(MailTemplate.SessionRescue, MailTemplate.SessionNewTime));
        var rescue = ((MemoryMailSender)app.Get<IMailSender>()).Mails.First(mail => mail.Subject.StartsWith("Now: your session", StringComparison.Ordinal));
        Assert.Contains($"what you agreed on:\n\n{session.BackupChannel}", rescue.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(SessionStage.Planned, (await app.ReadAsync(Key.Of(session))).Stage);

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(SessionStage.Missed, (await app.ReadAsync(Key.Of(session))).Stage);
    }

    [Fact]
    public async Task A_moved_session_is_held_at_its_new_time()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(Partition));

        await program.DoAsync(app.Get<SessionActs>().MoveAsync(A.ProgramId, session.SessionId, ProgramDriver.Id("Maya"), session.StartsAt.AddDays(2)));
        var held = await program.MeetAsync();

        Assert.Equal((SessionStage.Held, session.StartsAt.AddDays(2)), (held.Stage, held.StartsAt));
    }

    [Fact]
    public async Task A_low_answer_after_the_second_session_opens_a_case_and_replacing_ends_it_without_blame()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await program.MeetAsync();
        await program.MeetAsync();
        foreach (var name in new[] { "Maya", "Theo" })
        {
            var answers = new Dictionary<string, string> { ["at-ease"] = name == "Theo" ? "1" : "5", ["rhythm"] = "yes" };
            await program.DoAsync(
                app.Get<SurveyActs>().AnswerAsync(A.ProgramId, SurveyKind.FitCheck, mentorship.MentorshipId, ProgramDriver.Id(name), answers));
        }

        var item = Assert.Single(await program.OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.FitProblem, item.Kind);
        await program.ResolveAsync(item, new Resolution(ResolutionKind.Replace));

        var ended = await app.ReadAsync(Key.Of(mentorship));
        Assert.Equal((MentorshipStage.Ended, EndReason.Replaced), (ended.Stage, ended.EndedBecause!.Value));
        Assert.Equal(EnrollmentStage.Ready, await program.StageOfAsync("Theo"));
        Assert.Equal(EnrollmentStage.Ready, await program.StageOfAsync("Maya"));
    }

    [Fact]
    public async Task People_can_leave_in_the_middle_of_a_session_series()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await program.MeetAsync();

        await program.DoAsync(app.Get<EnrollmentActs>().LeaveAsync(A.ProgramId, ProgramDriver.Id("Theo")));

        var ended = await app.ReadAsync(Key.Of(mentorship));
        Assert.Equal((MentorshipStage.Ended, EndReason.ByChoice), (ended.Stage, ended.EndedBecause!.Value));
        Assert.Equal(EnrollmentStage.Left, await program.StageOfAsync("Theo"));
        Assert.Equal(EnrollmentStage.Ready, await program.StageOfAsync("Maya"));
        Assert.Equal(SessionStage.Cancelled, (await app.ListAsync<Session>(Partition)).Last().Stage);
    }

    [Fact]
    public async Task Nobody_is_asked_how_it_is_going_after_it_has_ended()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await program.MeetAsync();
        await program.MeetAsync();
        var asked = await program.SentAsync(MailTemplate.FitCheck);

        await program.DoAsync(app.Get<MentorshipActs>().EndAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id("Theo")));

        var check = await app.Client.GetInstanceAsync(InstanceIds.Check(A.ProgramId, SurveyKind.FitCheck, mentorship.MentorshipId));
        Assert.True(check!.IsCompleted);
        await app.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Equal(asked, await program.SentAsync(MailTemplate.FitCheck));
        Assert.DoesNotContain(await app.ListAsync<WorkItem>(Partition), item => item.Kind is WorkItemKind.FitProblem);
    }

    [Fact]
    public async Task The_programs_last_day_brings_survey_certificates_and_follow_ups_up_to_a_year_later()
    {
        // A full week would put off what can wait.
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=20");
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();

        while ((await app.ListAsync<Session>(Partition)).Last().Stage is SessionStage.Planned)
        {
            await program.MeetAsync();
        }

        var closes = LastDay.ClosesAt(mentorship.Ends, "Europe/Paris");
        Assert.InRange(app.Now, mentorship.Ends.AddDays(-14), closes);
        Assert.Equal(MentorshipStage.Active, (await app.ReadAsync(Key.Of(mentorship))).Stage);
        Assert.Empty(await program.SentAsync(MailTemplate.ClosingSurvey));
        await app.AdvanceToAsync(closes);
        Assert.Equal(SentMail.ToBoth(MailTemplate.ClosingSurvey, closes), await program.SentAsync(MailTemplate.ClosingSurvey));

        // Who has answered is not reminded, and when both have, nothing more is waited for.
        await AnswerAsync("Maya", new() { ["progress"] = "4", ["effective"] = "4", ["satisfied"] = "5", ["platform"] = "4", ["again"] = "yes" });
        await app.AdvanceAsync(TimeSpan.FromDays(6));
        Assert.Equal(
            [new SentMail(MailTemplate.ClosingSurveyReminder, "Theo", closes.AddDays(5))], await program.SentAsync(MailTemplate.ClosingSurveyReminder));
        Assert.Empty(await program.SentAsync(MailTemplate.Certificate));
        await AnswerAsync("Theo", new() { ["learned"] = "5", ["confidence"] = "4", ["career"] = "3", ["satisfied"] = "5", ["platform"] = "4" });

        var closedAt = app.Now;
        Assert.Equal(SentMail.ToBoth(MailTemplate.Certificate, closedAt), await program.SentAsync(MailTemplate.Certificate));
        Assert.Equal(MentorshipStage.Closed, (await app.ReadAsync(Key.Of(mentorship))).Stage);
        Assert.Equal(EnrollmentStage.Completed, await program.StageOfAsync("Theo"));
        Assert.Equal(EnrollmentStage.Completed, await program.StageOfAsync("Maya"));

        await app.AdvanceAsync(TimeSpan.FromDays(400));
        Assert.Equal(
            new[] { 91, 182, 365 }.SelectMany(days => SentMail.ToBoth(MailTemplate.FollowUp, closedAt.AddDays(days))),
            await program.SentAsync(MailTemplate.FollowUp));
        var instance = await app.Client.GetInstanceAsync(InstanceIds.Mentorship(A.ProgramId, mentorship.MentorshipId));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, instance!.RuntimeStatus);

        Task AnswerAsync(string name, Dictionary<string, string> answers) => program.DoAsync(app.Get<SurveyActs>().AnswerAsync(
            A.ProgramId, SurveyKind.Closing, mentorship.MentorshipId, ProgramDriver.Id(name), answers));
    }

    [Fact]
    public async Task A_pair_that_stops_meeting_is_nudged_once_and_then_reaches_the_coordinator_by_its_own_agreement()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync(everyDays: 14);

        await app.AdvanceAsync(TimeSpan.FromDays(7 + 14 + 14 + 2));
        Assert.Empty(await program.SentAsync(MailTemplate.StallNudge));

        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(SentMail.ToBoth(MailTemplate.StallNudge, app.Now.AddDays(-1)), await program.SentAsync(MailTemplate.StallNudge));
        Assert.Empty(await program.OpenWorkItemsAsync());

        await app.AdvanceAsync(TimeSpan.FromDays(14));
        var item = Assert.Single(await program.OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.MentorshipStalled, item.Kind);
        Assert.Equal(["Maya", "Theo"], (await program.SentAsync(MailTemplate.StallNudge)).Select(mail => mail.To));

        await program.ResolveAsync(item, new Resolution(ResolutionKind.Retry));
        Assert.Equal(SessionStage.Held, (await program.MeetAsync()).Stage);
    }
}
