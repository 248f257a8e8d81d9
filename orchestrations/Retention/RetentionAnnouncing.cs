using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Retention;

/// <summary>Tells those whom it concerns, once, that something of theirs is to go: they may still want to keep a copy.</summary>
public sealed class RetentionAnnouncing(Decider decider)
{
    // With a ledger's note and its head it stays far below what a batch holds.
    private const int InOneOrder = 40;

    /// <summary>Safe to repeat: a mail is ordered once, and what is written down last says that all were.</summary>
    /// <param name="goesAt">When it goes, UTC.</param>
    /// <returns>How many people are told.</returns>
    public async Task<int> AnnounceAsync(
        MentoringProgram program, RetentionPurpose purpose, DateTimeOffset goesAt, CancellationToken cancellation = default)
    {
        var people = await ReachableAsync(program, cancellation);
        foreach (var some in people.Chunk(InOneOrder))
        {
            await decider.DecideAsync(
                program.Partition,
                _ => Task.FromResult(new Decision<bool>(true) { Mails = [.. some.Select(id => OrderOf(program.ProgramId, id, purpose, goesAt))] }),
                cancellation);
        }

        await decider.DecideAsync(
            program.Partition,
            async token => await decider.Store.FindAsync(RetentionStand.KeyOf(program.ProgramId, purpose), token) is not null
                ? new Decision<bool>(false)
                : new Decision<bool>(true)
                {
                    Writes = new Batch().Create(new RetentionStand(program.ProgramId, purpose, decider.Now, people.Count)),
                    Notes =
                    [
                        new LedgerNote(Actors.System, DecisionName.RetentionAnnounced, $"program:{program.ProgramId}", $"{purpose} {people.Count}"),
                    ],
                },
            cancellation);
        return people.Count;
    }

    /// <param name="purpose">Of what is to go.</param>
    /// <param name="turn">What makes it another mail, where somebody may be told of the same again; empty for what goes once.</param>
    internal static MailOrder OrderOf(string programId, string personId, RetentionPurpose purpose, DateTimeOffset goesAt, string turn = "") => new(
        MailIds.For($"retention {programId} {purpose} {turn}", MailTemplate.RetentionNotice, personId),
        MailTemplate.RetentionNotice,
        programId,
        personId,
        Subject: purpose.ToString(),
        EventAt: goesAt);

    // Who never said yes has nothing here, and who left the organization has no mailbox any more.
    private async Task<IReadOnlyList<string>> ReachableAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var people = new List<string>();
        await foreach (var enrollment in decider.Store.QueryAsync<Enrollment>(program.Partition, cancellation: cancellation))
        {
            if (enrollment.Value.Consent is not null
                && await decider.Store.FindAsync(Person.KeyOf(enrollment.Value.PersonId), cancellation) is { Value.Standing: not Standing.Left })
            {
                people.Add(enrollment.Value.PersonId);
            }
        }

        return people;
    }
}
