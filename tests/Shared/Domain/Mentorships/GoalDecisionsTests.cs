using MentorFlow.Domain.Mentorships;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

/// <summary>What a mentee and a mentor do with one goal.</summary>
public sealed class GoalDecisionsTests
{
    private static readonly DateOnly Due = new(2027, 6, 1);

    private static readonly GoalWords Words = new("Lead the team meeting", "Four meetings led", "It is there every week", "The next role asks for it", Due);

    private static string Theo => Given.Mentee.PersonId;

    private static string Maya => Given.Mentor.PersonId;

    private static Mentorship WithGoal => GoalDecisions.Add(Given.Mentorship, Theo, "g1", Words, Given.Now).Value!;

    private static Mentorship Confirmed => GoalDecisions.Confirm(WithGoal, Maya, "g1", version: 1).Value!;

    [Fact]
    public void A_goal_of_the_mentee_counts_at_once_and_waits_for_the_mentor()
    {
        var goal = GoalOf(WithGoal);

        Assert.Equal((GoalState.Open, false, Theo), (goal.State, goal.Confirmed, goal.OwnerId));
        Assert.Equal([Maya], WithGoal.AwaitedFor(goal));
        Assert.True(goal.IsWatched);
        Assert.Equal(RefusalReason.AlreadyDone, GoalDecisions.Add(WithGoal, Theo, "g1", Words, Given.Now).Refusal?.Reason);
    }

    [Fact]
    public void A_goal_of_the_mentor_is_a_suggestion_until_the_mentee_takes_it()
    {
        var suggested = GoalDecisions.Add(Given.Mentorship, Maya, "g1", Words, Given.Now).Value!;
        Assert.Equal((GoalState.Proposed, false), (GoalOf(suggested).State, GoalOf(suggested).IsWatched));
        Assert.Equal([Theo], suggested.AwaitedFor(GoalOf(suggested)));

        var taken = GoalOf(GoalDecisions.Accept(suggested, Theo, "g1", version: 1, Given.Now).Value!);
        Assert.Equal((GoalState.Open, true, true), (taken.State, taken.Confirmed, taken.IsWatched));
        Assert.Empty(GoalDecisions.Remove(suggested, Maya, "g1", version: 1).Value!.Goals!);
    }

    [Theory]
    [InlineData("specific", "rules.goal-specific")]
    [InlineData("measure", "rules.goal-measure")]
    [InlineData("achievable", "rules.goal-achievable")]
    [InlineData("relevant", "rules.goal-relevant")]
    [InlineData("due", "rules.by-when")]
    public void A_part_that_is_missing_is_named_with_its_rule(string part, string rule)
    {
        var words = part switch
        {
            "specific" => Words with { Specific = " " },
            "measure" => Words with { Measure = "" },
            "achievable" => Words with { Achievable = "" },
            "relevant" => Words with { Relevant = "" },
            _ => Words with { Due = DateOnly.MinValue },
        };

        var error = Assert.Single(GoalDecisions.Add(Given.Mentorship, Theo, "g1", words, Given.Now).Refusal!.Fields);
        Assert.Equal((part, rule), (error.Field, error.Rule.Key));
    }

    [Fact]
    public void What_both_will_see_is_not_the_goal_said_again()
    {
        var error = Assert.Single(
            GoalDecisions.Add(Given.Mentorship, Theo, "g1", Words with { Measure = Words.Specific }, Given.Now).Refusal!.Fields);

        Assert.Equal(("measure", "rules.goal-other-words"), (error.Field, error.Rule.Key));
    }

    [Fact]
    public void What_the_mentee_changes_is_confirmed_again()
    {
        var changed = GoalDecisions.Change(Confirmed, Theo, "g1", version: 1, Words with { Measure = "Six meetings led" }, Given.Now).Value!;

        Assert.Equal(("Six meetings led", false, 2), (GoalOf(changed).Measure, GoalOf(changed).Confirmed, GoalOf(changed).Version));
        Assert.Equal([Maya], changed.AwaitedFor(GoalOf(changed)));
    }

