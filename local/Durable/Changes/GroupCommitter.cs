namespace MentorFlow.Local.Durable;

/// <summary>Writes whatever has gathered since the last commit as one transaction: the disk is waited for once, not once a turn.</summary>
internal sealed class GroupCommitter : Committer
{
    private const int LargestGroup = 4096;

    private readonly Lock gate = new();
    private readonly AutoResetEvent arrived = new(false);
    private readonly Action<Exception> broken;
    private readonly Thread thread;
    private List<Change> gathered = [];
    private Exception? ended;
    private volatile bool abandoned;

    public GroupCommitter(StoreWriter writer, Action<Exception> broken)
        : base(writer)
    {
        this.broken = broken;
        thread = new Thread(Write) { IsBackground = true, Name = "durable writer" };
        thread.Start();
    }

    public override void Submit(Change change)
    {
        if (TryGather(change) is { } refusal)
        {
            change.Lost(refusal);
        }
    }

    public override void Close()
    {
        End(EngineStopped.Reason());
        arrived.Set();
        thread.Join();
    }

    public override void Abandon()
    {
        abandoned = true;
        Close();
    }

    public override void Dispose()
    {
        Close();
        arrived.Dispose();
    }

    /// <returns>Why nothing is taken anymore; null when the change will be written, or told that it was not.</returns>
    private Exception? TryGather(Change change)
    {
        lock (gate)
        {
            if (ended is null)
            {
                gathered.Add(change);
                if (gathered.Count == 1)
                {
                    arrived.Set();
                }
            }

            return ended;
        }
    }

    private void End(Exception reason)
    {
        lock (gate)
        {
            ended ??= reason;
        }
    }

    private void Write()
    {
        var taken = new List<Change>();
        var written = 0;
        try
        {
            while (TakeGathered(ref taken))
            {
                for (written = 0; written < taken.Count; written += LargestGroup)
                {
                    Commit(taken.GetRange(written, Math.Min(LargestGroup, taken.Count - written)));
                }
            }
        }
        catch (Exception failure)
        {
            End(failure);
            taken[written..].ForEach(change => change.Lost(failure));
            broken(failure);
        }

        End(EngineStopped.Reason());
        gathered.ForEach(change => change.Lost(ended!));
    }

    private bool TakeGathered(ref List<Change> taken)
    {
        taken.Clear();
        while (true)
        {
            lock (gate)
            {
                if (gathered.Count > 0 && !abandoned)
                {
                    (gathered, taken) = (taken, gathered);
                    return true;
                }

                if (ended is not null || abandoned)
                {
                    return false;
                }
            }

            arrived.WaitOne();
        }
    }

    private void Commit(List<Change> group)
    {
        Writer.Begin();
        foreach (var change in group)
        {
            change.Apply(Writer);
        }

        if (abandoned)
        {
            Writer.Rollback();
            group.ForEach(change => change.Lost(EngineStopped.Reason()));
            return;
        }

        Writer.Commit();
        foreach (var change in group)
        {
            change.Durable();
        }
    }
}
