using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Two mentors who differ in one answer alone: a round decides by it (R25, R36, R37, R39, R40).</summary>
public sealed class ProfileDecidesTests
{
    private static readonly Profile Mentee = A.Profile(ProgramRole.Mentee) with
    {
        NeedLevels = new Dictionary<string, int> { ["Leadership"] = 4 },
        GoalChoices = ["lead"],
        Likeness = [new LikenessWish("Way into the job", "late starter")],
        Background = new Dictionary<string, string> { ["function"] = "Sales" },
        Answers = new Dictionary<string, QuestionAnswer> { ["pace"] = new(Number: 4) },
    };

    private static readonly Profile Other = A.Profile(ProgramRole.Mentor) with
    {
        OfferLevels = new Dictionary<string, int> { ["Leadership"] = 3 },
        Interests = ["Chess"],
        Style = CommunicationStyle.Structured,
        Learning = LearningPreference.Reading,
        Availability = [new WeeklyWindow(DayOfWeek.Tuesday, new TimeOnly(11, 0), new TimeOnly(12, 0))],
        GoalChoices = ["speak"],
        Commitment = Commitment.WhenItFits,
        Background = new Dictionary<string, string> { ["function"] = "Sales" },
        Answers = new Dictionary<string, QuestionAnswer> { ["pace"] = new(Number: 1) },
    };

    public static TheoryData<string> Parts =>
    [
        "level", "interests", "style", "learning", "hours", "goals", "commitment", "likeness", "background", "question",
    ];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Of_two_mentors_the_one_who_answered_as_the_mentee_wishes_is_proposed(string part)
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with
        {
            Profile = new ProfileSettings
            {
                Goals = [new ProgramGoal("lead", "Lead a team"), new ProgramGoal("speak", "Speak in public")],
                Questions = [new ProgramQuestion("pace", ProgramQuestionKind.Scale, "How fast do you like to go?") { Use = AnswerUse.More }],
                AsksLikeness = true,
                Background = ["function"],
                SeekDifference = true,
            },
        });
        await JoinAsync(app, people, "Theo", ProgramRole.Mentee, Mentee);
        await JoinAsync(app, people, "Maya", ProgramRole.Mentor, Answering(part));
        await JoinAsync(app, people, "Noor", ProgramRole.Mentor, Other);

        await app.AdvanceAsync(TimeSpan.FromDays(31));

        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition.Program(A.ProgramId)));
        Assert.Equal(A.Id("Maya"), proposal.MentorId);
    }

    private static Profile Answering(string part) => part switch
    {
        "level" => Other with { OfferLevels = new Dictionary<string, int> { ["Leadership"] = 4 } },
        "interests" => Other with { Interests = Mentee.Interests },
        "style" => Other with { Style = Mentee.Style },
        "learning" => Other with { Learning = Mentee.Learning },
        "hours" => Other with { Availability = Mentee.Availability },
        "goals" => Other with { GoalChoices = Mentee.GoalChoices },
        "commitment" => Other with { Commitment = Commitment.Priority },
        "likeness" => Other with { Likeness = [new LikenessWish("Way into the job", "late starter", IsForOthers: true)] },
        "background" => Other with { Background = new Dictionary<string, string> { ["function"] = "Law" } },
        _ => Other with { Answers = Mentee.Answers },
    };

    private static async Task JoinAsync(TestApp app, ProgramDriver people, string name, ProgramRole role, Profile profile)
    {
        await people.InviteAsync(name, role);
        var acts = app.Get<EnrollmentActs>();
        await people.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, A.Id(name), accepted: true));
        await people.DoAsync(acts.SaveProfileAsync(A.ProgramId, A.Id(name), profile));
        await people.DoAsync(acts.TrainAsync(A.ProgramId, A.Id(name), role));
    }
}
