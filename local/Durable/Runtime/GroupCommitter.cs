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
    private volatile bool closed;
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
        bool first;
        lock (gate)
        {
            first = gathered.Count == 0;
            if (!closed)
            {
                gathered.Add(change);
            }
        }

        if (closed)
        {
            change.Lost(EngineStopped.Reason());
        }
        else if (first)
        {
            arrived.Set();
        }
    }

    public override void Close()
    {
        lock (gate)
        {
            closed = true;
        }

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

    private void Write()
    {
        var taken = new List<Change>();
        try
        {
            while (TakeGathered(ref taken))
            {
                for (var from = 0; from < taken.Count; from += LargestGroup)
                {
                    Commit(taken.GetRange(from, Math.Min(LargestGroup, taken.Count - from)));
                }
            }
        }
        catch (Exception failure)
        {
            taken.ForEach(change => change.Lost(failure));
            broken(failure);
        }

        lock (gate)
        {
            closed = true;
        }

        gathered.ForEach(change => change.Lost(EngineStopped.Reason()));
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

                if (closed || abandoned)
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
            return;
        }

        Writer.Commit();
        foreach (var change in group)
        {
            change.Durable();
        }
    }
}
