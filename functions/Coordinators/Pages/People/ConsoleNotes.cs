using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>Takes notes on a person from their page, and takes them away again.</summary>
public sealed class ConsoleNotes(ConsoleEntry access, PersonView view, NoteActs notes)
{
    private const string Route = $"console/people/{{personId:{Ids.Rule}}}/notes";

    /// <summary>Where a form came back with errors, the address is the form's; asked for again, it is the person's page.</summary>
    [Function("ConsoleNotesAgain")]
    public static IResult BackToPerson([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string personId) =>
        Page.SeeOther(request, ConsolePaths.Person(personId));

    [Function("ConsoleNoteWrite")]
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
                var written = await notes.WriteAsync(personId, form["text"].ToString(), writer, cancellation);
                return written.Refusal switch
                {
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.Person(personId).With(Done.NoteWritten)),
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await view.ShowAsync(request, personId, PersonForms.Empty with { Note = FormState.Sent(form, errors) }, cancellation),
                    _ => access.NotFound(request, "person"),
                };
            },
            cancellation);

    [Function("ConsoleNoteRemove")]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/{{key:{Ids.Rule}}}/remove")] HttpRequest request,
        string personId,
        string key,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                var removed = await notes.RemoveAsync(personId, key, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return removed.Refusal is null
                    ? Page.SeeOther(request, ConsolePaths.Person(personId).With(Done.NoteRemoved))
                    : access.NotFound(request, "note");
            },
            cancellation);
}