    [Fact]
    public void What_the_mentor_changes_counts_when_the_mentee_takes_it_with_one_tap()
    {
        var proposed = GoalDecisions.Change(Confirmed, Maya, "g1", version: 1, Words with { Due = Due.AddDays(30) }, Given.Now).Value!;
        Assert.Equal((Due, true), (GoalOf(proposed).Due, GoalOf(proposed).Confirmed));
        Assert.Equal([Theo], proposed.AwaitedFor(GoalOf(proposed)));

        var taken = GoalOf(GoalDecisions.Accept(proposed, Theo, "g1", version: 2, Given.Now).Value!);
        var kept = GoalOf(GoalDecisions.Keep(proposed, Theo, "g1", version: 2, Given.Now).Value!);
        Assert.Equal((Due.AddDays(30), true, 2), (taken.Due, taken.Confirmed, taken.Watch));
        Assert.Equal((Due, true, 1), (kept.Due, kept.Confirmed, kept.Watch));
        Assert.All([taken, kept], goal => Assert.Null(goal.Proposal));
    }

    [Fact]
    public void An_outdated_form_is_refused_and_nobody_confirms_what_changed_meanwhile()
    {
        var changed = GoalDecisions.Change(WithGoal, Theo, "g1", version: 1, Words with { Specific = "Lead two meetings" }, Given.Now).Value!;

        Assert.Equal("version", Assert.Single(GoalDecisions.Confirm(changed, Maya, "g1", version: 1).Refusal!.Fields).Field);
        var other = Words with { Relevant = "I like it" };
        Assert.Equal("version", Assert.Single(GoalDecisions.Change(changed, Maya, "g1", version: 1, other, Given.Now).Refusal!.Fields).Field);
        Assert.NotNull(GoalDecisions.Change(changed, Maya, "g1", version: 2, other, Given.Now).Value);
    }

    [Fact]
    public void Only_the_mentee_reports_progress_and_it_is_a_series()
    {
        var first = GoalDecisions.Report(Confirmed, Theo, "g1", 20, Given.Now).Value!;
        var corrected = GoalDecisions.Report(first, Theo, "g1", 30, Given.Now.AddHours(1)).Value!;
        var second = GoalDecisions.Report(corrected, Theo, "g1", 60, Given.Now.AddDays(7)).Value!;

        Assert.Equal([30, 60], GoalOf(second).Reports!.Select(report => report.Percent));
        Assert.Equal((60, true, 1), (GoalOf(second).Progress, GoalOf(second).Confirmed, GoalOf(second).Version));
        Assert.Equal(RefusalReason.NotAMember, GoalDecisions.Report(second, Maya, "g1", 70, Given.Now).Refusal?.Reason);
        Assert.Equal("progress", Assert.Single(GoalDecisions.Report(second, Theo, "g1", 101, Given.Now).Refusal!.Fields).Field);
    }

    [Theory]
    [InlineData(GoalState.Reached, 100)]
    [InlineData(GoalState.LetGo, 0)]
    public void A_goal_ends_with_a_word_of_what_was_learned_and_can_go_on_again(GoalState state, int progress)
    {
        var settled = GoalDecisions.Settle(Confirmed, Theo, "g1", version: 1, state, "Ask earlier.", Given.Now).Value!;
        Assert.Equal((state, progress, "Ask earlier.", false), Told(GoalOf(settled)));
        Assert.Equal(RefusalReason.AlreadyDone, GoalDecisions.Settle(settled, Theo, "g1", version: 1, state, "", Given.Now).Refusal?.Reason);

        var again = GoalOf(GoalDecisions.MoveDate(settled, Theo, "g1", version: 2, Due.AddDays(60), Given.Now).Value!);
        Assert.Equal((GoalState.Open, progress, "Ask earlier.", true), Told(again));
        Assert.Equal((Due.AddDays(60), 2), (again.Due, again.Watch));
    }

