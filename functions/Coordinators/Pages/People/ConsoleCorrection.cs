using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>Corrects what is known of somebody.</summary>
public sealed class ConsoleCorrection(ConsoleEntry access, IDocumentStore store, PeopleDirectory directory, PersonCorrectionActs corrections)
{
    private const string Route = $"console/people/{{personId:{Ids.Rule}}}/correct";

    [Function("ConsoleCorrection")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string personId, CancellationToken cancellation) =>
        await FindAsync(personId, cancellation) is not { } person
            ? access.NotFound(request, "person")
            : Show(
                request, person, CorrectionForm.Of(person, await ManagerAsync(person, cancellation), request.Texts()), PersonPick.Nobody,
                StatusCodes.Status200OK);

    [Function("ConsoleCorrectionSave")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(request, form => SaveAsync(request, personId, form, cancellation), cancellation);

    private async Task<IResult> SaveAsync(HttpRequest request, string personId, IFormCollection form, CancellationToken cancellation)
    {
        if (await FindAsync(personId, cancellation) is not { } person)
        {
            return access.NotFound(request, "person");
        }

        var manager = await PickManagerAsync(form, person, cancellation);
        var (correction, unreadable) = CorrectionForm.Read(form, manager.PersonId, person, request.Texts(), request.Languages());
        FieldError[] errors = [.. unreadable, .. manager.Error is { } unclear ? [unclear] : Array.Empty<FieldError>()];
        if (errors.Length > 0)
        {
            return Back(errors);
        }

        var verdict = await corrections.CorrectAsync(personId, correction, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return verdict.Refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.Person(personId).With(Done.PersonCorrected)),
            { Reason: RefusalReason.Invalid, Fields: var broken } => Back([.. broken.Select(CorrectionForm.InForm)]),
            _ => access.NotFound(request, "person"),
        };

        IResult Back(IReadOnlyList<FieldError> wrong) =>
            Show(request, person, FormState.Sent(form, wrong), manager, StatusCodes.Status422UnprocessableEntity);
    }

    // The name that stands there already means the manager whom they have, whoever else is called so.
    private async Task<PersonPick> PickManagerAsync(IFormCollection form, Person person, CancellationToken cancellation) =>
        person.ManagerId is { } known && form[CorrectionForm.Manager].ToString().Trim() == await ManagerAsync(person, cancellation)
            ? PersonPick.Nobody with { PersonId = known }
            : PersonPick.Read(form, CorrectionForm.Manager, await directory.ReadAsync(cancellation), person.PersonId);

    private async Task<string> ManagerAsync(Person person, CancellationToken cancellation) =>
        person.ManagerId is { } manager ? (await new PersonNames(store).FindAsync(manager, cancellation)).Name : "";

    // Who has left is no business of ours any more.
    private async Task<Person?> FindAsync(string personId, CancellationToken cancellation) =>
        await store.ReadAsync(Person.KeyOf(personId), cancellation) is { Standing: not Standing.Left } person ? person : null;

    private IResult Show(HttpRequest request, Person person, FormState state, PersonPick manager, int status) =>
        Page.Show<CorrectionPage, CorrectionModel>(request, new CorrectionModel(access.Visit(request), person, manager.Candidates, state), status);
}

/// <param name="Managers">Who may be meant by the manager that was typed; empty where that is clear.</param>
public sealed record CorrectionModel(ConsoleVisit Visit, Person Person, IReadOnlyList<Choice> Managers, FormState State);
