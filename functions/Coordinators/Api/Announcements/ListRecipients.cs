using System.ComponentModel;
using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Announcements;

public sealed class ListRecipients(IDocumentStore store, AnnouncementReading reading)
{
    [Function(nameof(ListRecipients))]
    [Operation(
        "Lists whom a message reached, with what became of each mail, a page at a time.",
        Answers = typeof(PageOfItems<RecipientFacts>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{GetAnnouncement.Route}/recipients")] HttpRequest request,
        string program,
        string message,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        await store.ReadAsync(Announcement.KeyOf(program, message), cancellation) is null
            ? Answer.NotFound("message")
            : Answer.Ok(await reading.RecipientsAsync(program, message, after, limit, new PersonNames(store), cancellation));
}
