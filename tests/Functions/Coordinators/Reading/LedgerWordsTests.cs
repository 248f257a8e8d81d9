using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

public sealed class LedgerWordsTests
{
    public static TheoryData<string> Names { get; } = [.. DecisionName.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_ledger_never_shows_the_bare_name_of_a_decision(string name)
    {
        var sentence = await SayAsync(name);

        Assert.DoesNotContain(name, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('{', sentence);
        Assert.Equal(
            Languages.BuiltIn.English.Language.Messages[$"ledger.{name}"].Places.Contains("actor"),
            sentence.StartsWith("A member ", StringComparison.Ordinal) || sentence.StartsWith("HR (people) ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "HR (people) set 3 goals.")]
    [InlineData("fr", "Le service RH (people) a fixé 3 objectifs.")]
    public async Task A_number_in_the_outcome_is_said_in_the_readers_language(string tag, string sentence) =>
        Assert.Equal(sentence, await SayAsync(DecisionName.GoalsSet.Name, "3 goals", tag));

    [Theory]
    [InlineData("en", "HR (people) took the quiz: not passed.")]
    [InlineData("fr", "Le service RH (people) a répondu au quiz\u00a0: non réussi.")]
    public async Task An_outcome_of_ours_is_said_in_the_readers_language(string tag, string sentence) =>
        Assert.Equal(sentence, await SayAsync(DecisionName.TrainingQuiz.Name, "not passed", tag));

    [Fact]
    public async Task An_outcome_without_words_stays_as_it_is_kept() =>
        Assert.Equal("HR (people) took the quiz: abandoned.", await SayAsync(DecisionName.TrainingQuiz.Name, "abandoned"));

    [Fact]
    public async Task The_pairs_of_a_step_in_a_review_are_named()
    {
        await using var app = await TestApp.StartAsync();
        foreach (var name in (string[])["Theo", "Maya"])
        {
            await app.Get<PersonActs>().SaveAsync(A.Id(name), _ => A.Person(name), "system", DecisionName.PersonImported);
        }

        var entry = Entry("coordinator:1234", DecisionName.RoundLock.Name, "round:1", $"{A.Id("Theo")} with {A.Id("Maya")}; score -0.01, people 0");

        Assert.Equal(
            "A coordinator (1234) locked a pair in the matching round: Theo Example with Maya Example.",
            await LedgerWords.OfAsync(entry, new PersonNames(app.Store), Languages.BuiltIn.English, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_HR_event_and_every_step_of_a_review_has_a_name()
    {
        var events = Enum.GetValues<HrisEventKind>().Except([HrisEventKind.Unknown]).Select(kind => $"person.{kind}");
        var steps = Enum.GetValues<ReviewAction>().Except([ReviewAction.Approve]).Select(action => $"round.{action}");

        Assert.All(events.Concat(steps), name => Assert.Contains(name.ToLowerInvariant(), DecisionName.All));
    }

    [Fact]
    public async Task Who_is_taken_out_by_somebody_else_is_named()
    {
        await using var app = await TestApp.StartAsync();
        await app.Get<PersonActs>().SaveAsync(A.Id("Theo"), _ => A.Person("Theo"), "system", DecisionName.PersonImported);

        Assert.Equal("HR (people) took Theo Example out of the program.", await SayAsync("hris:people"));
        Assert.Equal("Theo Example left the program.", await SayAsync($"person:{A.Id("Theo")}"));

        Task<string> SayAsync(string actor) => LedgerWords.OfAsync(
            Entry(actor, DecisionName.EnrollmentLeft.Name, $"enrollment:{A.Id("Theo")}", "ByChoice"),
            new PersonNames(app.Store),
            Languages.BuiltIn.English,
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Who_rated_a_session_stays_between_the_members() =>
        Assert.Equal("A member followed up on a session.", await SayAsync(DecisionName.SessionFollowedUp.Name));

    private static Task<string> SayAsync(string name, string outcome = "Completed", string tag = "en") => LedgerWords.OfAsync(
        Entry("hris:people", name, "session:1", outcome),
        new PersonNames(new StubStore()),
        Languages.BuiltIn.Of(tag),
        TestContext.Current.CancellationToken);

    private static LedgerEntry Entry(string actor, string name, string subject, string outcome) =>
        new(Partition.Organization, 1, DateTimeOffset.UnixEpoch, actor, name, subject, outcome, "", "", "");

    private sealed class StubStore() : PassThroughStore(null!);
}
