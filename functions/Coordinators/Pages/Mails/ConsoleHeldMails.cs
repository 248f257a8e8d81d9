using MentorFlow.Domain.Mails;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mails;

/// <summary>The mails that are kept back, and whether they go out or are dropped.</summary>
public sealed class ConsoleHeldMails(ConsoleEntry access, HoldReading reading, MailHoldActs acts)
{
    /// <summary>The field that says what becomes of them.</summary>
    public const string Answer = "answer";

    private const string Route = "console/mails/held";

    [Function(nameof(ConsoleHeldMails))]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        Page.Show<HeldMailsPage, HeldMailsModel>(request, new HeldMailsModel(access.Visit(request), await reading.ReadAsync(cancellation)));

    [Function("ConsoleHeldMailsAnswer")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (Choice.Read<MailHoldAnswer>(form[Answer]) is { } answer)
                {
                    await acts.AnswerAsync(answer, Actors.Coordinator(request.Coordinator().Id), cancellation);
                }

                // Whatever came of it, the page says how things stand.
                return Page.SeeOther(request, MailPaths.Held);
            },
            cancellation);
}

/// <param name="Held">Null where mails go out and none is kept back.</param>
public sealed record HeldMailsModel(ConsoleVisit Visit, HeldFacts? Held);
