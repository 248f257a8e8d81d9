using System.ComponentModel;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.People;

public sealed class ListNotes(IDocumentStore store)
{
    internal const string Route = $"api/people/{{personId:{Ids.Rule}}}/notes";

    [Function(nameof(ListNotes))]
    [Operation(
        "Lists coordinators' notes on a person, the newest first, a page at a time; only administrators read those of others.",
        Answers = typeof(PageOfItems<NoteFacts>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string personId,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        await store.ReadAsync(Person.KeyOf(personId), cancellation) is null
            ? Answer.NotFound("person")
            : Answer.Ok(await store.PageAsync<PersonNote, NoteFacts>(
                Partition.Person(personId),
                after,
                limit,
                note => ValueTask.FromResult(NoteFacts.Of(note)),
                cancellation,
                new DocumentQuery<PersonNote>(Descending: true),
                NoteFacts.ReadBy(request)));
}
