using MentorFlow.Tests.Azure.Storage;
using MentorFlow.Tests.Functions.Coordinators.Pages.Rounds;
using MentorFlow.Tests.Functions.Participants;
using MentorFlow.Tests.Lifecycle;
using MentorFlow.Tests.Publishing;
using MentorFlow.Tests.Rehearsal;
using MentorFlow.Tests.Rehearsal.Simulation;
using MentorFlow.Tests.Standalone.Demo;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(MentorFlow.Tests.LongestFirst))]

namespace MentorFlow.Tests;

/// <summary>
/// What waits on a real clock or on another process begins first, then what takes longest: the rest fills the time beside it, and at the end nothing
/// long stands alone.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Order =
    [
        Of(typeof(WholeProgramTests)),
        Of(typeof(PublishTests)),
        RehearsedProgramCollection.Name,
        DemoHistoryCollection.Name,
        Of(typeof(FormRehearsalTests)),
        Of(typeof(SimulatedRunTests)),
        Of(typeof(PairKillTests)),
        Of(typeof(SixMonthsTests)),
        Of(typeof(ScreenTests)),
        Of(typeof(MentorshipStageTests)),
        Of(typeof(RoundReviewScreenTests)),
        "Telemetry",
        Of(typeof(HrisDepartureTests)),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. DefaultTestCollectionOrderer.Instance.OrderTestCollections(testCollections).OrderBy(Place)];

    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var place = Array.FindIndex(Order, name => collection.TestCollectionDisplayName.StartsWith(name, StringComparison.Ordinal));
        return place < 0 ? Order.Length : place;
    }

    // As xunit names the collection of a class that is in none.
    private static string Of(Type testClass) => $"Test collection for {testClass.FullName} ";
}
