using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>Writes to somebody from their page, and takes back the links that they have.</summary>
public sealed class ConsoleMessages(ConsoleEntry access, PersonView view, MessageActs messages, LinkActs links)
{
    private const string Person = $"console/people/{{personId:{Ids.Rule}}}";
    private const string Route = $"{Person}/messages";

    /// <summary>Where a form came back with errors, the address is the form's; asked for again, it is the person's page.</summary>
    [Function("ConsoleMessagesAgain")]
    public static IResult BackToPerson([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string personId) =>
        Page.SeeOther(request, ConsolePaths.Person(personId));

    [Function("ConsoleMessageWrite")]
    public Task<IResult> WriteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var coordinator = request.Coordinator();
                var writer = new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name);
                var message = new NewMessage(form["programId"].ToString(), form["subject"].ToString(), form["message"].ToString());
                if (!request.Scope().Coordinates(message.ProgramId))
                {
                    return access.NotFound(request, "program");
                }

                var written = await messages.WriteAsync(personId, message, writer, cancellation);
                return written.Refusal switch
                {
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.Person(personId).With(Done.MessageSent)),
                    { Reason: RefusalReason.Invalid, Fields: var errors } => await view.ShowAsync(
                        request, personId, PersonForms.Empty with { Message = FormState.Sent(form, [.. errors.Select(InForm)]) }, cancellation),
                    _ => access.NotFound(request, "person"),
                };
            },
            cancellation);

    [Function("ConsoleLinksTakeBack")]
    public Task<IResult> TakeBackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Person}/links/take-back")] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                var taken = await links.TakeBackAsync(personId, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return taken.Refusal is null or { Reason: RefusalReason.AlreadyDone }
                    ? Page.SeeOther(request, ConsolePaths.Person(personId).With(Done.LinksTakenBack))
                    : access.NotFound(request, "person");
            },
            cancellation);

    // The page has a second field called text: the one for a note.
    private static FieldError InForm(FieldError error) => error.Field == "text" ? error with { Field = "message" } : error;
}
