using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Mails;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>Mails somebody a new link. Nobody else ever sees it: it stands for the person.</summary>
public sealed class ConsolePersonLink(ConsoleEntry access, IDocumentStore store, MailDispatch mails, TimeProvider clock)
{
    [Function(nameof(ConsolePersonLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"console/people/{{personId:{Ids.Rule}}}/link")] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                var involved = await store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation)
                    .FirstOrDefaultAsync(one => request.Scope().Coordinates(one.Value.ProgramId), cancellation);
                if (involved is null)
                {
                    return access.NotFound(request, "person-in-program");
                }

                // A button pressed twice in a minute sends one mail.
                var minute = clock.GetUtcNow().ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
                var order = new MailOrder(
                    MailIds.For($"console-link:{minute}", MailTemplate.NewLink, personId), MailTemplate.NewLink, involved.Value.ProgramId, personId);
                await mails.PlaceAsync(order, cancellation);
                return Page.SeeOther(request, ConsolePaths.Person(personId).With(Done.LinkSent));
            },
            cancellation);
}
