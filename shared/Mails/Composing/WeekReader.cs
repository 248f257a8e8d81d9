using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Composing;

/// <summary>A mail that has waited for the digest and is still needed.</summary>
internal sealed record WaitingCase(MailCase Case, ParticipantMail Definition);

/// <summary>What a weekly digest may say, from what is still needed when it is written.</summary>
internal sealed class WeekReader(IDocumentStore store, MailCaseReader cases)
{
    /// <param name="order">Of the digest; its subject is the digest's key.</param>
    /// <param name="isWanted">Whether a mail is needed and welcome now.</param>
    public async Task<IReadOnlyList<WaitingCase>> ReadAsync(MailOrder order, Func<MailCase, ParticipantMail, bool> isWanted, CancellationToken cancellation)
    {
        var told = await store.QueryAsync<WaitingMail>(Partition.Person(order.PersonId), cancellation: cancellation)
            .Select(stored => stored.Value)
            .Where(waiting => waiting.ToldIn == order.Subject)
            .ToListAsync(cancellation);
        var found = new List<WaitingCase>();
        foreach (var waiting in told.OrderBy(waiting => waiting.Since).ThenBy(waiting => waiting.Order.MailId))
        {
            if (MailDefinitions.Of(waiting.Order.Template) is ParticipantMail definition
                && await store.FindAsync(MentoringProgram.KeyOf(waiting.Order.ProgramId), cancellation) is { Value: var program }
                && await cases.ReadAsync(waiting.Order, definition, program, cancellation) is { } mail
                && isWanted(mail, definition))
            {
                found.Add(new WaitingCase(mail, definition));
            }
        }

        return found;
    }
}
