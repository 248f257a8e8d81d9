namespace MentorFlow.Rehearsal.Reports;

/// <summary>What became of the durable instances.</summary>
/// <param name="ByStatus">Instances by their final status.</param>
/// <param name="TimerLegs">Of all instances together.</param>
internal sealed record InstanceFigures(SortedDictionary<string, int> ByStatus, long TimerLegs)
{
    public static async Task<InstanceFigures> OfAsync(DurableTaskClient client)
    {
        var statuses = new List<string>();
        var legs = 0L;
        await foreach (var instance in client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 1_000)))
        {
            statuses.Add(instance.RuntimeStatus.ToString());
            legs += Reports.TimerLegs.Of(instance.LastUpdatedAt - instance.CreatedAt);
        }

        return new InstanceFigures(Counted.By(statuses, status => status), legs);
    }
}
