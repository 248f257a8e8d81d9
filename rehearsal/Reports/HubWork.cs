using MentorFlow.Domain.Costs;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>
/// What orchestrations ask of the back end that keeps them. The factors of Azure Storage were counted at Azurite, with DurableTask.AzureStorage
/// 2.11.2 and a longest pause of five seconds between two looks into a queue (docs/azure.md).
/// </summary>
/// <param name="Starts">Orchestrations that began, sub-orchestrations included.</param>
/// <param name="Messages">
/// A start and a result for every orchestration and activity, one for every event and every leg of a timer. The scheduler bills each as an action.
/// </param>
/// <param name="Turns">How often an orchestrator was taken up.</param>
internal sealed record HubWork(decimal Starts, decimal Messages, decimal Turns)
{
    /// <summary>Put, taken and deleted, and the looks before and after that find nothing: eight where messages come one by one, four in a rush.</summary>
    public const int QueueOperationsPerMessage = PlatformFactors.QueueOperationsPerMessage;

    /// <summary>The history read, the new events written, the instance's row written.</summary>
    public const int TableOperationsPerTurn = PlatformFactors.TableOperationsPerTurn;

    /// <summary>The instance's row looked for and made.</summary>
    public const int TableOperationsPerStart = 3;

    /// <summary>What came, what was called, and the marks of the turn's begin and end.</summary>
    public const int RowsPerTurn = PlatformFactors.RowsPerTurn;

    public const int TimersPerSession = 4;

    public const int TimersPerWorkItem = 2;

    public const int EventsPerSession = 2;

    public decimal QueueOperations => Messages * QueueOperationsPerMessage;

    public decimal TableOperations => (Turns * TableOperationsPerTurn) + (Starts * TableOperationsPerStart);

    public decimal HistoryRows => Turns * RowsPerTurn;

    public static HubWork Of(Usage usage)
    {
        decimal timers = usage.TimerLegs + (usage.Sessions * TimersPerSession) + (usage.WorkItems * TimersPerWorkItem);
        decimal told = timers + (usage.Sessions * EventsPerSession);
        return new HubWork(
            usage.Orchestrations,
            (2 * usage.Orchestrations) + (2 * usage.Activities) + told,
            (2 * usage.Orchestrations) + usage.Activities + told);
    }
}
