using MentorFlow.Content;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>What happens when the text changes that people agreed to: they are asked, once and with one reminder, and answer.</summary>
public sealed class ConsentActs(Decider decider, ContentLibrary library)
{
    /// <summary>At most this many people in one run: the rest is asked in the next.</summary>
    public const int MostInOneRun = 2_000;

    /// <summary>Asks everybody in running programs who agreed to an older text. Safe to repeat.</summary>
    /// <returns>How many are asked.</returns>
    public async Task<int> AskAsync(CancellationToken cancellation = default)
    {
        var shelf = library.In(ContentLibrary.Fallback);
        if (shelf.Consents.Count < 2)
        {
            // There was no other text to agree to.
            return 0;
        }

        var (version, asked) = (shelf.Consent.Version, 0);
        await foreach (var listed in decider.Store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation))
        {
            if (listed.Value.Status is ProgramStatus.Running
                && await decider.Store.FindAsync(MentoringProgram.KeyOf(listed.Value.ProgramId), cancellation) is { Value: var program })
            {
                await foreach (var enrollment in decider.Store.QueryAsync<Enrollment>(program.Partition, cancellation: cancellation))
                {
                    if (asked < MostInOneRun && IsToBeAsked(enrollment.Value, version))
                    {
                        asked += await AskAsync(program, enrollment.Value.PersonId, version, cancellation) ? 1 : 0;
                    }
                }
            }
        }

        return asked;
    }

    /// <summary>Somebody agrees to the text that they read.</summary>
    /// <param name="version">Of the text.</param>
    public Task<Verdict<Enrollment>> RenewAsync(string programId, string personId, string version, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token) is { } stored
                ? Renew(stored, version, decider.Now)
                : new Decision<Verdict<Enrollment>>(RefusalReason.Unknown),
            cancellation);

    internal static bool IsToBeAsked(Enrollment enrollment, string version) =>
        enrollment is { IsOpen: true, Consent: { } given }
        && string.CompareOrdinal(given.TextVersion, version) < 0
        && enrollment.ConsentAsked != version;

    internal static Decision<Verdict<Enrollment>> Renew(Stored<Enrollment> stored, string version, DateTimeOffset now)
    {
        var verdict = EnrollmentDecisions.RenewConsent(stored.Value, version, now);
        return verdict.Value is not { } renewed
            ? new Decision<Verdict<Enrollment>>(verdict)
            : new Decision<Verdict<Enrollment>>(verdict)
            {
                Writes = new Batch().Replace(stored, renewed),
                Notes = [new LedgerNote(Actors.Person(renewed.PersonId), DecisionName.ConsentRenewed, renewed.Id, version)],
                Signals = stored.Value is { AwaitsNewConsent: true, ConsentAsked: { } asked }
                    ? [Signals.Raise(InstanceIds.ConsentText(renewed.ProgramId, renewed.PersonId, asked), new ConsentRenewed(version))]
                    : [],
            };
    }

    private Task<bool> AskAsync(MentoringProgram program, string personId, string version, CancellationToken cancellation) => decider.DecideAsync(
        program.Partition,
        async token => await decider.Store.FindAsync(Enrollment.KeyOf(program.ProgramId, personId), token) is { } stored
            && IsToBeAsked(stored.Value, version)
                ? new Decision<bool>(true)
                {
                    Writes = new Batch().Replace(stored, stored.Value with { ConsentAsked = version }),
                    Notes = [new LedgerNote(Actors.System, DecisionName.ConsentAsked, stored.Value.Id, version)],
                    Signals =
                    [
                        Signals.Start(
                            nameof(ConsentTextOrchestrator),
                            InstanceIds.ConsentText(program.ProgramId, personId, version),
                            new ConsentTextInput(program.ProgramId, personId, ConsentTextInput.Usual, program.Policy.WorkItems)),
                    ],
                }
                : new Decision<bool>(false),
        cancellation);
}
