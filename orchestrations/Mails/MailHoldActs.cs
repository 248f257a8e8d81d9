using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>What administrators decide about mails that were kept back.</summary>
public sealed class MailHoldActs(Decider decider, MailHolding holding)
{
    /// <summary>Lets them go out, or drops them all; in both cases new mails are sent again. Answering twice changes nothing.</summary>
    /// <param name="by">Which administrator, as the ledger names them.</param>
    /// <returns>Refused as of the wrong stage while a setting holds them, and as unknown where nothing is held.</returns>
    public Task<Verdict<MailHold>> AnswerAsync(MailHoldAnswer answer, string by, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Organization,
            async token =>
            {
                var stored = await decider.Store.FindAsync(MailHold.Key, token);
                var now = decider.Now;
                if (holding.IsSet)
                {
                    return new Decision<Verdict<MailHold>>(RefusalReason.WrongStage);
                }

                if (stored is { Value.Answer: not null })
                {
                    return new Decision<Verdict<MailHold>>(stored.Value);
                }

                // Held by a setting that is gone, there is no document: what was held then is settled all the same.
                var answered = new MailHold(stored?.Value.Since ?? now, answer);
                if (stored is null && !await AnyHeldAsync(token))
                {
                    return new Decision<Verdict<MailHold>>(RefusalReason.Unknown);
                }

                return new Decision<Verdict<MailHold>>(answered)
                {
                    Writes = stored is null ? new Batch().Create(answered) : new Batch().Replace(stored, answered),
                    Notes =
                    [
                        new LedgerNote(
                            by, answer is MailHoldAnswer.Release ? DecisionName.MailsReleased : DecisionName.MailsDropped, MailHold.Key.Id, answer.ToString()),
                    ],
                    Signals = [Signals.Start(nameof(MailHoldOrchestrator), InstanceIds.MailHold(now), new MailHoldInput(answer))],
                };
            },
            cancellation);

    private async Task<bool> AnyHeldAsync(CancellationToken cancellation) =>
        await decider.Store.HeldMailsAsync(MentoringProgram.OrganizationQueue, cancellation).AnyAsync(cancellation)
        || await decider.Store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation)
            .SelectMany(listing => decider.Store.HeldMailsAsync(listing.Value.ProgramId, cancellation))
            .AnyAsync(cancellation);
}
