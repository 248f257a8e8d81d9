using System.Globalization;

namespace MentorFlow.Rehearsal;

/// <summary>A rehearsal that another process watches: it is told how far it is, and takes the rehearsal with it when it ends.</summary>
public sealed class WatchedRun : IDisposable
{
    /// <summary>Before the day and the share, in a line of the output.</summary>
    public const string Mark = "reached";

    private readonly TextWriter output;
    private readonly CancellationTokenSource ending;

    private WatchedRun(TextWriter output, CancellationTokenSource ending) => (this.output, this.ending) = (output, ending);

    /// <summary>Cancelled when nobody watches any more.</summary>
    public CancellationToken Ended => ending.Token;

    /// <param name="input">Ends when the other process does, or when it wants this one to.</param>
    public static WatchedRun UntilInputEnds(TextReader input, TextWriter output, CancellationToken cancellation)
    {
        var run = new WatchedRun(output, CancellationTokenSource.CreateLinkedTokenSource(cancellation));
        new Thread(run.Watch) { IsBackground = true, Name = "watch" }.Start(input);
        return run;
    }

    /// <param name="date">The day that has been reached.</param>
    /// <param name="share">Of the whole, 0 to 1.</param>
    public void Say(DateTimeOffset date, double share)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Mark} {date:yyyy-MM-dd} {share:0.0000}"));
        output.Flush();
    }

    public void Dispose() => ending.Dispose();

    // A thread of its own: the read waits as long as the other process lives.
    private void Watch(object? input)
    {
        while (((TextReader)input!).ReadLine() is not null)
        {
        }

        try
        {
            ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has come to its end meanwhile.
        }
    }
}