    [Fact]
    public void Five_goals_go_on_at_once_and_one_that_ended_makes_room()
    {
        var full = Enumerable.Range(1, 5).Aggregate(
            Given.Mentorship, (one, number) => GoalDecisions.Add(one, Theo, $"g{number}", Words, Given.Now).Value!);

        Assert.Equal("rules.goals", Assert.Single(GoalDecisions.Add(full, Theo, "g6", Words, Given.Now).Refusal!.Fields).Rule.Key);
        var room = GoalDecisions.Settle(full, Theo, "g2", version: 1, GoalState.LetGo, "", Given.Now).Value!;
        Assert.NotNull(GoalDecisions.Add(room, Theo, "g6", Words, Given.Now).Value);
    }

    [Fact]
    public void A_goal_that_came_from_elsewhere_in_one_sentence_is_read_and_made_measurable_here()
    {
        var known = Given.Mentorship with { Goals = [new Goal("goal-1", "Lead a team", "", "", "", Due)] };
        Assert.False(GoalOf(known).IsWatched);

        var written = GoalOf(GoalDecisions.Change(known, Theo, "goal-1", version: 0, Words, Given.Now).Value!);
        Assert.Equal((Words, 1, true), (written.Words, written.Version, written.IsWatched));
        Assert.True(GoalOf(GoalDecisions.Confirm(known, Maya, "goal-1", version: 0).Value!).Confirmed);
    }

    [Fact]
    public void A_pause_moves_the_dates_that_were_ahead_by_its_span()
    {
        var paused = MentorshipDecisions.Pause(WithGoal, Given.Now).Value!;

        var resumed = MentorshipDecisions.Resume(paused, Given.Now.AddDays(21)).Value!;

        Assert.Equal(Due.AddDays(21), GoalOf(resumed).Due);
    }

    [Fact]
    public void All_that_is_changed_within_an_hour_is_asked_about_once()
    {
        var first = GoalDecisions.Add(Given.Mentorship, Theo, "g1", Words, Given.Now).Value!;
        var second = GoalDecisions.Add(first, Theo, "g2", Words, Given.Now.AddMinutes(40)).Value!;
        var third = GoalDecisions.Add(second, Theo, "g3", Words, Given.Now.AddMinutes(70)).Value!;

        Assert.Equal([Given.Now, null, Given.Now.AddMinutes(70)], third.Goals!.Select(goal => goal.AskedAt));
    }

    [Fact]
    public void Evidence_is_dated_and_taken_away_by_who_added_it()
    {
        var link = new GoalEvidence("e1", EvidenceKind.Link, Maya, Given.Now, "The minutes", "https://example.com/minutes");
        var added = GoalDecisions.AddEvidence(Confirmed, Maya, "g1", link).Value!;

        Assert.Equal(link, Assert.Single(GoalOf(added).Evidence!));
        Assert.Equal(RefusalReason.NotAMember, GoalDecisions.RemoveEvidence(added, Theo, "g1", "e1").Refusal?.Reason);
        Assert.Empty(GoalOf(GoalDecisions.RemoveEvidence(added, Maya, "g1", "e1").Value!).Evidence!);
    }

    [Theory]
    [InlineData(EvidenceKind.Link, "http://example.com", null, "link")]
    [InlineData(EvidenceKind.File, null, null, "file")]
    [InlineData(EvidenceKind.Result, null, null, "note")]
    [InlineData(EvidenceKind.SelfAssessment, null, 6, "rating")]
    public void Evidence_that_shows_nothing_is_named_by_its_field(EvidenceKind kind, string? link, int? rating, string field)
    {
        var evidence = new GoalEvidence("e1", kind, Theo, Given.Now, Note: "", link, Rating: rating);

        Assert.Equal(field, Assert.Single(GoalDecisions.AddEvidence(Confirmed, Theo, "g1", evidence).Refusal!.Fields).Field);
    }

    private static Goal GoalOf(Mentorship mentorship) => mentorship.Goals![0];

    private static (GoalState State, int Progress, string? Learned, bool IsWatched) Told(Goal goal) =>
        (goal.State, goal.Progress, goal.Learned, goal.IsWatched);
}
