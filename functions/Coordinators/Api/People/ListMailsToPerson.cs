using System.ComponentModel;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.People;

/// <param name="At">When it went out; until then, and where it never did, when it was due, UTC.</param>
/// <param name="Subject">As long as it is not written, what kind of mail it is.</param>
public sealed record MailToPerson(string ProgramId, Guid MailId, MailTemplate Template, MailStatus Status, DateTimeOffset At, string Subject);

public sealed class ListMailsToPerson(IDocumentStore store, MailReading mails)
{
    private const int UsualMost = 50;
    private const int LargestMost = 200;

    [Function(nameof(ListMailsToPerson))]
    [Operation("Lists the latest mails to a person, the newest first.", Answers = typeof(IReadOnlyList<MailToPerson>), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/people/{{personId:{Ids.Rule}}}/mails")] HttpRequest request,
        string personId,
        [Description("How many, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        await store.ReadAsync(Person.KeyOf(personId), cancellation) is null
            ? Answer.NotFound("person")
            : Answer.Ok<IReadOnlyList<MailToPerson>>(
            [
                .. (await mails.ToPersonAsync(
                    personId, Math.Clamp(limit ?? UsualMost, 1, LargestMost), request.Scope(), Languages.BuiltIn.English, cancellation))
                    .Select(row => new MailToPerson(row.Line.ProgramId, row.Line.MailId, row.Line.Template, row.Line.Status, row.Line.At, row.Title)),
            ]);
}
