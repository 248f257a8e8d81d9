using System.Text.Json;
using MentorFlow.Domain.Rounds;
using MentorFlow.Json;
using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;
using MentorFlow.Rehearsal.Cohorts.Generating;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Matching.Scoring;

/// <summary>What people read of why they are matched, in their language.</summary>
public sealed class ReasonTests
{
    private static readonly Candidate Mentee = Rounds.Mentee("mentee", "SQL", "feedback", "strategy", "hiring");

    private static readonly Candidate Mentor = Rounds.Mentor("mentor", 1);

    private static Texts English => Languages.BuiltIn.English;

    private static Texts French => Languages.BuiltIn.Of("fr");

    [Theory]
    [InlineData("None of the wishes is met directly.", "Aucun des souhaits n'est directement satisfait.")]
    [InlineData("Meets one of four wishes: feedback.", "Répond à un souhait sur quatre\u00a0: feedback.", "feedback")]
    [InlineData("Meets two of four wishes: SQL and feedback.", "Répond à deux souhaits sur quatre\u00a0: SQL et feedback.", "feedback", "SQL")]
    [InlineData(
        "Can help with everything asked for: SQL, feedback, strategy and hiring.",
        "Peut aider sur tout ce qui est demandé\u00a0: SQL, feedback, strategy et hiring.",
        "SQL", "feedback", "strategy", "hiring")]
    public void What_becomes_of_the_wishes_is_said_as_a_colleague_would(string english, string french, params string[] offers)
    {
        var reason = Reason(ScorePartKind.Needs, Mentee, Rounds.Mentor("mentor", 1, [.. offers.Select(skill => (skill, 5))]));

        Assert.Equal((english, french), (English.Say(reason), French.Say(reason)));
    }

    [Fact]
    public void A_wish_that_is_met_in_part_is_named_apart() => Assert.Equal(
        "Meets one of four wishes: SQL. Also knows something of feedback.",
        English.Say(Reason(ScorePartKind.Needs, Mentee, Rounds.Mentor("mentor", 1, ("SQL", 5), ("feedback", 2)))));

    [Fact]
    public void Common_hours_are_named_by_day_and_part_of_the_day()
    {
        var reason = Hours("Europe/Paris", [Window(DayOfWeek.Tuesday, 9, 11), Window(DayOfWeek.Thursday, 9, 11)], "Europe/Paris", [
            Window(DayOfWeek.Tuesday, 8, 10), Window(DayOfWeek.Thursday, 10, 12)]);

        Assert.Equal("Both are free on Tuesday and Thursday mornings.", English.Say(reason));
        Assert.Equal("Disponibilités communes\u00a0: mardi et jeudi matin.", French.Say(reason));
    }

    [Fact]
    public void Between_two_zones_the_hours_are_the_mentees_and_say_so() => Assert.Equal(
        "Both are free on Wednesday afternoons and Wednesday evenings (Paris time).",
        English.Say(Hours("Europe/Paris", [Window(DayOfWeek.Wednesday, 14, 18)], "America/New_York", [Window(DayOfWeek.Wednesday, 10, 12)])));

    [Fact]
    public void Hours_at_the_edge_of_the_week_are_on_the_mentees_day() => Assert.Equal(
        "Both are free on Monday mornings (Auckland time).",
        English.Say(Hours("Pacific/Auckland", [Window(DayOfWeek.Monday, 8, 10)], "America/Los_Angeles", [Window(DayOfWeek.Sunday, 11, 13)])));

    [Fact]
    public void Of_many_common_hours_three_are_named()
    {
        AvailabilityWindow[] week = [.. Enumerable.Range(1, 5).Select(day => Window((DayOfWeek)day, 9, 11))];

        Assert.Equal(
            "Both are free on Monday, Tuesday and Wednesday mornings, and at other times.",
            English.Say(Hours("Europe/Paris", week, "Europe/Paris", week)));
    }

    [Fact]
    public void Hours_that_never_meet_are_said_not_to() => Assert.Equal(
        "At no time in the week are both free.",
        English.Say(Hours("Europe/Paris", [Window(DayOfWeek.Monday, 9, 10)], "Europe/Paris", [Window(DayOfWeek.Monday, 10, 11)])));

