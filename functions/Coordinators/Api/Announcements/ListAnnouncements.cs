using System.ComponentModel;
using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Announcements;

public sealed class ListAnnouncements(IDocumentStore store)
{
    [Function(nameof(ListAnnouncements))]
    [Operation(
        "Lists the messages to selections of people of a program, the newest first, a page at a time.",
        Answers = typeof(PageOfItems<AnnouncementFacts>),
        Refusals = Refusals.Unknown)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{program:{Ids.Rule}}}/messages")] HttpRequest request,
        string program,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        store.PageOfProgramAsync<Announcement, AnnouncementFacts>(
            program,
            after,
            limit,
            (announcement, _, _) => ValueTask.FromResult(AnnouncementFacts.Of(announcement)),
            cancellation,
            new DocumentQuery<Announcement>(Descending: true));
}
