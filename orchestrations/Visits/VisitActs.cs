using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Visits;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Visits;

/// <summary>
/// What people do with their visits: prove with a code that they read their mails, have a browser remembered or forgotten, end a visit. Nobody else is
/// concerned, so the ledger holds nothing of it.
/// </summary>
public sealed class VisitActs(Decider decider, VisitCodeSigner codes)
{
    /// <summary>Has a code mailed.</summary>
    /// <param name="codeId">Random: see <see cref="Visit.NewId"/>.</param>
    /// <param name="programId">Which the person came for, in whose name they are written to; null where it is not known.</param>
    /// <returns>False where nobody can write to them, since there is no program.</returns>
    public async Task<bool> AskAsync(string personId, string codeId, string? programId, CancellationToken cancellation = default) =>
        await ProgramOfAsync(personId, programId, cancellation) is { } program
        && await decider.DecideAsync(
            Partition.Person(personId),
            _ => Task.FromResult(new Decision<bool>(true)
            {
                Writes = new Batch().Create(new VisitCode(personId, codeId, decider.Now)),
                Mails =
                [
                    new MailOrder(MailIds.For($"visit:{codeId}", MailTemplate.VisitCode, personId), MailTemplate.VisitCode, program, personId, Subject: codeId),
                ],
            }),
            cancellation);

    /// <summary>Tries a code that somebody wrote down; wrong ones are counted.</summary>
    /// <returns>
    /// The code with what became of it: used, or not. <see cref="RefusalReason.WrongStage"/> for one that is over, and <see cref="RefusalReason.Unknown"/>.
    /// </returns>
    public Task<Verdict<VisitCode>> TryAsync(string personId, string codeId, string typed, CancellationToken cancellation = default) => decider.DecideAsync(
        VisitCode.KeyOf(personId, codeId),
        code => VisitDecisions.Try(code, codes.Verify(typed, personId, codeId), decider.Now),
        _ => new Consequences([], []),
        cancellation);

    /// <summary>From now on the browser is known, for as long as it stays proved.</summary>
    public Task<bool> RememberAsync(string personId, KnownBrowser browser, CancellationToken cancellation = default) =>
        ChangeAsync(personId, before => VisitDecisions.Remember(before, personId, browser, decider.Now), cancellation);

    public Task<bool> ForgetAsync(string personId, string browserId, CancellationToken cancellation = default) =>
        ChangeAsync(personId, before => VisitDecisions.Forget(before, browserId, decider.Now), cancellation);

    /// <summary>Its cookie opens nothing any more, wherever a copy of it is.</summary>
    public Task<bool> EndAsync(Visit visit, CancellationToken cancellation = default) =>
        ChangeAsync(visit.PersonId, before => VisitDecisions.End(before, visit, decider.Now), cancellation);

    private Task<bool> ChangeAsync(string personId, Func<PersonVisits?, PersonVisits?> change, CancellationToken cancellation) => decider.DecideAsync(
        Partition.Person(personId),
        async token =>
        {
            var stored = await decider.Store.FindAsync(PersonVisits.KeyOf(personId), token);
            return change(stored?.Value) is { } changed
                ? new Decision<bool>(true) { Writes = stored is null ? new Batch().Create(changed) : new Batch().Replace(stored, changed) }
                : new Decision<bool>(false);
        },
        cancellation);

    // Mails go out in the name of a program; who takes part in none was asked something by one.
    private async Task<string?> ProgramOfAsync(string personId, string? wanted, CancellationToken cancellation)
    {
        if (wanted is not null && await decider.Store.FindAsync(MentoringProgram.KeyOf(wanted), cancellation) is not null)
        {
            return wanted;
        }

        var involvement = await decider.Store.QueryAsync(Partition.Person(personId), new DocumentQuery<Involvement>(Limit: 1), cancellation)
            .FirstOrDefaultAsync(cancellation);
        return involvement?.Value.ProgramId
            ?? (await decider.Store.QueryAsync(Partition.Organization, new DocumentQuery<ProgramListing>(Limit: 1), cancellation)
                .FirstOrDefaultAsync(cancellation))?.Value.ProgramId;
    }
}
