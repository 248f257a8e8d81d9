using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Unmatched;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A question of the program's own that must be answered alike keeps apart who answers otherwise.</summary>
public sealed class OwnQuestionTests
{
    private static readonly ProfileSettings Asked = new()
    {
        Questions =
        [
            new ProgramQuestion("place", ProgramQuestionKind.Choice, "Where do you want to meet?")
            {
                Choices = [new QuestionChoice("office", "At the office"), new QuestionChoice("far", "From afar")],
                Required = true,
                Use = AnswerUse.Must,
            },
        ],
    };

    [Fact]
    public async Task Two_with_different_answers_to_a_must_are_never_matched_and_the_coordinator_reads_why()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with { Profile = Asked });
        await JoinAsync(app, people, "Maya", ProgramRole.Mentor, "office");
        await JoinAsync(app, people, "Theo", ProgramRole.Mentee, "far");
        await app.AdvanceAsync(TimeSpan.FromDays(31));

        Assert.Empty(await app.ListAsync<Proposal>(RoundDriver.Partition));
        Assert.Contains(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.Unmatched);
        var look = (await app.Get<UnmatchedReading>().LookAsync(A.ProgramId, A.Id("Theo")))!;
        Assert.Equal((HardRule.Questions, 1), (look.Rules[0].Rule, look.Rules[0].Alone));
    }

    [Fact]
    public async Task Of_two_mentors_the_one_with_the_same_answer_is_proposed()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with { Profile = Asked });
        await JoinAsync(app, people, "Maya", ProgramRole.Mentor, "office");
        await JoinAsync(app, people, "Noor", ProgramRole.Mentor, "far");
        await JoinAsync(app, people, "Theo", ProgramRole.Mentee, "far");
        await app.AdvanceAsync(TimeSpan.FromDays(31));

        Assert.Equal(A.Id("Noor"), Assert.Single(await app.ListAsync<Proposal>(RoundDriver.Partition)).MentorId);
    }

    [Fact]
    public async Task Who_leaves_out_what_must_be_answered_is_told_so()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with { Profile = Asked });
        await people.InviteAsync("Theo", ProgramRole.Mentee);
        await people.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, A.Id("Theo"), accepted: true));

        var refused = (await app.Get<EnrollmentActs>().SaveProfileAsync(A.ProgramId, A.Id("Theo"), A.Profile(ProgramRole.Mentee))).Refusal!;

        Assert.Equal(["answers.place"], refused.Fields.Select(error => error.Field));
    }

    private static async Task JoinAsync(TestApp app, ProgramDriver people, string name, ProgramRole role, string place)
    {
        var acts = app.Get<EnrollmentActs>();
        var profile = A.Profile(role) with { Answers = new Dictionary<string, QuestionAnswer> { ["place"] = new(Chosen: [place]) } };
        await people.InviteAsync(name, role);
        await people.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, A.Id(name), accepted: true));
        await people.DoAsync(acts.SaveProfileAsync(A.ProgramId, A.Id(name), profile));
        await people.DoAsync(acts.TrainAsync(A.ProgramId, A.Id(name), role));
    }
}
