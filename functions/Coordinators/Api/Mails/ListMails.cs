using System.ComponentModel;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Mails;

public sealed class ListMails(IDocumentStore store)
{
    [Function(nameof(ListMails))]
    [Operation("Lists the mails of a program, in no order of time, a page at a time.", Answers = typeof(PageOfItems<MailFacts>), Refusals = Refusals.Unknown)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/mails")] HttpRequest request,
        string programId,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        store.PageOfProgramAsync<MailRecord, MailFacts>(
            programId,
            after,
            limit,
            MailFacts.OfAsync,
            cancellation,
            partition: Partition.Mail(programId),
            where: mail => MailReading.IsListed(mail.Template));
}
