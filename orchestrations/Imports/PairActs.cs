using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Imports;

/// <summary>Keeps lists of running pairs for somebody to confirm, and takes their pairs in. Repeating any of it changes nothing.</summary>
public sealed class PairActs(Decider decider)
{
    private IDocumentStore Store => decider.Store;

    /// <summary>Keeps a list that was looked at, for somebody to confirm.</summary>
    /// <param name="actor">Who handed it in, as the ledger writes it.</param>
    public async Task<ImportOrder> KeepAsync(string programId, PairsLook look, string actor, CancellationToken cancellation = default)
    {
        var said = string.Join('|', look.Good.Select(row => $"{row.MenteeId}:{row.MentorId}"));
        var order = new ImportOrder(
            Uuid5.Of($"pairs|{programId}|{actor}|{look.At:O}|{look.Rows}|{said}").ToString("N"),
            actor,
            look.At,
            look.Rows,
            look.Good.Count,
            ImportCounts.Of([]),
            [.. look.Errors.Take(ImportOrder.MostErrors)],
            look.Errors.Count,
            ProgramId: programId,
            Pairs: PairCounts.Of(look.Good));
        foreach (var (number, rows) in look.Good.Chunk(ImportPortion.Size).Index())
        {
            await decider.WriteAsync(new Batch().Upsert(new ImportPortion(order.OrderId, number, ImportStage.LookedAt, [], rows)), cancellation);
        }

        await decider.WriteAsync(new Batch().Upsert(order), cancellation);
        return order;
    }

    /// <summary>A pair in a conflict of interest is to go on all the same.</summary>
    /// <param name="number">Of the portion that holds the row, from 0.</param>
    /// <param name="line">Of the row.</param>
    /// <param name="reason">Why: for the ledger and for coordinators.</param>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    public Task<Verdict<ImportPortion>> AcceptAsync(
        string orderId, int number, int line, string reason, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Organization,
            async token =>
            {
                var order = await Store.FindAsync(ImportOrder.KeyOf(orderId), token);
                var portion = await Store.FindAsync(ImportPortion.KeyOf(orderId, number), token);
                if (order is null || portion?.Value.Pairs?.FirstOrDefault(row => row.Line == line) is not { } row)
                {
                    return new Decision<Verdict<ImportPortion>>(RefusalReason.Unknown);
                }

                if (order.Value.ConfirmedAt is not null || portion.Value.Stage is not ImportStage.LookedAt || row.Conflicts.Count == 0)
                {
                    return new Decision<Verdict<ImportPortion>>(RefusalReason.WrongStage);
                }

                if (PairDecisions.CheckReason(reason) is { } rule)
                {
                    return new Decision<Verdict<ImportPortion>>(Refusal.Invalid(new FieldError("reason", rule)));
                }

                var accepted = row with { Despite = reason.Trim(), DespiteBy = actor };
                var changed = portion.Value with { Pairs = [.. portion.Value.Pairs!.Select(one => one.Line == line ? accepted : one)] };

                // Counted again as a whole: somebody whom two rows bring in is one person.
                var others = await Store
                    .QueryAsync(Partition.Organization, new DocumentQuery<ImportPortion>(IdPrefix: ImportPortion.PrefixOf(orderId)), token)
                    .Where(other => other.Value.Number != number)
                    .SelectMany(other => other.Value.Pairs ?? [])
                    .ToListAsync(token);
                var after = PairCounts.Of([.. others, .. changed.Pairs!]);
                return new Decision<Verdict<ImportPortion>>(changed)
                {
                    Writes = new Batch().Replace(portion, changed).Replace(order, order.Value with { Pairs = after }),
                };
            },
            cancellation);

    /// <summary>Takes in rows of a list; those in a conflict that nobody accepted are left out, and nothing is said of them.</summary>
    /// <returns>What stood in the way of others meanwhile.</returns>
    public async Task<IReadOnlyList<ImportError>> TakeAsync(ImportOrder order, IReadOnlyList<PairLook> rows, CancellationToken cancellation = default)
    {
        var leftOut = new List<ImportError>();
        foreach (var row in rows.Where(row => row.Kind is PairKind.GoesOn))
        {
            var started = await TakeAsync(order, row, cancellation);
            if (started.LeftOut is { } because)
            {
                leftOut.Add(new ImportError(row.Line, "", because));
            }
        }

        return leftOut;
    }

    private async Task<PairStarted> TakeAsync(ImportOrder order, PairLook row, CancellationToken cancellation)
    {
        var programId = order.ProgramId!;
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
        var (mentorRole, menteeRole) = PairDecisions.RolesIn(program);

        // Who is left out is not involved by it.
        if (PairStart.Decide(await ReadAsync(programId, row, cancellation), row, order.Actor, decider.Now).Outcome is { MentorshipId: null } none)
        {
            return none;
        }

        // As for everybody who is enrolled: one without an enrollment harms nobody for a moment, an enrollment without one would miss HR events.
        foreach (var (personId, role) in new[] { (row.MentorId, mentorRole), (row.MenteeId, menteeRole) })
        {
            await Store.WriteAsync(new Batch().Upsert(new Involvement(personId, programId, role)), cancellation);
            await Store.KeepInDirectoryAsync(personId, cancellation);
        }

        return await decider.DecideAsync(
            Partition.Program(programId),
            async token => PairStart.Decide(await ReadAsync(programId, row, token), row, order.Actor, decider.Now),
            cancellation);
    }

    private async Task<PairStartFacts> ReadAsync(string programId, PairLook row, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
        var (mentor, mentorStored) = await ReadAsync(programId, row.MentorId, cancellation);
        var (mentee, menteeStored) = await ReadAsync(programId, row.MenteeId, cancellation);
        var together = await Store.MentorshipsOfAsync(programId, row.MentorId, cancellation)
            .Where(mentorship => mentorship.IsMember(row.MenteeId))
            .ToListAsync(cancellation);
        return new PairStartFacts(
            new PairStand(program, MemberOf(mentor, mentorStored), MemberOf(mentee, menteeStored), together),
            mentorStored,
            menteeStored,
            await Store.ConflictsAsync((row.MenteeId, menteeStored?.Value), (row.MentorId, mentorStored?.Value), program, cancellation),
            [
                MemberClock.Of(row.MentorId, mentorStored?.Value.Profile, mentor.Zone, program.Zone),
                MemberClock.Of(row.MenteeId, menteeStored?.Value.Profile, mentee.Zone, program.Zone),
            ]);
    }

    private async Task<(Person Person, Stored<Enrollment>? Enrollment)> ReadAsync(string programId, string personId, CancellationToken cancellation) => (
        await decider.LoadAsync(Person.KeyOf(personId), cancellation),
        await Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation));

    private static PairMember MemberOf(Person person, Stored<Enrollment>? enrollment) => new(person.PersonId, person.Standing, enrollment?.Value);
}
