using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Functions.Coordinators.Rehearsals;

/// <summary>
/// Lives through programs in virtual time, one at a time and in the background. Where nobody does it, as on Azure, definition and people are handed out
/// as files and the report is taken back.
/// </summary>
public interface IRehearsals
{
    /// <summary>Whether programs can be rehearsed here.</summary>
    bool AreHere { get; }

    /// <summary>Takes the one place there is, until it is stopped or has come to an end.</summary>
    /// <returns>False while another order has it.</returns>
    bool TryReserve(string orderId);

    /// <summary>Begins what has the place, and tells the acts of rehearsals when it has come to an end.</summary>
    void Begin(RehearsalRequest request);

    /// <returns>Null for an order that does not run, or not in this process.</returns>
    RehearsalProgress? ProgressOf(string orderId);

    /// <summary>Stops it if it runs, and gives its place back; nothing is kept of it.</summary>
    void Stop(string orderId);

    /// <summary>The whole report as a page that needs nothing but itself.</summary>
    string WriteReport(RehearsalSummary summary);
}

/// <param name="Definition">With made-up people in charge.</param>
/// <param name="People">Without names; null for made-up ones.</param>
/// <param name="Choice">How many made-up people, and the seed.</param>
public sealed record RehearsalRequest(string OrderId, ProgramDefinition Definition, RehearsalPeople? People, RehearsalChoice Choice)
{
    /// <summary>What the program asks; null for the built-in questions.</summary>
    public ProgramSurveys? Surveys { get; init; }
}

/// <param name="Reached">The day that has been reached; null while it prepares.</param>
/// <param name="Share">Of the whole, 0 to 1.</param>
public sealed record RehearsalProgress(DateOnly? Reached, double Share);

internal sealed class NoRehearsals : IRehearsals
{
    public bool AreHere => false;

    public bool TryReserve(string orderId) => false;

    public void Begin(RehearsalRequest request) => throw new NotSupportedException("Nothing is rehearsed here.");

    public RehearsalProgress? ProgressOf(string orderId) => null;

    public void Stop(string orderId)
    {
    }

    public string WriteReport(RehearsalSummary summary) => throw new NotSupportedException("Whoever rehearsed it has the report.");
}
