using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Prompts;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Prompts;

/// <summary>Which prompt a mentorship gets: by its stage and by what has happened.</summary>
public sealed class PromptDecisionsTests
{
    private static readonly DateTimeOffset Now = Given.Now;

    /// <summary>Matched ten weeks ago, half a year to go, six sessions held every two weeks.</summary>
    private static readonly Mentorship Running = Given.Mentorship with { CreatedAt = Now.AddDays(-70), Ends = Now.AddDays(180), SessionsPlanned = 6 };

    private static readonly Goal Goal = new("1", "Lead a meeting", "My partner reads my notes", "Every week", "To lead a team", new DateOnly(2027, 6, 1));

    [Fact]
    public void After_the_match_comes_a_word_to_begin_with_until_they_have_signed()
    {
        var matched = Given.Mentorship with { CreatedAt = Now.AddDays(-2), Ends = Now.AddDays(180), Agreement = null };

        Assert.Equal(Prompt.SayHello, Ask(matched));
        Assert.Null(Ask(matched with { CreatedAt = Now.AddDays(-1) }));
        Assert.Null(Ask(Signed(matched with { Agreement = A.Agreement(Now) })));
    }

    [Fact]
    public void Before_the_first_session_comes_how_to_begin_but_not_in_the_days_of_its_mails()
    {
        var ready = Signed(Given.Mentorship with { CreatedAt = Now.AddDays(-10), Ends = Now.AddDays(180), SessionsPlanned = 1 });

        Assert.Equal(Prompt.FirstSession, Ask(ready, next: Now.AddDays(5)));
        Assert.Null(Ask(ready, next: Now.AddDays(2)));
        Assert.Null(Ask(ready, next: Now.AddDays(9)));
    }

    [Fact]
    public void Goals_that_are_written_are_not_asked_for()
    {
        var met = Signed(Given.Mentorship with { CreatedAt = Now.AddDays(-30), Ends = Now.AddDays(180), SessionsPlanned = 2 });
        var held = Now.AddDays(-8);
        var log = Log((Prompt.FirstEcho, Now.AddDays(-6)));

        Assert.Equal(Prompt.WriteGoals, Ask(met, held, held, Now.AddDays(6), log));
        Assert.False(PromptDecisions.IsTimely(Prompt.WriteGoals, met with { Goals = [Goal] }));
        Assert.Null(Ask(met with { Goals = [Goal] }, held, held, Now.AddDays(6), log));
    }

    [Fact]
    public void Between_two_sessions_comes_one_thought_in_order_and_no_second()
    {
        var log = Log((Prompt.FirstEcho, Now.AddDays(-60)), (Prompt.LastStep, Now.AddDays(-20)));

        Assert.Equal(Prompt.WhatIsHard, Ask(Running, Now.AddDays(-66), Now.AddDays(-6), Now.AddDays(8), log));
        Assert.Null(Ask(Running, Now.AddDays(-66), Now.AddDays(-6), Now.AddDays(8), Log((Prompt.LastStep, Now.AddDays(-4)))));
    }

    [Fact]
    public void Within_two_days_of_the_mails_of_a_session_nothing_is_said()
    {
        Assert.Null(Ask(Running, Now.AddDays(-66), Now.AddDays(-1), Now.AddDays(13)));
        Assert.Null(Ask(Running, Now.AddDays(-66), Now.AddDays(-12), Now.AddDays(2)));
        Assert.NotNull(Ask(Running, Now.AddDays(-66), Now.AddDays(-7), Now.AddDays(7)));
    }

    [Fact]
    public void Before_the_middle_after_it_and_before_the_end_there_is_one_each()
    {
        var half = Running with { CreatedAt = Now.AddDays(-90), Ends = Now.AddDays(100) };

        Assert.Equal(Prompt.LookBack, Ask(half, Now.AddDays(-80), Now.AddDays(-7), Now.AddDays(7)));
        Assert.Equal(Prompt.OneChange, Ask(half with { Ends = Now.AddDays(70) }, Now.AddDays(-80), Now.AddDays(-7), Now.AddDays(7)));
        Assert.Equal(Prompt.LastSessions, Ask(half with { Ends = Now.AddDays(20) }, Now.AddDays(-80), Now.AddDays(-7), Now.AddDays(7)));
    }

