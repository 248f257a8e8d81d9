using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
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
        Assert.StartsWith(sentence.StartsWith("A member", StringComparison.Ordinal) ? "A member " : "HR (people) ", sentence, StringComparison.Ordinal);
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

        async Task<string> SayAsync(string actor)
        {
            var subject = $"enrollment:{A.Id("Theo")}";
            var entry = new LedgerEntry(
                Partition.Organization, 1, DateTimeOffset.UnixEpoch, actor, DecisionName.EnrollmentLeft.Name, subject, "ByChoice", "", "", "");
            return await LedgerWords.OfAsync(entry, new PersonNames(app.Store), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Who_rated_a_session_stays_between_the_members() =>
        Assert.Equal("A member followed up on a session.", await SayAsync(DecisionName.SessionFollowedUp.Name));

    private static async Task<string> SayAsync(string name)
    {
        var entry = new LedgerEntry(Partition.Organization, 1, DateTimeOffset.UnixEpoch, "hris:people", name, "session:1", "Completed", "", "", "");
        return await LedgerWords.OfAsync(entry, new PersonNames(new StubStore()), TestContext.Current.CancellationToken);
    }

    private sealed class StubStore() : PassThroughStore(null!);
}