    [Theory]
    [InlineData("Both speak French and English.", "Des langues communes\u00a0: français et anglais.", "fr", "en")]
    [InlineData("Both speak Portuguese.", "Une langue commune\u00a0: portugais.", "pt-BR")]
    [InlineData("Both speak Esperanto.", "Une langue commune\u00a0: Esperanto.", "Esperanto")]
    public void Languages_have_their_names(string english, string french, params string[] languages)
    {
        var reason = Reason(ScorePartKind.Language, Mentee with { Languages = languages }, Mentor with { Languages = [.. languages.OrderDescending()] });

        Assert.Equal((english, french), (English.Say(reason), French.Say(reason)));
    }

    [Theory]
    [InlineData("Direct", "Both like to talk straight.")]
    [InlineData("expressive", "The same way of communicating: expressive.")]
    public void A_shared_style_is_described(string style, string said) => Assert.Equal(
        said, English.Say(Reason(ScorePartKind.CommunicationStyle, Mentee with { CommunicationStyle = style }, Mentor with { CommunicationStyle = style })));

    [Fact]
    public void Wishes_that_are_not_met_are_said_after_what_speaks_for_the_pair()
    {
        var input = Of(Mentee with { Languages = ["en"], Interests = ["chess"] }, Mentor with { Languages = ["en"], Interests = ["chess"] });

        var round = new Round(A.ProgramId, 1, 1, DateTimeOffset.UnixEpoch, "", [], [], 0).With(input, MatchingRound.Solve(input));

        Assert.Equal(
            ["matching.interests.shared", "matching.languages.shared", "matching.needs.none"],
            Assert.Single(round.Pairs).Reasons.Select(reason => reason.Key).Order(StringComparer.Ordinal));
        Assert.Equal("matching.needs.none", round.Pairs[0].Reasons[^1].Key);
    }

    [Fact]
    public void Whatever_is_said_of_a_cohort_can_be_said_in_every_language_and_comes_back_from_the_store()
    {
        var result = MatchingRound.Solve(new MatchingInput { RoundId = "cohort", Candidates = CohortGenerator.Generate(120, seed: 1) });
        var json = JsonSerializer.Serialize(result, MentorFlowJson.Options);
        var back = JsonSerializer.Deserialize<MatchingResult>(json, MentorFlowJson.Options)!;

        AssertSaid([
            .. back.Pairs.SelectMany(pair => pair.Parts).Select(part => part.Reason),
            .. back.Unmatched.SelectMany(person => new[] { person.Explanation, person.WhatWouldChangeIt }),
            .. back.Figures!.Baselines.Select(way => way.Name),
            back.Certificate!.Method,
        ]);
        Assert.Equal(json, JsonSerializer.Serialize(back, MentorFlowJson.Options));
    }

    [Theory]
    [InlineData(MatchForm.Pairs)]
    [InlineData(MatchForm.Peers)]
    [InlineData(MatchForm.Circles)]
    [InlineData(MatchForm.Rotations)]
    public void Why_somebody_is_left_over_can_be_said_in_every_form_and_language(MatchForm form)
    {
        var random = new Random(43);
        for (var round = 0; round < 100; round++)
        {
            var result = MatchingRound.Solve(Rounds.Random(random, form, random.Next(0, 6), form == MatchForm.Peers ? 0 : random.Next(0, 4)));

            AssertSaid([.. result.Unmatched.SelectMany(person => new[] { person.Explanation, person.WhatWouldChangeIt }), result.Certificate!.Method]);
        }
    }

    private static void AssertSaid(IReadOnlyList<Phrase> phrases) =>
        Assert.All(Languages.BuiltIn.All, language => Assert.All(phrases, phrase => Assert.NotEmpty(new Texts(language).Say(phrase))));

    private static Phrase Hours(string zone, AvailabilityWindow[] hours, string mentorsZone, AvailabilityWindow[] mentorsHours) => Reason(
        ScorePartKind.Availability,
        Mentee with { TimeZone = zone, Availability = hours },
        Mentor with { TimeZone = mentorsZone, Availability = mentorsHours });

    private static Phrase Reason(ScorePartKind kind, Candidate mentee, Candidate mentor) =>
        MatchingRound.Solve(Of(mentee, mentor)).Pairs.Single().Parts.Single(part => part.Kind == kind).Reason;

    private static MatchingInput Of(params Candidate[] people) => new() { RoundId = "round", Candidates = people };

    private static AvailabilityWindow Window(DayOfWeek day, int from, int until) => new(day, new TimeOnly(from, 0), new TimeOnly(until, 0));
}
