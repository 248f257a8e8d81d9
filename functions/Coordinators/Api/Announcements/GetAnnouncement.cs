using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Announcements;

/// <param name="Audience">Whom it would reach now; empty once it goes out.</param>
public sealed record AnnouncementSight(AnnouncementFacts Message, IReadOnlyList<PersonRef> Audience);

public sealed class GetAnnouncement(IDocumentStore store, AnnouncementReading reading)
{
    public const string Route = $"api/programs/{{program:{Ids.Rule}}}/messages/{{message:{Ids.Rule}}}";

    [Function(nameof(GetAnnouncement))]
    [Operation("Shows a message, and whom it would reach.", Answers = typeof(AnnouncementSight), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string program,
        string message,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(program, cancellation) is not { } known
            || await store.ReadAsync(Announcement.KeyOf(program, message), cancellation) is not { } announcement)
        {
            return Answer.NotFound("message");
        }

        var audience = announcement.CanChange ? await reading.AudienceAsync(known, announcement.Audience, cancellation) : [];
        return Answer.Ok(new AnnouncementSight(AnnouncementFacts.Of(announcement), audience));
    }
}
