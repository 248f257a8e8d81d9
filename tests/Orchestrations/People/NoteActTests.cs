using System.Text.Json;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.People;

/// <summary>The ledger says that a note was written or removed, and never what it said.</summary>
public sealed class NoteActTests
{
    private static readonly PersonNote Note = new(A.Id("Theo"), "1", "Asked for a quieter month.", new NoteWriter("coordinator:robin", "Robin"), Given.Now);

    [Fact]
    public void What_is_written_is_saved_with_an_entry_that_does_not_tell_it()
    {
        var decision = NoteActs.Written(Note);

        Assert.Equal(Note, decision.Writes.Written<PersonNote>());
        AssertUntold(DecisionName.NoteWritten, decision);
    }

    [Fact]
    public void What_is_removed_goes_with_an_entry_that_does_not_tell_it()
    {
        var decision = NoteActs.Removed(Given.Stored(Note), Note);

        Assert.Equal(WriteKind.Delete, Assert.Single(decision.Writes.Writes).Kind);
        AssertUntold(DecisionName.NoteRemoved, decision);
    }

    [Fact]
    public void What_is_refused_leaves_no_trace()
    {
        var decision = NoteActs.Removed(Given.Stored(Note), RefusalReason.Unknown);

        Assert.Empty(decision.Writes.Writes);
        Assert.Empty(decision.Notes);
    }

    private static void AssertUntold(DecisionName name, Decision<Verdict<PersonNote>> decision)
    {
        var entry = Assert.Single(decision.Notes);

        Assert.Equal((name, "coordinator:robin", $"person:{A.Id("Theo")}"), (entry.Decision, entry.Actor, entry.Subject));
        Assert.DoesNotContain("quieter", JsonSerializer.Serialize(entry), StringComparison.Ordinal);
    }
}
