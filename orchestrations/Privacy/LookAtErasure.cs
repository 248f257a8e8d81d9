using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;

namespace MentorFlow.Orchestrations.Privacy;

/// <param name="NextAt">When to look again, UTC; null where there is nothing to wait for.</param>
public sealed record ErasureLook(ErasureStage Stage, DateTimeOffset? NextAt);

/// <summary>Ends kindly what somebody who is to be erased shares with others, and says what must still be waited for.</summary>
public sealed class LookAtErasure(Decider decider, DepartureActs departures)
{
    private static readonly DocumentQuery<Concern> OpenOnes = new DocumentQuery<Concern>().Where(concern => concern.State, ConcernState.Open);

    [Function(nameof(LookAtErasure))]
    public async Task<ErasureLook> RunAsync([ActivityTrigger] ErasureKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var request = await decider.LoadAsync(ErasureRequest.KeyOf(input.PersonId, input.Number), cancellation);
        if (request.Stage is not (ErasureStage.Asked or ErasureStage.Waiting))
        {
            return new ErasureLook(request.Stage, NextAt: null);
        }

        if (decider.Now < request.BeginsAt)
        {
            return new ErasureLook(request.Stage, request.BeginsAt);
        }

        await PartAsync(request, cancellation);
        var reasons = await ReasonsAsync(request.PersonId, cancellation);
        var programId = await decider.Store.MailProgramAsync(request.PersonId, cancellation);
        var looked = await decider.DecideAsync(
            request.Partition,
            async token => Look(
                await decider.LoadStoredAsync(Key.Of(request), token),
                With(reasons, (await decider.Store.FindAsync(LegalHold.KeyOf(request.PersonId), token))?.Value),
                programId,
                decider.Now),
            cancellation);
        return new ErasureLook(looked.Stage, looked.LookAgainAt);
    }

    /// <summary>The reasons, with a hold that was set since they were looked for: once it runs, nothing can be kept any more.</summary>
    /// <param name="hold">As it stands when it is decided; null for none.</param>
    internal static IReadOnlyList<ErasureReason> With(IReadOnlyList<ErasureReason> reasons, LegalHold? hold) =>
        hold is null || reasons.Contains(ErasureReason.LegalHold) ? reasons : [.. reasons, ErasureReason.LegalHold];

    /// <param name="programId">Who writes to them; null for nobody.</param>
    internal static Decision<ErasureRequest> Look(
        Stored<ErasureRequest> stored, IReadOnlyList<ErasureReason> reasons, string? programId, DateTimeOffset now)
    {
        if (ErasureDecisions.Look(stored.Value, reasons, now).Value is not { } after)
        {
            return new Decision<ErasureRequest>(stored.Value);
        }

        var actor = Actors.Orchestrator(InstanceIds.Erasure(after.PersonId, after.Number));
        var subject = ErasureActs.SubjectOf(after.PersonId);
        return new Decision<ErasureRequest>(after)
        {
            Writes = new Batch().Replace(stored, after),
            Notes = after.Stage is ErasureStage.Running
                ? [new LedgerNote(actor, DecisionName.ErasureBegun, subject, $"request {after.Number}")]
                : stored.Value.WaitsFor?.SequenceEqual(reasons) == true ? []
                : [new LedgerNote(actor, DecisionName.ErasureWaits, subject, string.Join(", ", reasons))],
            Mails = programId is not null && ErasureDecisions.IsToTell(stored.Value, after, now)
                ? [ErasureMails.Of(MailTemplate.ErasureWaits, after, programId, ErasureDecisions.NamedDay(after), string.Join(',', reasons))]
                : [],
        };
    }

    // Who asked for it leaves; whom others have erased is taken out with thanks.
    private async Task PartAsync(ErasureRequest request, CancellationToken cancellation)
    {
        await foreach (var involvement in decider.Store.QueryAsync<Involvement>(Partition.Person(request.PersonId), cancellation: cancellation))
        {
            var programId = involvement.Value.ProgramId;
            _ = request.IsOwn
                ? await departures.LeaveAsync(programId, request.PersonId, EndReason.ByChoice, request.AskedBy, cancellation)
                : await departures.WithdrawAsync(programId, request.PersonId, request.AskedBy, cancellation);
        }
    }

    private async Task<IReadOnlyList<ErasureReason>> ReasonsAsync(string personId, CancellationToken cancellation)
    {
        var reasons = new SortedSet<ErasureReason>();
        if (await decider.Store.FindAsync(LegalHold.KeyOf(personId), cancellation) is not null)
        {
            reasons.Add(ErasureReason.LegalHold);
        }

        await foreach (var involvement in decider.Store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation))
        {
            var programId = involvement.Value.ProgramId;
            if (await decider.Store.MentorshipsOfAsync(programId, personId, cancellation).AnyAsync(one => one.IsAlive, cancellation))
            {
                reasons.Add(ErasureReason.MentorshipEnds);
            }

            if (await IsInRoundAsync(programId, personId, cancellation))
            {
                reasons.Add(ErasureReason.RoundRuns);
            }

            if (await HasConcernAsync(programId, personId, cancellation))
            {
                reasons.Add(ErasureReason.Unsettled);
            }
        }

        return [.. reasons];
    }

    // The frozen pool of a round is kept until it is over, and holds their profile.
    private async Task<bool> IsInRoundAsync(string programId, string personId, CancellationToken cancellation) =>
        await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is { Value.ReadySince: { } ready }
        && await decider.Store.QueryAsync<Round>(Partition.Program(programId), cancellation: cancellation)
            .AnyAsync(round => round.Value.Status is not RoundStatus.Completed && ready <= round.Value.FrozenAt, cancellation);

    private async Task<bool> HasConcernAsync(string programId, string personId, CancellationToken cancellation)
    {
        var partition = Partition.Program(programId);
        var mentorships = await decider.Store.QueryAsync(partition, new DocumentQuery<Membership>(IdPrefix: Membership.PrefixOf(personId)), cancellation)
            .Select(membership => membership.Value.MentorshipId)
            .ToHashSetAsync(cancellationToken: cancellation);
        return await decider.Store.QueryAsync(partition, OpenOnes, cancellation).AnyAsync(
            concern => concern.Value.PersonId == personId
                || (concern.Value is { Kind: ConcernKind.Concern, MentorshipId: { } mentorshipId } && mentorships.Contains(mentorshipId)),
            cancellation);
    }
}
