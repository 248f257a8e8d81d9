using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Announcements;

/// <summary>Coordinators write to a selection of people of a program. The ledger says that they did, never what, not even as a hash.</summary>
public sealed class AnnouncementActs(Decider decider, Languages languages)
{
    // Far more than are written within one press of a button.
    private const int Latest = 20;

    private IReadOnlyList<string> Tags => [.. languages.All.Select(language => language.Tag)];

    /// <summary>Keeps a message; nothing goes out yet.</summary>
    public Task<Verdict<Announcement>> WriteAsync(
        string programId, AnnouncementDraft draft, NoteWriter writer, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is null)
            {
                return new Decision<Verdict<Announcement>>(RefusalReason.Unknown);
            }

            var latest = await decider.Store
                .QueryAsync(Partition.Program(programId), new DocumentQuery<Announcement>(Limit: Latest, Descending: true), token)
                .Select(stored => stored.Value)
                .ToListAsync(token);
            var verdict = AnnouncementDecisions.Write(programId, draft, latest, Tags, writer, decider.Now);
            return verdict.Value is not { } written
                ? new Decision<Verdict<Announcement>>(verdict)
                : new Decision<Verdict<Announcement>>(verdict)
                {
                    Writes = new Batch().Create(written),
                    Notes = [Note(written, DecisionName.AnnouncementDrafted, writer.Actor)],
                };
        },
        cancellation);

    /// <summary>Other words, or other people, as long as it has not gone out.</summary>
    /// <param name="version">That was seen.</param>
    public Task<Verdict<Announcement>> ChangeAsync(
        string programId, string announcementId, AnnouncementDraft draft, int version, string actor, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            announcementId,
            known => AnnouncementDecisions.Change(known, draft, version, Tags),
            (_, changed) => Consequences.Of(Note(changed, DecisionName.AnnouncementChanged, actor)),
            cancellation);

    /// <summary>Lets it go out at a time, or now. Said twice it goes out once; said with another time, the last counts.</summary>
    /// <param name="at">UTC; null for now.</param>
    public async Task<Verdict<Announcement>> ScheduleAsync(
        string programId, string announcementId, DateTimeOffset? at, string actor, CancellationToken cancellation = default)
    {
        var program = await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation);
        return program is null ? RefusalReason.Unknown : await DecideAsync(
            programId,
            announcementId,
            known => AnnouncementDecisions.Schedule(known, at, decider.Now),
            (known, scheduled) => Consequences.Of(
                Note(scheduled, DecisionName.AnnouncementScheduled, actor, $"{scheduled.SendAt:O}"),
                [
                    .. Overtaken(known),
                    Signals.Start(
                        nameof(AnnouncementOrchestrator),
                        InstanceOf(scheduled),
                        new AnnouncementInput(
                            programId, announcementId, scheduled.Timer, scheduled.SendAt!.Value, program.Value.Policy.WorkItems)),
                ]),
            cancellation);
    }

    public Task<Verdict<Announcement>> CallOffAsync(
        string programId, string announcementId, string actor, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            announcementId,
            AnnouncementDecisions.CallOff,
            (known, calledOff) => Consequences.Of(Note(calledOff, DecisionName.AnnouncementCalledOff, actor), [.. Overtaken(known)]),
            cancellation);

    /// <summary>Sends it as it stands, in one of its languages, to the program's coordinator alone.</summary>
    /// <returns>The tags of the languages; empty where there is no such message.</returns>
    public Task<IReadOnlyList<string>> TestAsync(string programId, string announcementId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(Announcement.KeyOf(programId, announcementId), token) is not { Value: var announcement }
                ? new Decision<IReadOnlyList<string>>([])
                : new Decision<IReadOnlyList<string>>([.. announcement.Said.Select(text => text.Language)])
                {
                    Mails = [.. announcement.Said.Select(text => TestOf(announcement, text.Language, decider.Now))],
                },
            cancellation);

    private Task<Verdict<Announcement>> DecideAsync(
        string programId,
        string announcementId,
        Func<Announcement, Verdict<Announcement>> decide,
        Func<Announcement, Announcement, Consequences> then,
        CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(Announcement.KeyOf(programId, announcementId), token) is not { } stored)
            {
                return new Decision<Verdict<Announcement>>(RefusalReason.Unknown);
            }

            var verdict = decide(stored.Value);
            if (verdict.Value is not { } changed)
            {
                return new Decision<Verdict<Announcement>>(verdict);
            }

            var consequences = then(stored.Value, changed);
            return new Decision<Verdict<Announcement>>(verdict)
            {
                Writes = new Batch().Replace(stored, changed),
                Notes = consequences.Notes,
                Signals = consequences.Signals,
            };
        },
        cancellation);

    // A timer that ran for another time ends.
    private static IEnumerable<Signal> Overtaken(Announcement known) => known.State is AnnouncementState.Scheduled
        ? [Signals.Raise(InstanceOf(known), new Ended(EndReason.Replaced))]
        : [];

    private static string InstanceOf(Announcement announcement) =>
        InstanceIds.Announcement(announcement.ProgramId, announcement.AnnouncementId, announcement.Timer);

    private static LedgerNote Note(Announcement announcement, DecisionName decision, string actor, string outcome = "kept") =>
        new(actor, decision, announcement.Id, outcome);

    // One test a language and minute: one press of the button.
    private static MailOrder TestOf(Announcement announcement, string language, DateTimeOffset now) => new(
        MailIds.For($"test {announcement.Id} {announcement.Version} {language} {now:yyyy-MM-ddTHH:mm}", MailTemplate.Announcement, MailOrder.Coordinator),
        MailTemplate.Announcement,
        announcement.ProgramId,
        MailOrder.Coordinator,
        SampleIn: language,
        MessageKey: announcement.AnnouncementId);
}