    [Fact]
    public void Two_weeks_after_the_end_comes_the_last_and_after_it_nothing_is_looked_for()
    {
        var closed = Running with { Stage = MentorshipStage.Closed, EndedAt = Now.AddDays(-15) };

        Assert.Equal(Prompt.AfterTheEnd, Ask(closed));
        Assert.Equal(new PromptPlan(null, null), PromptDecisions.Next(Facts(closed, log: Log((Prompt.AfterTheEnd, Now))), Now));
        Assert.Equal(new PromptPlan(null, null), PromptDecisions.Next(Facts(closed with { Stage = MentorshipStage.Ended }), Now));
    }

    [Fact]
    public void During_a_pause_nothing_is_said_and_it_is_looked_again()
    {
        var plan = PromptDecisions.Next(
            Facts(Running with { PausedAt = Now.AddDays(-3) }, Now.AddDays(-66), Now.AddDays(-7), Now.AddDays(7)), Now);

        Assert.Null(plan.Ask);
        Assert.InRange(plan.LookAgain!.Value, Now.AddDays(1), Now.AddDays(6));
    }

    [Fact]
    public void Half_a_year_of_sessions_every_two_weeks_brings_twelve_or_so_and_each_once()
    {
        var start = Now;
        var log = Log();
        var looks = 0;
        DateTimeOffset? at = start;
        while (at is { } now && now < start.AddDays(182))
        {
            var mentorship = Signed(Given.Mentorship with { CreatedAt = start, Ends = start.AddDays(182), SessionsPlanned = SessionsBy(now) + 1 });
            var held = Enumerable.Range(0, 12).Select(number => start.AddDays(10 + (14 * number))).ToList();
            var past = held.Where(moment => moment <= now).ToList();
            var plan = PromptDecisions.Next(
                Facts(
                    mentorship,
                    past.Count > 0 ? past[0] : null,
                    past.Count > 0 ? past[^1] : null,
                    held.Where(moment => moment > now).Select(moment => (DateTimeOffset?)moment).FirstOrDefault(),
                    log),
                now);
            if (plan.Ask is { } prompt)
            {
                Assert.False(log.Has(prompt));
                log = log with { Asked = [.. log.Asked, new PromptAsked(prompt, now)] };
            }

            Assert.True(plan.LookAgain > now);
            (at, looks) = (plan.LookAgain, looks + 1);
        }

        Assert.InRange(log.Asked.Count, 10, 14);
        Assert.InRange(looks, 20, 90);

        int SessionsBy(DateTimeOffset now) => now < start.AddDays(10) ? 0 : (int)((now - start.AddDays(10)).TotalDays / 14) + 1;
    }

    private static Prompt? Ask(
        Mentorship mentorship, DateTimeOffset? first = null, DateTimeOffset? last = null, DateTimeOffset? next = null, PromptLog? log = null) =>
        PromptDecisions.Next(Facts(mentorship, first, last, next, log), Now).Ask;

    private static PromptFacts Facts(
        Mentorship mentorship, DateTimeOffset? first = null, DateTimeOffset? last = null, DateTimeOffset? next = null, PromptLog? log = null) =>
        new(mentorship, log ?? Log(), first, last, next);

    private static PromptLog Log(params (Prompt Prompt, DateTimeOffset At)[] asked) =>
        new(A.ProgramId, Given.MentorshipId, [.. asked.Select(one => new PromptAsked(one.Prompt, one.At))]);

    private static Mentorship Signed(Mentorship mentorship) => mentorship with
    {
        Signatures = mentorship.Members.ToDictionary(member => member.PersonId, _ => Now),
    };
}
