using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>One thing that happened in a mentorship, or is planned.</summary>
/// <param name="Kind">"session", "decision" or "mail".</param>
/// <param name="Words">In the reader's language.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Kind, string Words);

/// <summary>A mentorship from its beginning: sessions, decisions and mails in the order of time; facts, never content (R98).</summary>
public sealed class Timeline(IDocumentStore store)
{
    // Of what has no end: somebody who is with the organization for decades.
    private const int Latest = 50;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(Mentorship mentorship, Texts texts, CancellationToken cancellation)
    {
        var sessions = await store.SessionsAsync(mentorship, cancellation).ToListAsync(cancellation);
        var subjects = sessions.Select(session => session.Id).Prepend(mentorship.Id);
        var names = new PersonNames(store, texts);
        var entries = sessions.Select(session => Show(session, texts)).ToList();
        foreach (var subject in subjects)
        {
            var about = new DocumentQuery<LedgerEntry>().Where(entry => entry.Subject, subject);
            await foreach (var entry in store.QueryAsync(mentorship.Partition, about, cancellation))
            {
                entries.Add(new TimelineEntry(entry.Value.At, "decision", await LedgerWords.OfAsync(entry.Value, names, texts, cancellation)));
            }
        }

        var mailed = new DocumentQuery<MailRecord>().Where(mail => mail.MentorshipId, mentorship.MentorshipId);
        await foreach (var mail in store.QueryAsync(Partition.Mail(mentorship.ProgramId), mailed, cancellation).Select(stored => stored.Value))
        {
            if (mail.SentAt is { } sentAt)
            {
                var to = await names.FindAsync(mail.PersonId, cancellation);
                entries.Add(Show(sentAt, to, mail.Subject, mail.Template, texts));
            }
        }

        return [.. entries.OrderBy(entry => entry.At)];
    }

    /// <summary>
    /// What happened with somebody in one program, the latest mails among it; their mentorships left out: those have pages of their own.
    /// </summary>
    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(string programId, string personId, Texts texts, CancellationToken cancellation)
    {
        var names = new PersonNames(store, texts);
        var entries = new List<TimelineEntry>();
        var about = new DocumentQuery<LedgerEntry>().Where(entry => entry.Subject, Enrollment.KeyOf(programId, personId).Id);
        await foreach (var entry in store.QueryAsync(Partition.Program(programId), about, cancellation))
        {
            entries.Add(new TimelineEntry(entry.Value.At, "decision", await LedgerWords.OfAsync(entry.Value, names, texts, cancellation)));
        }

        var to = await names.FindAsync(personId, cancellation);
        var newest = new DocumentQuery<MailLine>(MailLine.PrefixOf(MailIndex.Receiver, personId), Descending: true);
        entries.AddRange(await store.QueryAsync(Partition.Mail(programId), newest, cancellation)
            .Where(line => line.Value.Status is MailStatus.Sent)
            .Take(Latest)
            .Select(line => Show(line.Value.At, to, line.Value.Subject, line.Value.Template, texts))
            .ToListAsync(cancellation));
        return [.. entries.OrderBy(entry => entry.At)];
    }

    /// <summary>What happened with somebody outside programs: what HR said, what they chose, who looked at their pages; the latest of it.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(string personId, Texts texts, CancellationToken cancellation)
    {
        var names = new PersonNames(store, texts);
        var entries = new List<TimelineEntry>();
        var latest = new DocumentQuery<LedgerEntry>(Limit: Latest, Descending: true);
        await foreach (var entry in store.QueryAsync(Partition.Person(personId), latest, cancellation))
        {
            entries.Add(new TimelineEntry(entry.Value.At, "decision", await LedgerWords.OfAsync(entry.Value, names, texts, cancellation)));
        }

        entries.Reverse();
        return entries;
    }

    private static TimelineEntry Show(DateTimeOffset sentAt, PersonRef to, string? subject, MailTemplate template, Texts texts) =>
        new(sentAt, "mail", texts["console-mentorship.mail", ("name", to.Name), ("subject", subject ?? texts.Of(template))]);

    private static TimelineEntry Show(Session session, Texts texts) => new(
        session.StartsAt,
        "session",
        texts[$"console-mentorship.session.{WayOf(session)}", ("number", session.Number), ("minutes", session.Minutes)]);

    private static string WayOf(Session session) => session.Outside is null ? session.Stage.ToString() : nameof(Session.Outside);
}

internal static class SessionReading
{
    public static IAsyncEnumerable<Session> SessionsAsync(this IDocumentStore store, Mentorship mentorship, CancellationToken cancellation) =>
        store.QueryAsync(mentorship.Partition, new DocumentQuery<Session>(IdPrefix: Session.PrefixOf(mentorship.MentorshipId)), cancellation)
            .Select(stored => stored.Value);
}
