using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Builders;

/// <summary>Fails once, before the first write that the test waits for: what came before it is saved, what follows is not.</summary>
internal sealed class TrippingStore(IDocumentStore inner) : PassThroughStore(inner)
{
    public Func<object?, bool> TripsOn { get; set; } = _ => false;

    public bool HasTripped { get; private set; }

    public override Task WriteAsync(Batch batch, CancellationToken cancellation = default)
    {
        if (!HasTripped && batch.Writes.Any(write => TripsOn(write.Document)))
        {
            HasTripped = true;
            throw new IOException("The process died here.");
        }

        return base.WriteAsync(batch, cancellation);
    }
}
