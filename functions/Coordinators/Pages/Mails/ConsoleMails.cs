using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mails;

/// <summary>The mails of a program, the latest first.</summary>
public sealed class ConsoleMails(ConsoleEntry access, IDocumentStore store, OutboxReader mails)
{
    private const int Shown = 100;

    [Function(nameof(ConsoleMails))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/mails")]
        HttpRequest request, string programId, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        var all = await mails.List(programId, cancellation).ToListAsync(cancellation);
        var names = new PersonNames(store, request.Texts());
        var latest = new List<MailFacts>();
        foreach (var mail in all.OrderByDescending(mail => mail.SentAt ?? mail.Due).ThenBy(mail => mail.Id, StringComparer.Ordinal).Take(Shown))
        {
            latest.Add(await MailFacts.OfAsync(mail, names, cancellation));
        }

        return Page.Show<MailListPage, MailListModel>(
            request, new MailListModel(access.Visit(request), program, latest, all.CountBy(mail => mail.Status).ToDictionary()));
    }
}

/// <param name="Counts">Of all mails, by status.</param>
public sealed record MailListModel(ConsoleVisit Visit, MentoringProgram Program, IReadOnlyList<MailFacts> Mails, IReadOnlyDictionary<MailStatus, int> Counts);
