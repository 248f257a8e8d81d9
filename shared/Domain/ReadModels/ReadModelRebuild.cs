using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.ReadModels;

/// <summary>
/// Derives again what lists and lookups read: the index of programs, the directory of people, the lookups by mail address, what people take part in,
/// what HR records wait for, the lines of mentorships, rounds, hours and mails, and the marks of what figures are counted of. Most stand in other
/// partitions than the decision they follow, so a crash in between leaves one behind; this brings it up to date, beside a running app too.
/// </summary>
public sealed class ReadModelRebuild(IDocumentStore store)
{
    public async Task<RebuildReport> RunAsync(CancellationToken cancellation = default)
    {
        var mender = new ReadModelMender(store);
        var programs = Partition.Program("any").Container;
        await foreach (var partition in store.PartitionsAsync(programs, cancellation))
        {
            await MendProgramAsync(mender, partition, cancellation);
        }

        // The directory says what people take part in, which has just been mended.
        var people = Partition.Person("any").Container;
        await foreach (var partition in store.PartitionsAsync(people, cancellation))
        {
            await MendPersonAsync(mender, partition, cancellation);
        }

        // Of those whose record is gone: two people became one, or somebody was forgotten.
        await foreach (var wait in store.QueryAsync<HrisWait>(Partition.Organization, cancellation: cancellation))
        {
            mender.Count(read: 0, await store.KeepWaitAsync(wait.Value.PersonId, cancellation) ? 1 : 0);
        }

        return new RebuildReport(mender.Read, mender.Mended);
    }

    private async Task MendPersonAsync(ReadModelMender mender, Partition partition, CancellationToken cancellation)
    {
        // Of somebody whom HR named and who is not known yet, too.
        var record = (await store.FindAsync(HrisRecord.KeyOf(partition.Key), cancellation))?.Value;
        if (record is not null)
        {
            mender.Count(read: 1, await store.KeepWaitAsync(partition.Key, cancellation) ? 1 : 0);
        }

        // The container holds lookups, too, in partitions of their own.
        if (await store.FindAsync(Person.KeyOf(partition.Key), cancellation) is not { Value: var found })
        {
            return;
        }

        await store.MendDirectoryAsync(mender, found.PersonId, cancellation);
        foreach (var lookup in WaysTo(found, record).Select(key => new PersonLookup(key, found.PersonId)))
        {
            await mender.MendAsync(Key.Of(lookup), () => Task.FromResult(lookup), cancellation);
        }
    }

    // The address of somebody who left may be another's by now.
    private static IEnumerable<string> WaysTo(Person person, HrisRecord? record) =>
    [
        .. person.Standing is Standing.Left ? Array.Empty<string>() : [PersonId.EmailKey(person.Email)],
        .. new[] { person.ExternalId }.Concat(record?.Ids ?? []).OfType<string>().Distinct().Select(PersonId.ExternalKey),
    ];

    private async Task MendProgramAsync(ReadModelMender mender, Partition partition, CancellationToken cancellation)
    {
        if (await store.FindAsync(MentoringProgram.KeyOf(partition.Key), cancellation) is not { Value: var found })
        {
            return;
        }

        var listing = ProgramListing.Of(found);
        await mender.MendAsync(Key.Of(listing), async () => ProgramListing.Of(await ProgramAsync()), cancellation);
        Enrollment? last = null;
        await foreach (var enrollment in store.QueryAsync<Enrollment>(partition, cancellation: cancellation))
        {
            last = enrollment.Value;
            var involvement = new Involvement(enrollment.Value.PersonId, found.ProgramId, enrollment.Value.Role);
            await mender.MendAsync(Key.Of(involvement), () => Task.FromResult(involvement), cancellation);
        }

        await foreach (var question in store.QueryAsync<ManagerQuestion>(partition, cancellation: cancellation))
        {
            foreach (var holderId in new[] { question.Value.PersonId, question.Value.ManagerId }.OfType<string>())
            {
                var lead = new ManagerQuestionLead(holderId, found.ProgramId, question.Value.PersonId);
                await mender.MendAsync(Key.Of(lead), () => Task.FromResult(lead), cancellation);
            }
        }

        if (last is not null)
        {
            await MarkAsync(last, cancellation);
        }

        await MendRoundsAsync(mender, found.ProgramId, cancellation);

        await foreach (var mentorship in store.QueryAsync<Mentorship>(partition, cancellation: cancellation))
        {
            var key = new MentorshipKey(found.ProgramId, mentorship.Value.MentorshipId);
            await mender.MendAsync(
                MentorshipLine.KeyOf(key.ProgramId, key.MentorshipId),
                async () => (await store.DeriveLineAsync(key, new Batch(), cancellation))!,
                cancellation,
                also: batch => batch.Upsert(new MentorshipMark(key.ProgramId, key.MentorshipId)));
        }

        await new HoursMender(store, mender).MendAsync(found.ProgramId, cancellation);
        await new MailLineMender(store, mender).MendAsync(found.ProgramId, cancellation);

        async Task<MentoringProgram> ProgramAsync() =>
            (await store.FindAsync(MentoringProgram.KeyOf(partition.Key), cancellation))?.Value ?? found;
    }

    // Records that were there before their marks: from here on those are written with every change.
    private async Task MendRoundsAsync(ReadModelMender mender, string programId, CancellationToken cancellation)
    {
        var partition = Partition.Program(programId);
        await foreach (var round in store.QueryAsync<Round>(partition, cancellation: cancellation))
        {
            await mender.MendAsync(
                RoundLine.KeyOf(programId, round.Value.Number),
                async () => RoundLine.Of((await store.FindAsync(Key.Of(round.Value), cancellation))?.Value ?? round.Value),
                cancellation);
        }

        await MarkAsync<WorkItem>(partition, MarkedRecords.WorkItems, cancellation);
        await MarkAsync<ThreadFigures>(partition, MarkedRecords.Threads, cancellation);
    }

    private async Task MarkAsync<T>(Partition partition, MarkedRecords records, CancellationToken cancellation)
        where T : class, IDocument
    {
        if (await store.FindAsync(ProgramMark.KeyOf(partition.Key, records), cancellation) is null
            && await store.QueryAsync(partition, new DocumentQuery<T>(Limit: 1), cancellation).FirstOrDefaultAsync(cancellation) is { } first)
        {
            await store.WriteAsync(new Batch().Upsert(new ProgramMark(partition.Key, records, first.Value.Id)), cancellation);
        }
    }

    // Where people came in before there was a mark: from here on it is written with every change.
    private async Task MarkAsync(Enrollment last, CancellationToken cancellation)
    {
        if (await store.FindAsync(EnrollmentMark.KeyOf(last.ProgramId), cancellation) is null)
        {
            await store.WriteAsync(new Batch().Upsert(new EnrollmentMark(last.ProgramId, last.PersonId)), cancellation);
        }
    }
}

/// <param name="Read">Documents of read models that were looked at.</param>
/// <param name="Mended">Those that were missing or behind, and are right now.</param>
public sealed record RebuildReport(int Read, int Mended);
