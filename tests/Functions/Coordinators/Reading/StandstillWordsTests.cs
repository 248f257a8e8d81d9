using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

/// <summary>Why a mentorship stands still, or is to end, is told in the language of who reads it.</summary>
public sealed class StandstillWordsTests
{
    [Theory]
    [InlineData("en", AbsenceActs.OnLeave, "HR (people) paused the mentorship (a member is on leave).")]
    [InlineData("en", AbsenceActs.AskedByCoordinator, "HR (people) paused the mentorship (decided in the console).")]
    [InlineData("fr", AbsenceActs.OnLeave, "Le service RH (people) a mis le mentorat en pause (un membre est en congé).")]
    [InlineData("fr", AbsenceActs.AskedByCoordinator, "Le service RH (people) a mis le mentorat en pause (décidé dans la console).")]
    public async Task Why_clocks_stand_still_is_said(string tag, string because, string sentence) =>
        Assert.Equal(sentence, await SayAsync(DecisionName.MentorshipPaused, because, tag));

    [Fact]
    public async Task Why_a_mentorship_is_to_end_is_said() =>
        Assert.Equal(
            "HR (people) asked to end the mentorship (silence).",
            await SayAsync(DecisionName.MentorshipEndAsked, nameof(EndReason.Silence), "en"));

    private static Task<string> SayAsync(DecisionName decision, string outcome, string tag) => LedgerWords.OfAsync(
        new LedgerEntry(Partition.Organization, 1, DateTimeOffset.UnixEpoch, "hris:people", decision.Name, "mentorship:1", outcome, "", "", ""),
        new PersonNames(new StubStore()),
        Languages.BuiltIn.Of(tag),
        TestContext.Current.CancellationToken);

    private sealed class StubStore() : PassThroughStore(null!);
}
