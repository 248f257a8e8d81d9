using System.Text.Json;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Json;
using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;
using MentorFlow.Matching.Scoring;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using Profile = MentorFlow.Domain.Enrollments.Profile;

namespace MentorFlow.Tests.Orchestrations.Rounds;

/// <summary>What people say in their profiles moves the score of a pair, each answer the part that the program weighs for it; nothing else does.</summary>
public sealed class ProfileAnswerTests
{
    private static readonly MentoringProgram Program = Given.Program with
    {
        Profile = new ProfileSettings
        {
            Goals = [new ProgramGoal("lead", "Lead a team"), new ProgramGoal("speak", "Speak in public")],
            Questions = [new ProgramQuestion("pace", ProgramQuestionKind.Scale, "How fast?") { Use = AnswerUse.More }],
            AsksLikeness = true,
            Background = ["function"],
            SeekDifference = true,
        },
    };

    private static readonly Profile Mentee = A.Profile(ProgramRole.Mentee);

    private static readonly Profile Mentor = A.Profile(ProgramRole.Mentor);

    [Fact]
    public void A_skill_that_a_mentor_knows_less_well_than_is_wanted_meets_a_part_of_the_need()
    {
        var far = Mentee with { NeedLevels = Of("Leadership", 5) };

        Assert.True(Part(ScorePartKind.Needs, far, Mentor) < Part(ScorePartKind.Needs, Mentee, Mentor));
        Assert.Equal(1, Part(ScorePartKind.Needs, far, Mentor with { OfferLevels = Of("Leadership", 5) }));
        Assert.Equal(1d / 3, Part(ScorePartKind.Needs, Mentee, Mentor with { OfferLevels = Of("Leadership", 1) }), 3);
    }

    [Fact]
    public void The_need_that_matters_most_counts_most()
    {
        var both = Mentee with { Needs = ["Leadership", "Writing"] };

        Assert.Equal(0.5, Part(ScorePartKind.Needs, both, Mentor), 3);
        Assert.Equal(0.6, Part(ScorePartKind.Needs, both with { NeedWeights = Of("Leadership", 3) }, Mentor), 3);
        Assert.Equal(0.4, Part(ScorePartKind.Needs, both with { NeedWeights = Of("Writing", 3) }, Mentor), 3);
    }

    [Fact]
    public void Goals_of_the_list_count_and_own_words_do_not()
    {
        var wants = Mentee with { GoalChoices = ["lead"] };

        Assert.Equal(0.5, Part(ScorePartKind.Goals, Mentee, Mentor));
        Assert.Equal(1, Part(ScorePartKind.Goals, wants, Mentor with { GoalChoices = ["lead", "speak"] }));
        Assert.Equal(0, Part(ScorePartKind.Goals, wants, Mentor with { GoalChoices = ["speak"] }));
        Assert.Equal(0.5, Part(ScorePartKind.Goals, wants, Mentor with { GoalChoices = ["gone"] }));
        Assert.Equal(0.5, Part(ScorePartKind.Goals, wants, Mentor with { Goals = "Lead a team" }));
    }

    [Fact]
    public void What_both_can_give_counts()
    {
        Assert.Equal(0.5, Part(ScorePartKind.Motivation, Mentee, Mentor));
        Assert.Equal(1, Part(ScorePartKind.Motivation, Mentee with { Commitment = Commitment.Priority }, Mentor with { Commitment = Commitment.Priority }));
        Assert.Equal(0.25, Part(ScorePartKind.Motivation, Mentee with { Commitment = Commitment.Trying }, Mentor));
    }

    [Fact]
    public void Somebody_alike_counts_for_who_asks_only_where_both_told_the_same()
    {
        var asks = Mentee with { Likeness = [new LikenessWish("Way into the job", "late starter")] };
        var tells = Mentor with { Likeness = [new LikenessWish(" way into  the JOB", "Late starter ", IsForOthers: true)] };

        Assert.Equal(1, Part(ScorePartKind.Likeness, asks, tells));
        Assert.Equal(0.5, Part(ScorePartKind.Likeness, asks, Mentor));
        Assert.Equal(0.5, Part(ScorePartKind.Likeness, Mentee, tells));
        Assert.Equal(0, Part(ScorePartKind.Likeness, asks, Mentor with { Likeness = [new LikenessWish("Way into the job", "at once", IsForOthers: true)] }));
        Assert.Equal(0.5, Part(ScorePartKind.Likeness, asks, tells, Program with { Profile = null }));
    }

