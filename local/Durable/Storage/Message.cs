using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>An event that is sent to an instance.</summary>
/// <param name="run">The run that it answers: an answer to an earlier run is dropped. Zero when any run may have it.</param>
internal sealed class Message(int run, HistoryEvent content, long number = 0)
{
    public int Run { get; } = run;

    public HistoryEvent Event { get; } = content;

    /// <summary>Its row once stored, in the order of receipt; stays 0 for what needs no row because it can be asked for again.</summary>
    public long Number { get; set; } = number;
}
