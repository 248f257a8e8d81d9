using MentorFlow.Local.Hosting;

namespace MentorFlow.Local.Durable;

/// <summary>The sub-orchestrations that an instance still waits for, found without running its code.</summary>
internal static class OpenChildren
{
    public static List<string> Of(Instance instance, Store store) => instance.Live is { } live
        ? [.. live.Unanswered.OfType<SubOrchestrationCreated>().Select(child => child.InstanceId)]
        : In(store.Read(reader => reader.Turns(instance.Key)));

    private static List<string> In(List<HistoryTurn> turns)
    {
        var answered = turns.SelectMany(turn => turn.Received).Select(AnsweredBy).ToHashSet();
        return
        [
            .. turns.SelectMany(turn => turn.Decided).OfType<SubOrchestrationCreated>()
                .Where(child => !answered.Contains(child.Id))
                .Select(child => child.InstanceId),
        ];
    }

    private static int? AnsweredBy(HistoryEvent received) => received switch
    {
        SubOrchestrationCompleted completed => completed.TaskId,
        SubOrchestrationFailed failed => failed.TaskId,
        _ => null,
    };
}
