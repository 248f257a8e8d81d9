namespace MentorFlow.Local.Durable;

internal sealed partial class Engine
{
    /// <summary>Finds every instance that has not ended, and wakes only those that have something to do.</summary>
    public void Recover()
    {
        var (rows, messages) = Store.Read(reader => (reader.Active(), reader.Messages()));
        var byKey = new Dictionary<long, Instance>(rows.Count);
        foreach (var row in rows)
        {
            var instance = CreateInstance(row.Key, row.Id, null);
            (instance.Run, instance.Turns, instance.HasActivitiesToRepeat) = (row.Run, row.Turns, row.Activities > 0);
            instance.FitsHistory = row.Turns == 0;
            instance.IsTooNew = IsTooNew(row.Version);
            instance.StartAt = row.Turns == 0 ? row.Due : null;
            Active.Add(instance);
            byKey.Add(row.Key, instance);
        }

        foreach (var (key, message) in messages)
        {
            byKey[key].Post(message);
        }

        foreach (var row in rows)
        {
            Resume(byKey[row.Key], row);
        }
    }

    private void Resume(Instance instance, ActiveRow row)
    {
        Timers.Set(instance, row.Due);
        if (instance.HasActivitiesToRepeat || (row.Turns == 0 && row.Due is null))
        {
            instance.Wake();
        }
    }
}
