using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Participants;
using MentorFlow.Functions.Participants.Home;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Unmatched;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Nobody waits for nobody: whoever is without a partner after a round is before a coordinator, with ways that each come to an end.</summary>
public sealed class UnmatchedTests
{
    private const string Coordinator = "robin";

    [Fact]
    public async Task A_rule_set_aside_for_one_person_finds_them_a_partner_and_is_over_with_it()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with { Matching = MatchingSettings.Default with { ForbidSameTeam = true } });
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(28));

        var item = Assert.Single(await people.OpenWorkItemsAsync());
        Assert.Equal((WorkItemKind.Unmatched, new Subject.OfEnrollment(A.Id("Theo"))), (item.Kind, item.Subject));
        var look = (await app.Get<UnmatchedReading>().LookAsync(A.ProgramId, A.Id("Theo")))!;
        Assert.Equal((HardRule.SameTeam, 1), (look.Rules[0].Rule, look.Rules[0].Alone));

        await people.DoAsync(app.Get<UnmatchedActs>().WidenAsync(
            A.ProgramId, A.Id("Theo"), new RuleLeeway { Waived = HardRule.SameTeam }, Coordinator));
        await people.DoAsync(app.Get<RoundStartActs>().StartAsync(A.ProgramId, number: 2, Coordinator));
        await people.DoAsync(app.Get<CoordinatorActs>().ApproveRoundAsync(A.ProgramId, 2, Coordinator));
        await AcceptAsync(app, people);

        Assert.Equal(HardRule.SameTeam, Assert.Single(await app.ListAsync<Mentorship>(RoundDriver.Partition)).SetAside);
        Assert.False((await app.ReadAsync(PersonalRules.KeyOf(A.ProgramId, A.Id("Theo")))).Counts);
        Assert.Empty(await people.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_mentor_who_makes_room_for_one_more_is_proposed_at_once()
    {
        await using var app = await TestApp.StartAsync();
        var people = await WithOneLeftAsync(app);
        var left = Assert.Single(await people.OpenWorkItemsAsync()).PersonIds.Single();

        var question = await people.DoAsync(app.Get<UnmatchedActs>().AskAsync(A.ProgramId, left, A.Id("Maya"), Coordinator));
        Assert.Equal(RefusalReason.AlreadyDone, (await app.Get<UnmatchedActs>().AskAsync(A.ProgramId, left, A.Id("Maya"), Coordinator)).Refusal!.Reason);
        await app.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Contains(await MailsAsync(app), mail => mail.Template is MailTemplate.PlaceQuestion && mail.PersonId == A.Id("Maya"));
        await people.DoAsync(app.Get<PlaceActs>().AnswerAsync(A.ProgramId, question.QuestionId, A.Id("Maya"), agrees: true));
        await AcceptAsync(app, people);

        Assert.Equal(2, (await app.ListAsync<Mentorship>(RoundDriver.Partition)).Count(mentorship => mentorship.IsMember(A.Id("Maya"))));
        Assert.Empty(await people.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_mentor_who_does_not_answer_is_let_be_and_the_person_comes_back_before_the_coordinator()
    {
        await using var app = await TestApp.StartAsync();
        var people = await WithOneLeftAsync(app);
        var left = Assert.Single(await people.OpenWorkItemsAsync()).PersonIds.Single();

        var question = await people.DoAsync(app.Get<UnmatchedActs>().AskAsync(A.ProgramId, left, A.Id("Maya"), Coordinator));
        Assert.True(Assert.Single(await people.OpenWorkItemsAsync()).IsSnoozed(app.Now));
        await app.AdvanceAsync(TimeSpan.FromDays(7) + TimeSpan.FromHours(1));

        Assert.Equal(PlaceAnswer.Unanswered, (await app.ReadAsync(PlaceQuestion.KeyOf(A.ProgramId, question.QuestionId))).Answer);
        Assert.False(Assert.Single(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.Unmatched).IsSnoozed(app.Now));
    }

    [Fact]
    public async Task Who_says_no_to_everybody_is_offered_a_talk_and_says_when()
    {
        await using var app = await TestApp.StartAsync();
        var people = await WithTheoDecliningAsync(app);
        var item = Assert.Single(await people.OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.TalkWanted, item.Kind);
        Assert.Contains(await MailsAsync(app), mail => mail.Template is MailTemplate.TalkOffer && mail.PersonId == A.Id("Theo"));

        await people.DoAsync(app.Get<TalkActs>().AnswerAsync(A.ProgramId, A.Id("Theo"), 1, "Tuesday after three"));

        Assert.Equal("causes.talk-when", Assert.Single(await people.OpenWorkItemsAsync()).Cause.Key);
        await people.DoAsync(app.Get<TalkActs>().AnswerAsync(A.ProgramId, A.Id("Theo"), 1, when: null));
        Assert.Empty(await people.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_mentor_without_a_mentee_is_told_why_after_the_round()
    {
        await using var app = await TestApp.StartAsync();
        await WithTheoDecliningAsync(app);

        Assert.Equal(A.Id("Maya"), Assert.Single(await MailsAsync(app), mail => mail.Template is MailTemplate.WaitingForMentee).PersonId);
    }

    [Fact]
    public async Task The_round_that_the_page_names_begins_on_that_day()
    {
        await using var app = await TestApp.StartAsync();
        await WithTheoDecliningAsync(app, definition => definition with { Calendar = definition.Calendar! with { RoundEvery = TimeSpan.FromDays(30) } });
        var program = await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));
        var next = ProgramTimeline.NextRound(program.Calendar, app.Now)!.Value;

        var said = Assert.Single(await StepsAsync(app, program), step => step.Path is null).Text;
        Assert.Contains(Languages.BuiltIn.English.Moment(next, "Europe/Paris"), said, StringComparison.Ordinal);
        Assert.Contains("we do not know yet", said, StringComparison.Ordinal);
        await app.AdvanceToAsync(next.AddMinutes(1));

        Assert.Contains(await app.ListAsync<RoundBeginning>(RoundDriver.Partition), round => round.At >= next && round.OfCalendar == 2);
    }

    private static async Task<IReadOnlyList<NextStep>> StepsAsync(TestApp app, MentoringProgram program)
    {
        var person = await app.ReadAsync(Person.KeyOf(A.Id("Theo")));
        var enrollment = await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id("Theo")));
        var participant = new Participant(new Visitor(person, FormToken: "", Done: null), program, enrollment);
        return await app.Get<Expectations>().OfAsync(Languages.BuiltIn.English, participant, TestContext.Current.CancellationToken);
    }

    // Maya takes one of two.
    private static async Task<ProgramDriver> WithOneLeftAsync(TestApp app)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await people.JoinAsync("Lea", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(28));
        await people.DoAsync(app.Get<CoordinatorActs>().ApproveRoundAsync(A.ProgramId, 1, Coordinator));
        await AcceptAsync(app, people);
        return people;
    }

    private static async Task<ProgramDriver> WithTheoDecliningAsync(TestApp app, Func<ProgramDefinition, ProgramDefinition>? change = null)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(change);
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(28));
        await people.DoAsync(app.Get<CoordinatorActs>().ApproveRoundAsync(A.ProgramId, 1, Coordinator));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(RoundDriver.Partition));
        await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(
            A.ProgramId, proposal.ProposalId, proposal.MenteeId, accepted: false, "too close", DeclineReason.TooClose));
        return people;
    }

    private static async Task AcceptAsync(TestApp app, ProgramDriver people)
    {
        foreach (var open in (await app.ListAsync<Proposal>(RoundDriver.Partition)).Where(proposal => proposal.IsOpen))
        {
            await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, open.ProposalId, open.MenteeId, accepted: true));
            await people.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, open.ProposalId, open.MentorId, accepted: true));
        }
    }

    private static Task<IReadOnlyList<MailRecord>> MailsAsync(TestApp app) => app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId));
}
