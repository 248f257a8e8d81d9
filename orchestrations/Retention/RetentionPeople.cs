using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Privacy;

namespace MentorFlow.Orchestrations.Retention;

/// <summary>
/// Has those erased who have taken part in nothing for long. Whom HR still names stays in the directory as HR says: HR would bring them back the next
/// day, and a line of managers needs them.
/// </summary>
public sealed class RetentionPeople(Decider decider, RetentionPolicy policy, ErasureActs erasures, PrivacyCases cases)
{
    private const string NoPlace = "Etc/UTC";

    /// <summary>Safe to repeat.</summary>
    public async Task KeepAsync(RetentionRun run, CancellationToken cancellation = default)
    {
        var ends = new Dictionary<string, ProgramEnd>(StringComparer.Ordinal);
        await foreach (var stored in decider.Store.QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation))
        {
            if (run.Left <= 0)
            {
                return;
            }

            if (!IsNamedByHr(stored.Value) && await SinceAsync(stored.Value, ends, cancellation) is { } since)
            {
                var last = await erasures.LatestAsync(stored.Value.PersonId, cancellation);
                var wantedToStay = last is { Stage: ErasureStage.CalledOff, SettledAt: { } kept } && kept > since.At;
                await KeepAsync(stored.Value, wantedToStay ? since with { At = last!.SettledAt!.Value } : since, run, cancellation);
            }
        }
    }

    /// <summary>Whether HR says that they are there.</summary>
    internal static bool IsNamedByHr(DirectoryEntry person) => person is { ExternalId: not null, Standing: not Standing.Left };

    private async Task KeepAsync(DirectoryEntry person, Since since, RetentionRun run, CancellationToken cancellation)
    {
        var zone = person.Zone is { } known && TimeZones.IsKnown(known) ? known : NoPlace;
        var due = RetentionDates.DueAt(since.At, policy.People, zone);

        // Who took part once more, or wanted to stay, since they were told is told anew.
        var notice = (await decider.Store.FindAsync(RetentionNotice.KeyOf(person.PersonId), cancellation))?.Value;
        notice = notice?.AnnouncedAt > since.At ? notice : null;
        if (RetentionDates.IsToAnnounce(due, notice?.AnnouncedAt, decider.Now))
        {
            run.Told += await AnnounceAsync(person, since, RetentionDates.GoesAt(due, decider.Now), cancellation) ? 1 : 0;
        }
        else if (RetentionDates.IsDue(due, notice?.AnnouncedAt, decider.Now))
        {
            // Whoever is held by a law or an open concern waits there, and asking again changes nothing.
            var asked = await cases.EraseAsync(person.PersonId, Actors.System, cancellation);
            run.Removed += asked.Refusal is null ? 1 : 0;
        }
    }

    private Task<bool> AnnounceAsync(DirectoryEntry person, Since since, DateTimeOffset goesAt, CancellationToken cancellation) => decider.DecideAsync(
        Partition.Person(person.PersonId),
        async token =>
        {
            var known = await decider.Store.FindAsync(RetentionNotice.KeyOf(person.PersonId), token);
            if (known?.Value.AnnouncedAt > since.At)
            {
                return new Decision<bool>(false);
            }

            var notice = new RetentionNotice(person.PersonId, goesAt, decider.Now);
            var isReachable = since.ProgramId is not null && person.Standing is not Standing.Left;
            return new Decision<bool>(isReachable)
            {
                Writes = known is null ? new Batch().Create(notice) : new Batch().Replace(known, notice),
                Notes = [new LedgerNote(Actors.System, DecisionName.RetentionAnnounced, $"person:{person.PersonId}", $"{RetentionPurpose.People}")],
                Mails = isReachable
                    ? [RetentionAnnouncing.OrderOf(since.ProgramId!, person.PersonId, RetentionPurpose.People, goesAt, $"{since.At.UtcDateTime:yyyyMMdd}")]
                    : [],
            };
        },
        cancellation);

    // Of those who were never in a program, since the last that was decided about them: what is announced here is not part of that.
    private async Task<Since?> SinceAsync(DirectoryEntry person, Dictionary<string, ProgramEnd> ends, CancellationToken cancellation)
    {
        if (person.Programs is not { Count: > 0 } programs)
        {
            var newest = new DocumentQuery<LedgerEntry>(Descending: true);
            var entry = await decider.Store.QueryAsync(Partition.Person(person.PersonId), newest, cancellation)
                .FirstOrDefaultAsync(one => one.Value.Decision != DecisionName.RetentionAnnounced.Name, cancellation);
            return entry is null ? null : new Since(entry.Value.At, ProgramId: null);
        }

        Since? latest = null;
        foreach (var programId in programs)
        {
            if (!ends.TryGetValue(programId, out var known))
            {
                ends[programId] = known = await EndOfAsync(programId, cancellation);
            }

            if (known.GoesOn)
            {
                return null;
            }

            if (known.At is { } at && !(latest?.At >= at))
            {
                latest = new Since(at, programId);
            }
        }

        return latest;
    }

    private async Task<ProgramEnd> EndOfAsync(string programId, CancellationToken cancellation) =>
        await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: var program }
            ? new ProgramEnd(!program.IsOver, await decider.Store.EndOfAsync(program, cancellation))
            : new ProgramEnd(GoesOn: false, At: null);

    private sealed record Since(DateTimeOffset At, string? ProgramId);

    private sealed record ProgramEnd(bool GoesOn, DateTimeOffset? At);
}
