using MentorFlow.Functions.Api;
using MentorFlow.Functions.Api.Facts;
using MentorFlow.Functions.Layout;
using MentorFlow.Mail;
using MentorFlow.Programs;
using MentorFlow.Storage;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Console.Mails;

/// <summary>The mails of a program, the latest first.</summary>
public sealed class ConsoleMails(ConsoleDoor door, IDocumentStore store, MailShelf mails)
{
    private const int Shown = 200;

    [Function(nameof(ConsoleMails))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/mails")] HttpRequest request, string programId, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return door.NotFound(request, "program");
        }

        var all = await mails.List(programId, cancellation).ToListAsync(cancellation);
        var names = new NameBook(store);
        var latest = new List<MailFacts>();
        foreach (var mail in all.OrderByDescending(mail => mail.SentAt ?? mail.Due).ThenBy(mail => mail.Id, StringComparer.Ordinal).Take(Shown))
        {
            latest.Add(await MailFacts.OfAsync(mail, names, cancellation));
        }

        return Page.Show<MailListPage, MailListModel>(request, new MailListModel(door.Visit(request), program, latest, all.CountBy(mail => mail.Status).ToDictionary()));
    }
}

/// <param name="Counts">Of all mails, by status.</param>
public sealed record MailListModel(ConsoleVisit Visit, MentoringProgram Program, IReadOnlyList<MailFacts> Mails, IReadOnlyDictionary<MailStatus, int> Counts);
