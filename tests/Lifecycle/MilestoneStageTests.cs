using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>What comes by time alone: reviews, the mentor's pulse, and what becomes of a pair that has parted.</summary>
public sealed class MilestoneStageTests
{
    private static readonly Partition Program = Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_pair_that_has_gone_quiet_is_asked_for_its_review_and_one_answer_is_shown_to_both_when_the_time_is_over()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.KickOffAsync(everyDays: 30);
        await app.AdvanceToAsync(mentorship.CreatedAt + ((mentorship.Ends - mentorship.CreatedAt) / 3) + TimeSpan.FromHours(1));
        Assert.Contains((SurveyKind.Midpoint, mentorship.MentorshipId), (await app.ReadAsync(Key.Of(mentorship))).StartedChecks);
        Assert.Empty(await app.ListAsync<ReviewOpening>(Program));

        await people.DoAsync(AnswerAsync(app, SurveyKind.Midpoint, mentorship, "Theo", ("at-ease", "4"), ("progress", "3"), ("keep", "The walks.")));
        await app.AdvanceAsync(TimeSpan.FromDays(13));
        Assert.Empty(await app.ListAsync<ReviewOpening>(Program));
        await app.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal(1, Assert.Single(await app.ListAsync<ReviewOpening>(Program)).Number);
    }

    [Fact]
    public async Task Who_is_not_listened_to_before_they_are_advised_brings_the_coordinator_to_a_talk()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.KickOffAsync(everyDays: 30);
        await app.AdvanceToAsync(mentorship.CreatedAt + ((mentorship.Ends - mentorship.CreatedAt) / 3) + TimeSpan.FromHours(1));

        await people.DoAsync(AnswerAsync(app, SurveyKind.Midpoint, mentorship, "Maya", ("at-ease", "5"), ("progress", "4")));
        Assert.DoesNotContain(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.FitProblem);
        await people.DoAsync(AnswerAsync(
            app, SurveyKind.Midpoint, mentorship, "Theo", ("at-ease", "5"), ("progress", "4"), (Questionnaire.Listened, "1")));

        Assert.Single(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.FitProblem);
    }

    [Fact]
    public async Task A_low_answer_of_the_mentor_asks_the_coordinator_for_a_talk_and_the_mentee_is_not_asked()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.KickOffAsync();
        await app.AdvanceToAsync(mentorship.CreatedAt + ((mentorship.Ends - mentorship.CreatedAt) / 4) + TimeSpan.FromDays(1));
        Assert.DoesNotContain(await people.SentAsync(MailTemplate.MentorPulse), mail => mail.To == "Theo");
        Assert.Equal(
            RefusalReason.NotAMember,
            (await AnswerAsync(app, SurveyKind.MentorPulse, mentorship, "Theo", ("joy", "1"), ("workload", "1"), ("support", "1"))).Refusal!.Reason);

        await people.DoAsync(AnswerAsync(app, SurveyKind.MentorPulse, mentorship, "Maya", ("joy", "5"), ("workload", "1"), ("support", "4")));

        var item = Assert.Single(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.MentorStrained);
        Assert.Equal([A.Id("Maya")], item.PersonIds);
        await people.ResolveAsync(item, new Resolution(ResolutionKind.Close, "We talked."));
        Assert.True((await app.ReadAsync(Key.Of(mentorship))).IsOpen);
    }

    [Fact]
    public async Task In_a_program_of_one_round_a_coordinator_starts_a_small_one_for_both_who_have_parted()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.KickOffAsync();
        await people.DoAsync(app.Get<MentorshipActs>().EndAsync(A.ProgramId, mentorship.MentorshipId, A.Id("Theo")));

        var item = Assert.Single(await people.OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.RematchWanted, item.Kind);
        Assert.Equal(new[] { A.Id("Maya"), A.Id("Theo") }.Order(), item.PersonIds.Order());
        await people.ResolveAsync(item, new Resolution(ResolutionKind.Replace));

        var begun = Assert.Single(await app.ListAsync<RoundBeginning>(Program), round => round.RematchOf == mentorship.MentorshipId);
        Assert.Equal(2, begun.Number);
        Assert.Contains(await app.ListAsync<Round>(Program), round => round.Number == 2);
    }

    [Fact]
    public async Task A_first_session_is_celebrated_with_both_and_so_is_the_middle()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.KickOffAsync(everyDays: 60);
        await people.MeetAsync();
        Assert.Equal([nameof(Achievement.FirstSession), nameof(Achievement.FirstSession)], await CelebratedAsync(app));

        await app.AdvanceToAsync(mentorship.CreatedAt + ((mentorship.Ends - mentorship.CreatedAt) / 2) + TimeSpan.FromHours(1));

        Assert.Equal(2, (await CelebratedAsync(app)).Count(what => what == nameof(Achievement.Halfway)));
    }

    [Fact]
    public async Task After_the_third_session_both_are_asked_for_feedback_to_each_other()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.KickOffAsync(everyDays: 7);
        await people.MeetAsync();
        await people.MeetAsync();
        Assert.DoesNotContain(await OrdersAsync(app), mail => mail.Template is MailTemplate.FeedbackRequest);

        await people.MeetAsync();

        Assert.Equal(2, (await OrdersAsync(app)).Count(mail => mail.Template is MailTemplate.FeedbackRequest));
    }

    private static async Task<IReadOnlyList<string>> CelebratedAsync(TestApp app) =>
        [.. (await OrdersAsync(app)).Where(mail => mail.Template is MailTemplate.MilestoneReached).Select(mail => mail.Subject!)];

    // In a mail of its own, or in a line of the week's digest.
    private static async Task<IReadOnlyList<MailOrder>> OrdersAsync(TestApp app)
    {
        var orders = (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Select(mail => mail.Order).OfType<MailOrder>().ToList();
        foreach (var name in new[] { "Maya", "Theo" })
        {
            orders.AddRange((await app.ListAsync<WaitingMail>(Partition.Person(A.Id(name)))).Select(mail => mail.Order));
        }

        return [.. orders.DistinctBy(mail => mail.MailId)];
    }

    private static Task<Verdict<SurveyAnswers>> AnswerAsync(
        TestApp app, SurveyKind kind, Mentorship mentorship, string name, params (string Question, string Answer)[] answers) =>
        app.Get<SurveyActs>().AnswerAsync(
            A.ProgramId, kind, mentorship.MentorshipId, A.Id(name), answers.ToDictionary(given => given.Question, given => given.Answer));
}
