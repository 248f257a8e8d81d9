namespace MentorFlow.Rehearsal.Simulation;

/// <summary>What a process does at one time for one caller: an activity, or an act of somebody.</summary>
/// <param name="name">Of the activity, or of who acts.</param>
internal sealed class Undertaking(string name)
{
    private CancellationTokenSource? caller;
    private int askedBefore;

    public string Name => name;

    /// <summary>Whether the process that it runs in has died: whatever goes on of it reaches nothing any more.</summary>
    public bool IsDead { get; set; }

    /// <summary>How often something went wrong in it.</summary>
    public int Troubles { get; set; }

    /// <summary>Whether it has asked the store for something already.</summary>
    public bool HasAsked { get; set; }

    /// <summary>How far the clock of its machine is off.</summary>
    public TimeSpan Apart { get; set; }

    /// <returns>Cancelled once the store has been asked for something as often.</returns>
    public CancellationToken HangUpAfter(int asked)
    {
        (caller, askedBefore) = (new CancellationTokenSource(), asked);
        return caller.Token;
    }

    /// <summary>To be called before anything outside the process is asked for something.</summary>
    /// <exception cref="ProcessDiedException">The process has died.</exception>
    public void Ask()
    {
        if (IsDead)
        {
            throw new ProcessDiedException();
        }

        if (caller is not null && askedBefore-- == 0)
        {
            caller.Cancel();
        }
    }
}
