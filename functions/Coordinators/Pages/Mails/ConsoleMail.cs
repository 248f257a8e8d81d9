using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mails;

/// <summary>One mail: what became of it and, while mails go to an outbox, how it looks.</summary>
public sealed class ConsoleMail(ConsoleEntry access, IConsoleAccess entrance, IDocumentStore store, OutboxReader mails)
{
    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/mails/{{mailId:guid}}";

    [Function("ConsoleMail")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string programId, Guid mailId, CancellationToken cancellation)
    {
        if (await mails.FindAsync(programId, mailId, cancellation) is not { } mail)
        {
            return access.NotFound(request, "mail");
        }

        // What was written to somebody is for them; in an outbox on this machine, it is also for whoever tries the product out there.
        var words = request.Scope().IsAdministrator && entrance is LocalConsoleAccess ? mails.Read(mail) : null;
        return MailFrame.Around<MailPage, MailModel>(
            request, new MailModel(access.Visit(request), await MailFacts.OfAsync(mail, new PersonNames(store, request.Texts()), cancellation), words));
    }

    /// <summary>The HTML part by itself, for the frame.</summary>
    [Function("ConsoleMailHtml")]
    public async Task<IResult> HtmlAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/html")] HttpRequest request,
        string programId,
        Guid mailId,
        CancellationToken cancellation) =>
        await ReadAsync(programId, mailId, cancellation) is { } words ? MailFrame.Of(request, words.Html) : access.NotFound(request, "mail");

    [Function("ConsoleMailSource")]
    public async Task<IResult> SourceAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/eml")] HttpRequest request,
        string programId,
        Guid mailId,
        CancellationToken cancellation) =>
        await ReadAsync(programId, mailId, cancellation) is { Source: { } source }
            ? TypedResults.File(source, "message/rfc822", $"{mailId:N}.eml")
            : access.NotFound(request, "mail");

    private async Task<MailWords?> ReadAsync(string programId, Guid mailId, CancellationToken cancellation) =>
        await mails.FindAsync(programId, mailId, cancellation) is { } mail ? mails.Read(mail) : null;
}

/// <param name="Words">Null when they are not kept here.</param>
public sealed record MailModel(ConsoleVisit Visit, MailFacts Mail, MailWords? Words);