    [Fact]
    public void No_word_of_what_was_told_is_frozen_with_a_round()
    {
        var asks = Mentee with { Likeness = [new LikenessWish("Way into the job", "late starter")] };

        var frozen = JsonSerializer.Serialize(Input(asks, asks with { Needs = [], Offers = ["Leadership"] }, Program), MentorFlowJson.Options);

        Assert.DoesNotContain("late starter", frozen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Way into", frozen, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_different_background_counts_where_the_program_seeks_difference()
    {
        var sales = Mentee with { Background = new Dictionary<string, string> { ["function"] = "Sales" } };

        Assert.Equal(1, Part(ScorePartKind.Difference, sales, Mentor with { Background = new Dictionary<string, string> { ["function"] = "Law" } }));
        Assert.Equal(0, Part(ScorePartKind.Difference, sales, Mentor with { Background = new Dictionary<string, string> { ["function"] = "sales" } }));
        Assert.Equal(0.5, Part(ScorePartKind.Difference, sales, Mentor));
    }

    [Fact]
    public void Answers_to_the_programs_own_questions_count()
    {
        var fast = Mentee with { Answers = new Dictionary<string, QuestionAnswer> { ["pace"] = new(Number: 5) } };

        Assert.True(
            Part(ScorePartKind.Questions, fast, Mentor with { Answers = new Dictionary<string, QuestionAnswer> { ["pace"] = new(Number: 5) } })
            > Part(ScorePartKind.Questions, fast, Mentor with { Answers = new Dictionary<string, QuestionAnswer> { ["pace"] = new(Number: 1) } }));
    }

    [Fact]
    public void Words_pronouns_and_what_helps_when_meeting_move_nothing()
    {
        var says = Mentor with
        {
            Goals = "Something else.",
            Motivation = "Another reason.",
            Pronouns = "they",
            About = "I sing.",
            Accommodations = new Accommodations(CameraOptional: true, Notes: "I lip-read.", WritesFirst: true),
        };

        Assert.Equal(Score(Mentee, Mentor), Score(Mentee, says));
    }

    [Fact]
    public void A_pool_in_which_everything_is_said_can_be_solved()
    {
        var mentee = Mentee with
        {
            NeedLevels = Of("Leadership", 5),
            NeedWeights = Of("Leadership", 3),
            GoalChoices = ["lead"],
            Commitment = Commitment.Prepared,
            Likeness = [new LikenessWish("Way", "One"), new LikenessWish("First language", "Breton", IsForOthers: true)],
            Background = new Dictionary<string, string> { ["function"] = "Sales" },
            Answers = new Dictionary<string, QuestionAnswer> { ["pace"] = new(Number: 2) },
        };

        var solved = MatchingRound.Solve(Input(mentee, Mentor, Program));

        Assert.True(solved.IsValid, string.Join("; ", solved.Errors));
        Assert.Single(solved.Pairs);
    }

    private static Dictionary<string, int> Of(string skill, int number) => new() { [skill] = number };

    private static double Part(ScorePartKind kind, Profile mentee, Profile mentor, MentoringProgram? program = null)
    {
        var input = Input(mentee, mentor, program ?? Program);
        Span<double> values = stackalloc double[PairScorer.Kinds.Length];
        var roster = new Roster(input);
        new PairScorer(input.Policy).Score(roster[A.Id("Theo")], roster[A.Id("Maya")], values);
        return values[(int)kind];
    }

    private static int Score(Profile mentee, Profile mentor)
    {
        var input = Input(mentee, mentor, Program);
        var roster = new Roster(input);
        return new PairScorer(input.Policy).Score(roster[A.Id("Theo")], roster[A.Id("Maya")]);
    }

    private static MatchingInput Input(Profile mentee, Profile mentor, MentoringProgram program)
    {
        var likeness = new LikenessCodes();
        return new MatchingInput
        {
            RoundId = "growth:1",
            Candidates = [CandidateOf("Theo", ProgramRole.Mentee, mentee), CandidateOf("Maya", ProgramRole.Mentor, mentor)],
            Policy = Candidates.PolicyOf(program, Given.Now),
        };

        Candidate CandidateOf(string name, ProgramRole role, Profile profile) => Candidates.Of(
            Given.Enrollment(name, role) with { Profile = profile },
            DirectoryEntry.Of(A.Person(name, team: name)),
            program,
            1,
            [],
            [],
            skill => skill,
            likeness);
    }
}
