using MentorFlow.Domain.Health;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Health;

public sealed class HealthDecisionTests
{
    private static readonly DateTimeOffset Now = Given.Now;

    /// <summary>Every two weeks for eight weeks, met as agreed, with a goal that moves.</summary>
    private static readonly HealthFacts Well = new(
        MentorshipStage.Active, IsPaused: false, TimeSpan.FromDays(14), Now.AddDays(-70), Now.AddDays(-5), SessionsHeld: 5)
    {
        Met = [Now.AddDays(-61), Now.AddDays(-47), Now.AddDays(-33), Now.AddDays(-19), Now.AddDays(-5)],
        Ease = 4.5,
        Goals = 1,
        GoalsMovedAt = Now.AddDays(-10),
    };

    public static TheoryData<string, HealthState, HealthReason[]> Cases => new()
    {
        { "well", HealthState.Good, [] },
        { "paused", HealthState.Unknown, [] },
        { "unsigned", HealthState.Unknown, [] },
        { "closing", HealthState.Unknown, [] },
        { "new", HealthState.Unknown, [] },
        { "silent", HealthState.AtRisk, [HealthReason.Silent] },
        { "slipped once", HealthState.Good, [] },
        { "slipped twice", HealthState.Watch, [HealthReason.Rhythm] },
        { "slipped three times", HealthState.AtRisk, [HealthReason.Rhythm] },
        { "unclear", HealthState.Good, [] },
        { "uneasy", HealthState.Watch, [HealthReason.Ease] },
        { "ill at ease", HealthState.AtRisk, [HealthReason.Ease] },
        { "slow answers", HealthState.Watch, [HealthReason.Replies] },
        { "no goals", HealthState.Watch, [HealthReason.NoGoals] },
        { "goals rest", HealthState.Watch, [HealthReason.Goals] },
        { "goal lapsed", HealthState.Watch, [HealthReason.Goals] },
        { "two things", HealthState.AtRisk, [HealthReason.Replies, HealthReason.Goals] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_state_follows_from_what_was_agreed_and_says_why(string of, HealthState state, HealthReason[] reasons)
    {
        var health = HealthDecisions.Of(Facts(of), Now);

        Assert.Equal(state, health.State);
        Assert.Equal(reasons, health.Reasons);
    }

    [Fact]
    public void A_fall_is_told_once_asked_about_once_and_settled_when_health_returns()
    {
        var (well, falling) = (Facts("well"), Facts("ill at ease"));
        var told = new HealthWatch("growth", "m", 1, Now.AddDays(-3));
        var stayed = told with { FellAt = Now.AddDays(-14) };

        Assert.Equal(HealthStep.None, HealthDecisions.Next(null, well, Now));
        Assert.Equal(HealthStep.Nudge, HealthDecisions.Next(null, falling, Now));
        Assert.Equal(HealthStep.None, HealthDecisions.Next(told, falling, Now));
        Assert.Equal(HealthStep.Ask, HealthDecisions.Next(stayed, falling, Now));
        Assert.Equal(HealthStep.None, HealthDecisions.Next(stayed with { AskedAt = Now.AddDays(-1) }, falling, Now));
        Assert.Equal(HealthStep.None, HealthDecisions.Next(stayed, Facts("uneasy"), Now));
        Assert.Equal(HealthStep.Settle, HealthDecisions.Next(stayed with { AskedAt = Now }, well, Now));
        Assert.Equal(HealthStep.Settle, HealthDecisions.Next(stayed, Facts("closing"), Now));
        Assert.Equal(HealthStep.Nudge, HealthDecisions.Next(told with { FellAt = null }, falling, Now));
    }

    [Fact]
    public void A_silence_is_left_to_the_clock_that_follows_it_and_a_leave_to_itself()
    {
        var silent = Facts("silent") with { AreRepliesLate = true };
        var stayed = new HealthWatch("growth", "m", 1, Now.AddDays(-60));

        Assert.Equal(HealthStep.None, HealthDecisions.Next(null, silent, Now));
        Assert.Equal(HealthStep.None, HealthDecisions.Next(stayed, silent, Now));
        Assert.Equal(HealthStep.None, HealthDecisions.Next(stayed, Facts("paused"), Now));
    }

    [Fact]
    public void It_does_not_matter_which_of_the_members_said_what()
    {
        var random = new Random(17);
        for (var round = 0; round < 200; round++)
        {
            var sessions = Enumerable.Range(1, random.Next(1, 6)).Select(number => SessionOf(number, random)).ToList();
            var exchanged = sessions.Select(session => session with { Pulses = Exchanged(session.Pulses!) }).ToList();

            Assert.Equal(HealthOf(sessions).State, HealthOf(exchanged).State);
            Assert.Equal(HealthOf(sessions).Reasons, HealthOf(exchanged).Reasons);
        }
    }

    [Fact]
    public void What_one_of_them_answers_alone_changes_nothing()
    {
        var both = Held(1) with { Pulses = new Dictionary<string, int> { [Given.Mentor.PersonId] = 4, [Given.Mentee.PersonId] = 4 } };
        var alone = Held(2) with { Pulses = new Dictionary<string, int> { [Given.Mentee.PersonId] = 1 } };

        Assert.Equal(4, MentorshipLine.Of(Signed, [both, alone]).RecentEase);
        Assert.DoesNotContain(HealthReason.Ease, HealthOf([both, alone]).Reasons);
    }

    [Fact]
    public void A_low_mean_alone_is_told_only_where_each_of_them_answered_low()
    {
        var low = Held(1) with { Pulses = new Dictionary<string, int> { [Given.Mentor.PersonId] = 2, [Given.Mentee.PersonId] = 2 } };
        var ofOne = Held(1) with { Pulses = new Dictionary<string, int> { [Given.Mentor.PersonId] = 1, [Given.Mentee.PersonId] = 4 } };
        var health = new MentorshipHealth(HealthState.AtRisk, [HealthReason.Ease]);

        Assert.True(HealthDecisions.MayTell(health, [low]));
        Assert.False(HealthDecisions.MayTell(health, [ofOne]));
        Assert.True(HealthDecisions.MayTell(health with { Reasons = [HealthReason.Ease, HealthReason.Goals] }, [ofOne]));
    }

    private static Mentorship Signed { get; } = Given.Mentorship with
    {
        CreatedAt = Now.AddDays(-60),
        Agreement = A.Agreement(Now.AddDays(-50)),
        Signatures = Given.Mentorship.Members.ToDictionary(member => member.PersonId, _ => Now.AddDays(-55)),
    };

    private static HealthFacts Facts(string of) => of switch
    {
        "well" => Well,
        "paused" => Well with { IsPaused = true, Ease = 1 },
        "unsigned" => Well with { Rhythm = null, Ease = 1 },
        "closing" => Well with { Stage = MentorshipStage.Closing, Ease = 1 },
        "new" => Well with { From = Now.AddDays(-3), LastSeenAt = null, SessionsHeld = 0, Met = [], Goals = 0 },
        "silent" => Well with { LastSeenAt = Now.AddDays(-28), Met = [Now.AddDays(-28)] },
        "slipped once" => Well with { Met = [Now.AddDays(-47), Now.AddDays(-33), Now.AddDays(-5)] },
        "slipped twice" => Well with { Met = [Now.AddDays(-33), Now.AddDays(-5)] },
        "slipped three times" => Well with { Met = [Now.AddDays(-5)] },
        "unclear" => Well with { Met = [Now.AddDays(-33), Now.AddDays(-5)], Unclear = [Now.AddDays(-19)] },
        "uneasy" => Well with { Ease = 2.9 },
        "ill at ease" => Well with { Ease = 2.5 },
        "slow answers" => Well with { AreRepliesLate = true },
        "no goals" => Well with { Goals = 0, GoalsMovedAt = null },
        "goals rest" => Well with { GoalsMovedAt = Now.AddDays(-46) },
        "goal lapsed" => Well with { HasLapsedGoal = true },
        "two things" => Well with { AreRepliesLate = true, HasLapsedGoal = true },
        _ => throw new ArgumentOutOfRangeException(nameof(of), of, message: null),
    };

    private static Session Held(int number) => Given.Session with { Number = number, Stage = SessionStage.Held, StartsAt = Now.AddDays((14 * number) - 64) };

    private static Session SessionOf(int number, Random random)
    {
        var answers = new Dictionary<string, int>();
        foreach (var member in Given.Mentorship.Members.Where(_ => random.Next(4) > 0))
        {
            answers[member.PersonId] = random.Next(1, 6);
        }

        return Held(number) with { Pulses = answers };
    }

    private static Dictionary<string, int> Exchanged(IReadOnlyDictionary<string, int> answers) =>
        answers.ToDictionary(answer => Given.Mentorship.Members.Single(member => member.PersonId != answer.Key).PersonId, answer => answer.Value);

    private static MentorshipHealth HealthOf(IReadOnlyCollection<Session> sessions) =>
        HealthDecisions.Of(HealthFacts.Of(MentorshipLine.Of(Signed, sessions)), Now);
}
