using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Attachments;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Orchestrations.Threads;

/// <summary>What the members of a mentorship do with their thread. Their words are no decision: the ledger knows nothing of them (R98).</summary>
public sealed class ThreadActs(Decider decider, AttachmentActs attachments)
{
    /// <summary>Safe to repeat: a line is in the thread once, however often it is sent. What is written on the page is told to the others.</summary>
    /// <param name="lines">That can be said (<see cref="ThreadDecisions.Check"/>).</param>
    /// <exception cref="DocumentConflictException">Others wrote at the same moment, time and again.</exception>
    public Task SayAsync(ThreadPlace place, string personId, IReadOnlyList<SaidLine> lines, CancellationToken cancellation = default) =>
        SaveAsync(place, personId, lines, [], cancellation);

    /// <summary>Writes a message on the page, with the files that were sent along. Safe to repeat.</summary>
    /// <returns>What is wrong with it, by the fields of the form: "text" and "files"; nothing when it is written.</returns>
    /// <exception cref="IOException">The place of files cannot be written to.</exception>
    public async Task<IReadOnlyList<FieldError>> WriteAsync(
        ThreadPlace place, string personId, SaidLine line, IReadOnlyList<IFormFile> sent, CancellationToken cancellation = default)
    {
        var latest = await decider.Store.LatestAsync(place, ThreadDecisions.Remembered, cancellation: cancellation);
        line = AsMeant(line, personId, latest);
        if (latest.Any(message => message.MessageId == line.MessageId && message.PersonId == personId))
        {
            return [];
        }

        // A form that comes again after many messages changes no file that was sent with it.
        var ids = sent.Select((_, index) =>
            Uuid5.Of($"attachment|{place.ProgramId}|{place.MentorshipId}|{personId}|{line.MessageId}|{index}").ToString()).ToList();
        if (ids is [var first, ..]
            && await decider.Store.FindAsync(Attachment.KeyOf(place.ProgramId, place.MentorshipId, first), cancellation) is not null)
        {
            return [];
        }

        var owner = new AttachmentPlace(place.ProgramId, place.MentorshipId, personId);
        // A recording says it all by itself.
        var isSaid = sent.Count > 0 && string.IsNullOrWhiteSpace(line.Text);
        var fault = (isSaid ? null : ThreadDecisions.Check("text", line.Text)) ?? ThreadDecisions.CheckPace("text", personId, latest, decider.Now);
        IReadOnlyList<FieldError> errors = [.. fault is null ? [] : new[] { fault }, .. await attachments.CheckAsync(owner, "files", sent, cancellation)];
        if (errors.Count > 0)
        {
            return errors;
        }

        var files = new List<Attachment>();
        foreach (var (index, file) in sent.Index())
        {
            files.Add(await attachments.KeepAsync(owner, ids[index], file, cancellation));
        }

        await SaveAsync(place, personId, [line with { Attachments = [.. files.Select(file => file.AttachmentId)] }], files, cancellation);
        return [];
    }

    // Who goes back to a form that was sent, and writes something else in it, says something new.
    private static SaidLine AsMeant(SaidLine line, string personId, IReadOnlyList<ThreadMessage> latest)
    {
        var text = line.Text.Trim().ReplaceLineEndings("\n");
        return latest.FirstOrDefault(message => message.MessageId == line.MessageId && message.PersonId == personId) is { RemovedAt: null } sent
            && sent.Text != text
                ? line with { MessageId = Uuid5.Of($"{line.MessageId}|{text}").ToString() }
                : line;
    }

    /// <summary>Notes how far somebody has read.</summary>
    /// <param name="number">Of the last message that they saw.</param>
    /// <returns>Whether that is further than was known.</returns>
    public Task<bool> ReadAsync(ThreadPlace place, string personId, int number, CancellationToken cancellation = default) => decider.DecideAsync(
        place.Partition,
        async token =>
        {
            var last = (await decider.Store.LatestAsync(place, 1, cancellation: token)).LastOrDefault()?.Number ?? 0;
            var writes = await ReadToAsync(place, personId, Math.Min(number, last), token);
            return new Decision<bool>(writes.Writes.Count > 0) { Writes = writes };
        },
        cancellation);

