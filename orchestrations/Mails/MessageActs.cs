using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>Coordinators write to one person. The ledger says that they did, never what, not even as a hash.</summary>
public sealed class MessageActs(Decider decider)
{
    // Far more than are written within one press of a button.
    private const int Latest = 20;

    /// <returns><see cref="RefusalReason.Unknown"/> for nobody, <see cref="RefusalReason.WrongStage"/> for somebody who left.</returns>
    public Task<Verdict<PersonMessage>> WriteAsync(
        string personId, NewMessage message, NoteWriter writer, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Person(personId),
        async token =>
        {
            if (await decider.Store.FindAsync(Person.KeyOf(personId), token) is not { Value: var person })
            {
                return new Decision<Verdict<PersonMessage>>(RefusalReason.Unknown);
            }

            var latest = await decider.Store
                .QueryAsync(Partition.Person(personId), new DocumentQuery<PersonMessage>(Limit: Latest, Descending: true), token)
                .Select(stored => stored.Value)
                .ToListAsync(token);
            var programs = await decider.Store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: token)
                .Select(involvement => involvement.Value.ProgramId)
                .ToListAsync(token);
            return Written(MessageDecisions.Write(person, latest, programs, message, writer, decider.Now));
        },
        cancellation);

    internal static Decision<Verdict<PersonMessage>> Written(Verdict<PersonMessage> verdict) => verdict.Value is not { } message
        ? new Decision<Verdict<PersonMessage>>(verdict)
        : new Decision<Verdict<PersonMessage>>(verdict)
        {
            Writes = new Batch().Create(message),
            Notes = [new LedgerNote(message.Writer.Actor, DecisionName.MessageWritten, $"person:{message.PersonId}", "written", message.At)],
            Mails = [Mail(message)],
        };

    private static MailOrder Mail(PersonMessage message) => new(
        MailIds.For($"message {message.Key}", MailTemplate.CoordinatorMessage, message.PersonId),
        MailTemplate.CoordinatorMessage,
        message.ProgramId,
        message.PersonId,
        MessageKey: message.Key);
}
