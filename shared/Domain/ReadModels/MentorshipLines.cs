using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;

namespace MentorFlow.Domain.ReadModels;

/// <summary>Keeps the lines of mentorships with what they are derived of, whichever decision changes it.</summary>
public static class MentorshipLines
{
    /// <param name="writes">Of a decision.</param>
    /// <returns>The same, with the line of every mentorship that changes by it, and with what <see cref="ProgramMarks"/> keeps.</returns>
    public static async Task<Batch> WithLinesAsync(this IDocumentStore store, Batch writes, CancellationToken cancellation = default)
    {
        writes = writes.WithProgramMarks();
        var changed = writes.Writes.Select(write => KeyOf(write.Document)).OfType<MentorshipKey>().Distinct().ToList();
        if (changed.Count == 0)
        {
            return writes;
        }

        var batch = new Batch().Include(writes);
        MentorshipKey? last = null;
        foreach (var key in changed)
        {
            var there = await store.FindAsync(MentorshipLine.KeyOf(key.ProgramId, key.MentorshipId), cancellation);
            var line = await store.DeriveLineAsync(key, writes, cancellation);
            if (SameDocument.As(there?.Value, line))
            {
                continue;
            }

            last = key;
            _ = (there, line) switch
            {
                (null, { } first) => batch.Create(first),
                ({ } gone, null) => batch.Delete(gone),
                ({ } known, { } next) => batch.Replace(known, next),
                _ => batch,
            };
        }

        return last is null ? batch : batch.Upsert(new MentorshipMark(last.ProgramId, last.MentorshipId));
    }

    /// <param name="writes">What is about to be written goes before what is stored.</param>
    /// <returns>Null where there is no such mentorship.</returns>
    internal static async Task<MentorshipLine?> DeriveLineAsync(
        this IDocumentStore store, MentorshipKey key, Batch writes, CancellationToken cancellation)
    {
        if (writes.Writes.FirstOrDefault(write => write.Document is Mentorship one && one.MentorshipId == key.MentorshipId) is { Kind: WriteKind.Delete })
        {
            return null;
        }

        var mentorship = writes.Writes.Select(write => write.Document).OfType<Mentorship>().FirstOrDefault(one => one.MentorshipId == key.MentorshipId)
            ?? (await store.FindAsync(Mentorship.KeyOf(key.ProgramId, key.MentorshipId), cancellation))?.Value;
        if (mentorship is null)
        {
            return null;
        }

        var sessions = await store
            .QueryAsync(mentorship.Partition, new DocumentQuery<Session>(IdPrefix: Session.PrefixOf(key.MentorshipId)), cancellation)
            .ToDictionaryAsync(stored => stored.Value.Id, stored => stored.Value, cancellationToken: cancellation);
        foreach (var write in writes.Writes)
        {
            if (write.Document is Session session && session.MentorshipId == key.MentorshipId)
            {
                sessions[session.Id] = session;
            }
        }

        var figures = writes.Writes.Select(write => write.Document).OfType<ThreadFigures>().FirstOrDefault(one => one.MentorshipId == key.MentorshipId)
            ?? (await store.FindAsync(ThreadFigures.KeyOf(key.ProgramId, key.MentorshipId), cancellation))?.Value;
        return MentorshipLine.Of(mentorship, sessions.Values, figures);
    }

    private static MentorshipKey? KeyOf(object document) => document switch
    {
        Mentorship mentorship => new MentorshipKey(mentorship.ProgramId, mentorship.MentorshipId),
        Session session => new MentorshipKey(session.ProgramId, session.MentorshipId),
        ThreadFigures figures => new MentorshipKey(figures.ProgramId, figures.MentorshipId),
        _ => null,
    };
}
