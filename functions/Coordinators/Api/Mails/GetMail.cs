using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Mails;

/// <param name="Text">The plain-text part; null when mails do not go to an outbox.</param>
public sealed record MailWithWords(MailFacts Mail, string? Text, string? Html, string? Calendar);

public sealed class GetMail(IDocumentStore store, OutboxReader mails)
{
    [Function(nameof(GetMail))]
    [Operation("Shows a mail, with its words while mails go to an outbox.", Answers = typeof(MailWithWords), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/mails/{{mailId:guid}}")] HttpRequest request,
        string programId,
        Guid mailId,
        CancellationToken cancellation)
    {
        if (await mails.FindAsync(programId, mailId, cancellation) is not { } mail)
        {
            return Answer.NotFound("mail");
        }

        var words = mails.Read(mail);
        return Answer.Ok(new MailWithWords(await MailFacts.OfAsync(mail, new PersonNames(store), cancellation), words?.Text, words?.Html, words?.Calendar));
    }
}
