using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>An end before its day: a short question, what was given is certified, and months later it is asked how it went on (R94, R112).</summary>
public sealed class EarlyEndTests
{
    [Fact]
    public async Task Two_who_met_are_asked_once_more_certified_and_asked_again_up_to_a_year_later()
    {
        // A full week would put off what can wait.
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=20");
        var (program, mentorship) = await BeginAsync(app);
        await program.MeetAsync();
        var endedAt = app.Now;
        await EndAsync(app, program, mentorship);
        Assert.Equal(SentMail.ToBoth(MailTemplate.EndedKindly, endedAt), await program.SentAsync(MailTemplate.EndedKindly));

        await AnswerAsync(app, program, mentorship, "Maya", "nothing");
        await app.AdvanceAsync(TimeSpan.FromDays(6));
        Assert.Equal("Theo", Assert.Single(await program.SentAsync(MailTemplate.EarlyEndSurvey)).To);
        await AnswerAsync(app, program, mentorship, "Theo", "nothing");
        Assert.Equal(["Maya", "Theo"], (await program.SentAsync(MailTemplate.Certificate)).Select(mail => mail.To));

        await app.AdvanceToAsync(endedAt.AddDays(400));
        Assert.Equal(
            new[] { 91, 182, 365 }.SelectMany(days => SentMail.ToBoth(MailTemplate.FollowUp, endedAt.AddDays(days))),
            await program.SentAsync(MailTemplate.FollowUp));
        var instance = await app.Client.GetInstanceAsync(InstanceIds.Mentorship(A.ProgramId, mentorship.MentorshipId));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, instance!.RuntimeStatus);
    }

    [Fact]
    public async Task Two_who_never_met_are_asked_how_they_are_with_it_and_nothing_more()
    {
        await using var app = await TestApp.StartAsync();
        var (program, mentorship) = await BeginAsync(app);
        await EndAsync(app, program, mentorship);

        await app.AdvanceAsync(TimeSpan.FromDays(20));

        Assert.Empty(await program.SentAsync(MailTemplate.Certificate));
        var instance = await app.Client.GetInstanceAsync(InstanceIds.Mentorship(A.ProgramId, mentorship.MentorshipId));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, instance!.RuntimeStatus);
    }

    [Fact]
    public async Task What_somebody_needs_now_is_one_answer_away()
    {
        await using var app = await TestApp.StartAsync();
        var (program, mentorship) = await BeginAsync(app);
        Assert.Equal(RefusalReason.WrongStage, (await GiveAsync(app, mentorship, "Maya", Questionnaire.Talk)).Refusal!.Reason);
        await EndAsync(app, program, mentorship);

        await AnswerAsync(app, program, mentorship, "Maya", Questionnaire.Break);
        await AnswerAsync(app, program, mentorship, "Theo", Questionnaire.Talk);
        await AnswerAsync(app, program, mentorship, "Theo", Questionnaire.Talk);

        Assert.NotNull((await EnrollmentOfAsync(app, "Maya")).RestsSince);
        var item = Assert.Single(await program.OpenWorkItemsAsync(), one => one.Kind is WorkItemKind.NoteToCoordinator);
        Assert.Equal([A.Id("Theo")], item.PersonIds);
        await AnswerAsync(app, program, mentorship, "Maya", Questionnaire.Rematch);
        Assert.Null((await EnrollmentOfAsync(app, "Maya")).RestsSince);
    }

    [Fact]
    public async Task The_hours_of_sessions_that_were_held_stay_to_the_credit_of_both()
    {
        await using var app = await TestApp.StartAsync();
        var (program, mentorship) = await BeginAsync(app);
        var held = await program.MeetAsync();
        await EndAsync(app, program, mentorship);

        var together = await app.Store.TimeTogetherAsync(await app.ReadAsync(Key.Of(mentorship)));

        Assert.Equal(SessionStage.Held, held.Stage);
        Assert.Equal((1, held.Minutes / 60d), (together.Sessions, together.Hours));
    }

    private static async Task<(ProgramDriver Program, Mentorship Mentorship)> BeginAsync(TestApp app)
    {
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        return (program, await program.KickOffAsync());
    }

    private static Task EndAsync(TestApp app, ProgramDriver program, Mentorship mentorship) =>
        program.DoAsync(app.Get<MentorshipActs>().EndAsync(A.ProgramId, mentorship.MentorshipId, A.Id("Theo")));

    private static Task AnswerAsync(TestApp app, ProgramDriver program, Mentorship mentorship, string name, string need) =>
        program.DoAsync(GiveAsync(app, mentorship, name, need));

    private static Task<Verdict<SurveyAnswers>> GiveAsync(TestApp app, Mentorship mentorship, string name, string need) =>
        app.Get<SurveyActs>().AnswerAsync(
            A.ProgramId,
            SurveyKind.EarlyEnd,
            mentorship.MentorshipId,
            A.Id(name),
            new Dictionary<string, string> { ["at-peace"] = "4", [Questionnaire.Need] = need });

    private static Task<Enrollment> EnrollmentOfAsync(TestApp app, string name) => app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id(name)));
}
