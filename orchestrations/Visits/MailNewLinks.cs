using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Visits;

/// <summary>
/// Orders the mail with a new link: to the page of who takes part, or to the question of who is asked as somebody's manager. Safe to repeat: the quarter of
/// an hour is part of each mail's id.
/// </summary>
public sealed class MailNewLinks(IDocumentStore store, MailDispatch mails, TimeProvider clock)
{
    /// <returns>How many were ordered.</returns>
    [Function(nameof(MailNewLinks))]
    public async Task<int> RunAsync([ActivityTrigger] NewLinkInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var orders = await OrdersAsync(input, cancellation);
        foreach (var order in orders)
        {
            await mails.PlaceAsync(order, cancellation);
        }

        return orders.Count;
    }

    private async Task<IReadOnlyList<MailOrder>> OrdersAsync(NewLinkInput input, CancellationToken cancellation)
    {
        if (await store.FindAsync(PersonLookup.KeyOf(input.Key), cancellation) is not { Value.PersonId: var personId }
            || await store.FindAsync(Person.KeyOf(personId), cancellation) is not { Value.Standing: not Standing.Left })
        {
            return [];
        }

        var involvement = await store.QueryAsync(Partition.Person(personId), new DocumentQuery<Involvement>(Limit: 1), cancellation)
            .FirstOrDefaultAsync(cancellation);
        if (involvement is not null)
        {
            var id = MailIds.For($"link:{input.Quarter}", MailTemplate.NewLink, personId);
            return [new MailOrder(id, MailTemplate.NewLink, involvement.Value.ProgramId, personId)];
        }

        // Who takes part in nothing may have lost the link to a question that they are asked as somebody's manager.
        var asked = await store.AskedOfAsync(personId, clock.GetUtcNow(), cancellation);
        return
        [
            .. asked.Select(one => new MailOrder(
                MailIds.For($"link:{input.Quarter}:{one.Question.ProgramId}:{one.Question.PersonId}", MailTemplate.ManagerQuestion, personId),
                MailTemplate.ManagerQuestion,
                one.Question.ProgramId,
                personId,
                AboutId: one.Question.PersonId)),
        ];
    }
}
