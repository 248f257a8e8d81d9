namespace MentorFlow.Local.Durable;

/// <summary>An instance that has not ended: its inbox, and its orchestrator as long as that is kept alive in memory.</summary>
internal sealed class Instance(long key, string id, Action<Instance> schedule) : IWork
{
    private readonly Lock gate = new();
    private List<Message> inbox = [];
    private bool scheduled;
    private bool wokenAgain;
    private int unwritten;
    private TaskCompletionSource? written;
    private volatile bool dead;

    public long Key { get; } = key;

    public string Id { get; } = id;

    public required Func<Instance, ValueTask> Turn { get; init; }

    /// <summary>Counts starts over; answers to an earlier run are dropped.</summary>
    public int Run { get; set; } = 1;

    public int Turns { get; set; }

    /// <summary>What this run starts from; null while the instance is cold.</summary>
    public RunStart? Start { get; set; }

    /// <summary>What this run waits for; null while the instance is cold.</summary>
    public OpenCalls? Open { get; set; }

    /// <summary>True while the worker may have this run's orchestrator alive, so that it needs only what is new.</summary>
    public bool IsInSession { get; set; }

    /// <summary>False until today's code has been held against what an earlier process recorded.</summary>
    public bool FitsHistory { get; set; } = true;

    /// <summary>Belongs to <see cref="DueTimers"/>; UTC.</summary>
    public DateTime? Due { get; set; }

    /// <summary>The moment before which the first turn must not run; UTC.</summary>
    public DateTime? StartAt { get; set; }

    /// <summary>True when this application is too old for the version of the instance.</summary>
    public bool IsTooNew { get; set; }

    /// <summary>True until the activity calls that a restart found open have been dispatched.</summary>
    public bool HasActivitiesToRepeat { get; set; }

    public LinkedListNode<Instance>? HotNode { get; set; }

    /// <summary>True once the instance has ended or was replaced: whatever still comes for it is dropped.</summary>
    public bool IsDead => dead;

    public void Kill() => dead = true;

    public ValueTask RunAsync() => Turn(this);

    public void Post(Message message)
    {
        lock (gate)
        {
            inbox.Add(message);
        }

        Wake();
    }

    public void PostFirst(IEnumerable<Message> messages)
    {
        lock (gate)
        {
            inbox.InsertRange(0, messages);
        }
    }

    public void Wake()
    {
        lock (gate)
        {
            if (scheduled)
            {
                wokenAgain = true;
                return;
            }

            scheduled = true;
        }

        schedule(this);
    }

    public List<Message> TakeInbox()
    {
        lock (gate)
        {
            wokenAgain = false;
            var taken = inbox;
            inbox = [];
            return taken;
        }
    }

    /// <returns>True when something came in meanwhile: the instance stays scheduled and wants another turn.</returns>
    public bool WantsAnotherTurn(bool coolDown)
    {
        lock (gate)
        {
            if (coolDown && unwritten == 0)
            {
                Cool();
            }

            scheduled = wokenAgain && !dead;
            return scheduled;
        }
    }

    public void WriteBegins()
    {
        lock (gate)
        {
            unwritten++;
        }
    }

    /// <param name="lost">Why the store does not know it; null when it does.</param>
    public void WriteEnds(Exception? lost = null)
    {
        TaskCompletionSource? waiting = null;
        lock (gate)
        {
            unwritten--;
            if (unwritten == 0 || lost is not null)
            {
                (waiting, written) = (written, null);
            }
        }

        if (lost is null)
        {
            waiting?.TrySetResult();
        }
        else
        {
            waiting?.TrySetException(lost);
        }
    }

    /// <summary>Completes when the store knows everything that the instance has decided.</summary>
    public Task WhenWritten()
    {
        lock (gate)
        {
            return unwritten == 0
                ? Task.CompletedTask
                : (written ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Lets the orchestrator go, unless it is at work or knows more than the store does.</summary>
    public bool TryCool()
    {
        lock (gate)
        {
            if (scheduled || unwritten > 0)
            {
                return false;
            }

            Cool();
            return true;
        }
    }

    private void Cool()
    {
        if (Turns > 0)
        {
            IsInSession = false;
            Open = null;
            Start = null;
        }
    }
}
