using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Rehearsals;

public sealed class AdvisingTests
{
    // Ten in the morning in Paris, four at night in New York; a Tuesday.
    private static readonly DateTimeOffset Launch = new(2027, 1, 26, 9, 0, 0, TimeSpan.Zero);

    private static readonly ProgramDefinition Program = A.Program(new DateTimeOffset(2027, 1, 4, 8, 0, 0, TimeSpan.Zero));

    private static readonly AdviceFacts Well = new(Program, Calm(), [], [], Capped: 0, Digests: 0, FollowUps: 100, FollowUpsAnswered: 80);

    [Fact]
    public void With_a_program_that_goes_well_there_is_nothing_to_change() => Assert.Empty(Advising.Of(Well));

    [Fact]
    public void Mentors_are_short_for_the_skill_that_is_hardest_to_get()
    {
        var advice = Only(AdviceKind.MentorsShort, Well with
        {
            People =
            [
                Mentor(places: 2, "Leadership", "Security"), Mentor(places: 2, "Leadership"),
                Mentee(isMatched: true, "Leadership"), Mentee(isMatched: true, "Security"),
                Mentee(isMatched: false, "security", "Leadership"), Mentee(isMatched: false, "Security"), Mentee(isMatched: false, "Security "),
            ],
        });

        Assert.Equal("2 mentors short for security", Said(AdviceWords.What(advice)));
        Assert.Equal("In the pool, 4 want security and 1 offer it; 3 of those who want it stayed without a mentor.", Said(AdviceWords.Why(advice)));
        Assert.Equal("entryRules", advice.Field);
    }

    [Fact]
    public void An_event_at_night_is_named_with_the_hour_and_the_place_and_a_better_hour()
    {
        var advice = Only(AdviceKind.EventAtNight, At(Launch, ("Europe/Paris", 4), ("America/New_York", 12)));

        Assert.Equal("Launch event at 4:00 for New York", Said(AdviceWords.What(advice)));
        Assert.Equal(("calendar.launchEvent", 12, 16, 12.0, 0.0), (advice.Field, advice.Count, advice.Of, advice.Figure, advice.Limit));
        Assert.Equal(new DateTimeOffset(2027, 1, 26, 13, 0, 0, TimeSpan.Zero), advice.Better);
        Assert.Contains("At 8:00 on the same clock", Said(AdviceWords.Why(advice)));
    }

    [Fact]
    public void Where_no_hour_suits_more_people_get_a_time_of_their_own_and_who_has_one_is_content()
    {
        var facts = At(Launch, ("Europe/Paris", 4), ("Pacific/Auckland", 3));

        var advice = Only(AdviceKind.EventNeedsTwoTimes, facts);
        var track = new EventTrack(new DateOnly(2027, 1, 27), new TimeOnly(10, 0), "Pacific/Auckland", Sites: ["Pacific/Auckland"]);
        var apart = facts with { Program = facts.Program with { Events = [new EventPlan(ProgramMomentKind.LaunchEvent, Tracks: [track])] } };

        Assert.Equal(("events", 3), (advice.Field, advice.Count));
        Assert.Null(advice.Better);
        Assert.DoesNotContain(Advising.Of(apart), one => one.Kind is AdviceKind.EventNeedsTwoTimes or AdviceKind.EventAtNight);
    }

    [Fact]
    public void An_event_on_a_holiday_of_some_is_named_with_the_day()
    {
        var advice = Only(AdviceKind.EventOnFreeDay, At(new DateTimeOffset(2027, 7, 14, 9, 0, 0, TimeSpan.Zero), ("Europe/Paris", 4), ("Europe/Lisbon", 9)));

        Assert.Equal((4, 13, 4.0), (advice.Count, advice.Of, advice.Figure));
        Assert.Equal("Launch event on July 14, 2027: a free day for Paris", Said(AdviceWords.What(advice)));
    }

    [Fact]
    public void An_hour_over_the_quota_leads_to_the_date_that_it_follows()
    {
        var hour = Program.Calendar!.MatchingOn.AddHours(2);
        var summary = Calm();
        var mails = summary.Mails with { HoursOverQuota = 3, BusiestHour = hour, MostInAnHour = 412, QuotaPerHour = 100, LongestWaitMinutes = 187 };

        var advice = Only(AdviceKind.HourOverQuota, Well with { Summary = summary with { Mails = mails } });

        Assert.Equal("calendar.matchingOn", advice.Field);
        Assert.StartsWith("412 mails in one hour on ", Said(AdviceWords.What(advice)));
        Assert.Contains("the last one is 187 minutes late", Said(AdviceWords.Why(advice)));
    }

