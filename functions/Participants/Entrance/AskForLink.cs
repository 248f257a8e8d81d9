using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Entrance;

/// <summary>
/// Mails a new link. Whether an address is known stays unsaid, and nobody's mailbox can be flooded: one mail a person in a quarter of an hour.
/// </summary>
public sealed class AskForLink(PersonActs people, MailDispatch mails, IDocumentStore store, SameOrigin origin, TimeProvider clock)
{
    private const string Route = "m/new-link";

    [Function("ShowNewLink")]
    public static IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request) =>
        Page.Show<NewLinkPage, NewLinkModel>(request, new NewLinkModel(request.Query.ContainsKey("sent")));

    [Function("AskForLink")]
    public async Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)]
        HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (!origin.Allows(request) || !request.HasFormContentType)
        {
            return EntrancePages.FormRefused(request);
        }

        ParticipantAccess.LimitForm(request);
        var email = (await request.ReadFormAsync(cancellation))["email"].ToString();
        if (email.Contains('@', StringComparison.Ordinal) && await people.FindByEmailAsync(email, cancellation) is { Standing: not Standing.Left } person)
        {
            await SendAsync(person.PersonId, cancellation);
        }

        return Page.SeeOther(request, $"/{Route}?sent");
    }

    private async Task SendAsync(string personId, CancellationToken cancellation)
    {
        var involvement = await store.QueryAsync(Partition.Person(personId), new DocumentQuery<Involvement>(Limit: 1), cancellation)
            .FirstOrDefaultAsync(cancellation);
        var quarter = (clock.GetUtcNow().ToUnixTimeSeconds() / 900).ToString(CultureInfo.InvariantCulture);
        if (involvement is null)
        {
            await AskAgainAsync(personId, quarter, cancellation);
            return;
        }

        var order = new MailOrder(MailIds.For($"link:{quarter}", MailTemplate.NewLink, personId), MailTemplate.NewLink, involvement.Value.ProgramId, personId);
        await mails.PlaceAsync(order, cancellation);
    }

    // Who takes part in nothing may have lost the link to a question that they are asked as somebody's manager.
    private async Task AskAgainAsync(string personId, string quarter, CancellationToken cancellation)
    {
        foreach (var (question, _, _) in await store.AskedOfAsync(personId, clock.GetUtcNow(), cancellation))
        {
            var order = new MailOrder(
                MailIds.For($"link:{quarter}:{question.ProgramId}:{question.PersonId}", MailTemplate.ManagerQuestion, personId),
                MailTemplate.ManagerQuestion,
                question.ProgramId,
                personId,
                AboutId: question.PersonId);
            await mails.PlaceAsync(order, cancellation);
        }
    }
}

/// <param name="Sent">The form was just sent.</param>
public sealed record NewLinkModel(bool Sent);