    /// <summary>Takes back a message with its files, within a day of writing it.</summary>
    /// <exception cref="IOException">The place of files cannot be written to.</exception>
    public async Task<Verdict<ThreadMessage>> RemoveAsync(ThreadPlace place, string personId, int number, CancellationToken cancellation = default)
    {
        var key = ThreadMessage.KeyOf(place, number);
        if (await decider.Store.FindAsync(key, cancellation) is not { Value: var message })
        {
            return RefusalReason.Unknown;
        }

        if (ThreadDecisions.Remove(message, personId, decider.Now).Refusal is { } refusal)
        {
            return refusal;
        }

        var owner = new AttachmentPlace(place.ProgramId, place.MentorshipId, personId);
        foreach (var attachmentId in message.Attachments ?? [])
        {
            await attachments.RemoveAsync(owner, attachmentId, cancellation);
        }

        return await decider.DecideAsync(
            key,
            current => ThreadDecisions.Remove(current, personId, decider.Now),
            _ => new Consequences([], []),
            cancellation);
    }

    /// <summary>A message that waits for its answer needs none: its writer or who would have answered says so.</summary>
    /// <param name="number">Of the message.</param>
    public Task<Verdict<Mentorship>> NeedNoAnswerAsync(
        ThreadPlace place, string personId, int number, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(place.ProgramId),
        async token =>
        {
            var stored = await decider.LoadStoredAsync(Mentorship.KeyOf(place.ProgramId, place.MentorshipId), token);
            var waiting = stored.Value;
            if (!waiting.IsMember(personId) || waiting.Awaited?.Number != number)
            {
                return new Decision<Verdict<Mentorship>>(waiting.IsMember(personId) ? RefusalReason.AlreadyDone : RefusalReason.NotAMember);
            }

            var settled = waiting with { Awaited = null };
            var figures = await decider.Store.FindAsync(ThreadFigures.KeyOf(place.ProgramId, place.MentorshipId), token);
            return new Decision<Verdict<Mentorship>>(settled)
            {
                Writes = new Batch().Replace(stored, settled),
                Signals = [.. waiting.ToReplyClock(new ReplyCame()), .. settled.ToConversation(figures?.Value.Taken ?? 0)],
            };
        },
        cancellation);

    private Task<int> SaveAsync(
        ThreadPlace place, string personId, IReadOnlyList<SaidLine> lines, IReadOnlyList<Attachment> files, CancellationToken cancellation) =>
        decider.DecideAsync(
            place.Partition,
            async token =>
            {
                var latest = await decider.Store.LatestAsync(place, ThreadDecisions.Remembered, cancellation: token);
                var said = ThreadDecisions.Say(place, personId, latest, lines, decider.Now);
                if (said.Count == 0)
                {
                    return new Decision<int>(0);
                }

                var writes = new Batch();
                foreach (var message in said)
                {
                    writes.Create(message);
                }

                foreach (var file in files)
                {
                    writes.Create(file);
                }

                // Who is in a call hears it there; who is not is brought back by the session's own mails.
                return place.SessionId is not null
                    ? new Decision<int>(said.Count) { Writes = writes }
                    : new Decision<int>(said.Count)
                    {
                        Writes = writes.Include(await ReadToAsync(place, personId, said[^1].Number, token)),
                        Signals = [await FollowAsync(place, said[^1].Number, token)],
                    };
            },
            cancellation);

    private async Task<Signal> FollowAsync(ThreadPlace place, int number, CancellationToken cancellation)
    {
        var program = await decider.Store.FindAsync(MentoringProgram.KeyOf(place.ProgramId), cancellation);
        var mentorship = await decider.Store.FindAsync(Mentorship.KeyOf(place.ProgramId, place.MentorshipId), cancellation);
        var policy = program is null
            ? ProgramPolicy.Default
            : await decider.Store.PolicyOfAsync(program.Value, mentorship?.Value, cancellation);
        return Signals.Start(
            nameof(MessageOrchestrator),
            InstanceIds.Message(place.ProgramId, place.MentorshipId, number),
            new MessageInput(new MentorshipKey(place.ProgramId, place.MentorshipId), number, policy.Thread, policy.WorkItems));
    }

    private async Task<Batch> ReadToAsync(ThreadPlace place, string personId, int number, CancellationToken cancellation)
    {
        var stored = await decider.Store.FindAsync(ThreadReader.KeyOf(place, personId), cancellation);
        var reader = stored?.Value ?? new ThreadReader(place.ProgramId, place.MentorshipId, personId);
        return reader.ReadTo >= number ? new Batch()
            : stored is null ? new Batch().Create(reader with { ReadTo = number })
            : new Batch().Replace(stored, reader with { ReadTo = number });
    }
}
