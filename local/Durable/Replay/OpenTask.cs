using MentorFlow.Local.Hosting;

namespace MentorFlow.Local.Durable;

/// <summary>A call or timer that the orchestrator has made and that has not come back.</summary>
/// <param name="decided">As history recorded it; what is recorded counts, not what today's code would ask for.</param>
/// <param name="since">UTC.</param>
internal sealed class OpenTask(HistoryEvent decided, DateTime since) : TaskCompletionSource<string?>
{
    public HistoryEvent Decided { get; set; } = decided;

    public DateTime Since { get; } = since;

    /// <summary>True when the answer is there already and only waits for the instance to be resumed.</summary>
    public bool Answered { get; set; }
}
