using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

public sealed class EvergreenProgramTests
{
    private static readonly TimeSpan Length = TimeSpan.FromDays(14);

    private static Partition Partition => Partition.Program(A.ProgramId);

    [Fact]
    public async Task Two_who_come_weeks_apart_each_have_a_mentorship_of_its_own_length_with_midpoint_survey_and_certificate()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(Evergreen);
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceToAsync(TestApp.Start.AddDays(7).AddHours(3));
        var first = await PairAsync(app, people, "Maya", "Theo");

        // Recruitment has closed long ago, and the door is open.
        await app.AdvanceToAsync(TestApp.Start.AddDays(15));
        await people.JoinAsync("Nora", ProgramRole.Mentor);
        await people.JoinAsync("Omar", ProgramRole.Mentee);
        await app.AdvanceToAsync(TestApp.Start.AddDays(21).AddHours(3));
        var second = await PairAsync(app, people, "Nora", "Omar");

        Assert.Equal((Length, Length), (first.Ends - first.CreatedAt, second.Ends - second.CreatedAt));

        await app.AdvanceToAsync(first.Ends.AddDays(4));
        Assert.Equal(MentorshipStage.Closed, (await app.ReadAsync(Key.Of(first))).Stage);
        Assert.True((await app.ReadAsync(Key.Of(second))).IsOpen);
        Assert.Equal((EnrollmentStage.Ready, EnrollmentStage.Completed), (await people.StageOfAsync("Maya"), await people.StageOfAsync("Theo")));
        Assert.Equal(["Theo"], await ToldAsync(app, MailTemplate.ClosingSurvey, "Theo", "Omar"));
        Assert.Equal(["Theo"], await ToldAsync(app, MailTemplate.Certificate, "Theo", "Omar"));

        await app.AdvanceToAsync(second.Ends.AddDays(4));
        Assert.Equal(MentorshipStage.Closed, (await app.ReadAsync(Key.Of(second))).Stage);
        Assert.Equal(["Theo", "Omar"], await ToldAsync(app, MailTemplate.Certificate, "Theo", "Omar"));
        Assert.All(
            [await app.ReadAsync(Key.Of(first)), await app.ReadAsync(Key.Of(second))],
            mentorship => Assert.Contains(mentorship.StartedChecks, check => check.Kind is SurveyKind.Midpoint));
        Assert.Equal(ProgramStatus.Running, (await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId))).Status);
        Assert.Equal([1, 2, 3], (await app.ListAsync<RoundBeginning>(Partition)).Select(round => round.Number).Order());
    }

    private static ProgramDefinition Evergreen(ProgramDefinition program) => program with
    {
        Calendar = new ProgramCalendar(TestApp.Start, TestApp.Start.AddDays(1), TestApp.Start.AddDays(7), Ends: null, RoundEvery: TimeSpan.FromDays(14))
        {
            MentorshipLength = Length,
        },
        Policy = ProgramPolicy.Default with
        {
            Proposals = ProposalPolicy.Default with { Review = null },
            Reviews = ReviewPolicy.Default with { ReviewsAt = [0.5], MentorPulsesAt = [] },
            Closing = ClosingPolicy.Default with { Survey = new Ladder([new(MailTemplate.ClosingSurvey, TimeSpan.FromDays(1))]), FollowUpsAfter = [] },
        },
    };

    // Both say yes and sign: the first session is four days away.
    private static async Task<Mentorship> PairAsync(TestApp app, ProgramDriver people, string mentor, string mentee)
    {
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition), one => one.MenteeId == A.Id(mentee) && one.MentorId == A.Id(mentor));
        var (answers, acts) = (app.Get<ProposalActs>(), app.Get<MentorshipActs>());
        await people.DoAsync(answers.AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id(mentee), accepted: true));
        await people.DoAsync(answers.AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id(mentor), accepted: true));
        var id = proposal.MentorshipId;
        await people.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, id, A.Id(mentee), A.Agreement(app.Now.AddDays(4), everyDays: 7)));
        await people.DoAsync(acts.SignAgreementAsync(A.ProgramId, id, A.Id(mentor), version: 1));
        return await app.ReadAsync(Mentorship.KeyOf(A.ProgramId, id));
    }

    // In the order of the names that are asked for.
    private static async Task<IReadOnlyList<string>> ToldAsync(TestApp app, MailTemplate template, params string[] names)
    {
        var mails = await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId));
        var told = mails.Where(mail => mail.Template == template).Select(mail => mail.PersonId).ToHashSet();
        return [.. names.Where(name => told.Contains(A.Id(name)))];
    }
}