    [Fact]
    public void The_fullest_weeks_are_named_with_the_work_that_fills_them()
    {
        WeekOfWork[] weeks =
        [
            .. Enumerable.Range(1, 5).Select(week => new WeekOfWork(week, new Dictionary<WorkItemKind, double>
            {
                [WorkItemKind.RoundToReview] = 10, [WorkItemKind.KickoffOverdue] = 40 + (10 * week),
            })),
        ];

        var advice = Advising.Of(Well with { Work = weeks }).ToList();

        Assert.Equal([5, 4, 3], advice.Select(one => one.Count));
        Assert.All(advice, one => Assert.Equal(("policy.kickoff.agreement", nameof(WorkItemKind.KickoffOverdue)), (one.Field, one.About)));
        Assert.Equal("Week 5 takes 100 minutes of you", Said(AdviceWords.What(advice[0])));
    }

    [Fact]
    public void Waits_silence_and_misses_are_named_beyond_their_bounds_and_only_then()
    {
        var summary = Calm();
        var bad = summary with
        {
            Waiting = summary.Waiting with { ToMatch = new WaitFigure(30, 40, 90) },
            Enrollments = new Dictionary<string, int> { ["Completed"] = 70, ["Lapsed"] = 30 },
            Sessions = summary.Sessions with { Held = 80, Missed = 20, Broken = 1 },
        };

        var advice = Advising.Of(Well with { Summary = bad, FollowUpsAnswered = 59 });

        Assert.Equal(
            [AdviceKind.LongToMatch, AdviceKind.SilentInvitations, AdviceKind.SilentSessions, AdviceKind.SessionsMissed], advice.Select(one => one.Kind));
        Assert.Equal("30 of 100 invitations lapse without an answer", Said(AdviceWords.What(advice[1])));
    }

    [Fact]
    public void Who_stays_without_is_counted_by_the_reason_that_something_can_be_done_about()
    {
        var people = new[] { "matching.unmatched.no-mentor-allowed-by", "matching.unmatched.no-mentor-allowed", "matching.unmatched.others-came-first" }
            .Select(reason => Mentee(isMatched: false) with { Reason = reason });

        var advice = Advising.Of(Well with { People = [.. people] });

        Assert.Equal(
            [(nameof(AdviceReason.Rules), 2, "matching.minimumOverlapMinutes"), (nameof(AdviceReason.PlacesTaken), 1, "entryRules")],
            advice.Select(one => (one.About!, one.Count, one.Field)));
    }

    [Fact]
    public void Every_kind_of_advice_is_said_in_every_language()
    {
        foreach (var texts in Languages.BuiltIn.All.Select(language => Languages.BuiltIn.Of(language.Tag)))
        {
            foreach (var kind in Enum.GetValues<AdviceKind>())
            {
                var advice = new RehearsalAdvice(kind, "level") { Count = 2, About = "anything", At = Launch, Zone = "Nowhere/There" };
                Assert.NotEqual("", texts.Say(AdviceWords.What(advice)));
                Assert.NotEqual("", texts.Say(AdviceWords.Why(advice)));
            }
        }
    }

    private static RehearsalAdvice Only(AdviceKind kind, AdviceFacts facts) => Assert.Single(Advising.Of(facts), advice => advice.Kind == kind);

    private static string Said(Phrase phrase) => Languages.BuiltIn.English.Say(phrase);

    private static AdviceFacts At(DateTimeOffset launch, params (string Zone, int Count)[] zones) => Well with
    {
        Program = Program with { Calendar = Program.Calendar! with { LaunchEvent = launch } },
        People = [.. zones.SelectMany(zone => Enumerable.Repeat(Mentee(isMatched: true) with { Zone = zone.Zone, Site = zone.Zone }, zone.Count))],
    };

    private static AdvisedPerson Mentor(int places, params string[] offers) =>
        new(ProgramRole.Mentor, "Europe/Paris", "Paris", offers, [], places, WasReady: true, WasMatched: true, Reason: null);

    private static AdvisedPerson Mentee(bool isMatched, params string[] needs) =>
        new(ProgramRole.Mentee, "Europe/Paris", "Paris", [], needs, 1, WasReady: true, isMatched, Reason: null);

    // Nothing in it is out of bounds.
    private static RehearsalSummary Calm()
    {
        var filled = (RehearsalSummary)Filled.Of(typeof(RehearsalSummary));
        return filled with
        {
            Mails = filled.Mails with { HoursOverQuota = 0 },
            Coordinator = filled.Coordinator with { TargetMinutes = 60 },
            Sessions = filled.Sessions with { Held = 100, Missed = 2, Broken = 0 },
            Enrollments = new Dictionary<string, int> { ["Completed"] = 40 },
            Mentorships = new Dictionary<string, int> { ["Completed"] = 18, ["Silence"] = 1 },
        };
    }
}
