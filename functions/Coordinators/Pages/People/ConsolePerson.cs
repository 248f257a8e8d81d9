using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>Somebody with all they take part in, forms to invite them to more and to take a note, and what happened so far.</summary>
public sealed class ConsolePerson(ConsoleEntry access, IDocumentStore store, PersonView view, InvitationActs invitations, ParticipationActs acts)
{
    private const string Route = $"console/people/{{personId:{Ids.Rule}}}";

    [Function(nameof(ConsolePerson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string personId, CancellationToken cancellation) =>
        view.ShowAsync(request, personId, PersonForms.Empty, cancellation);

    /// <summary>Where a form came back with errors, the address is the form's; asked for again, it is the person's page.</summary>
    [Function("ConsoleInvitePersonAgain")]
    public static IResult BackToPerson(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/invite")] HttpRequest request, string personId) =>
        Page.SeeOther(request, ConsolePaths.Person(personId));

    [Function("ConsoleInvitePerson")]
    public Task<IResult> InviteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/invite")] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(request, form => InviteAsync(request, personId, form, cancellation), cancellation);

    private async Task<IResult> InviteAsync(HttpRequest request, string personId, IFormCollection form, CancellationToken cancellation)
    {
        if (await store.ReadAsync(Person.KeyOf(personId), cancellation) is not { Standing: not Standing.Left })
        {
            return access.NotFound(request, "person");
        }

        var program = await store.ProgramsAsync(request.Scope(), cancellation).FirstOrDefaultAsync(
            program => program.ProgramId == form["program"] && PeopleList.IsGoing(program), cancellation);
        var hasRole = Enum.TryParse<ProgramRole>(form["role"], out var role) && Enum.IsDefined(role);
        if (program is null || !hasRole)
        {
            var missing = new[] { (Name: "program", Is: program is null), (Name: "role", Is: !hasRole) };
            var state = FormState.Sent(form, [.. missing.Where(field => field.Is).Select(field => new FieldError(field.Name, "rules.choose-one"))]);
            return await view.ShowAsync(request, personId, PersonForms.Empty with { Invitation = state }, cancellation);
        }

        if (await store.ReadProgramAsync(program.ProgramId, cancellation) is { } known && !known.Uses(role))
        {
            var state = FormState.Sent(form, [FormRoles.WrongRole("role")]);
            return await view.ShowAsync(request, personId, PersonForms.Empty with { Invitation = state }, cancellation);
        }

        var actor = Actors.Coordinator(request.Coordinator().Id);
        _ = await store.ReadAsync(Enrollment.KeyOf(program.ProgramId, personId), cancellation) is { CanReturn: true }
            ? await acts.BringBackAsync(program.ProgramId, personId, role, actor, cancellation)
            : await invitations.InviteAsync(program.ProgramId, personId, role, Enrollment.ByHand, actor, cancellation: cancellation);
        return Page.SeeOther(request, ConsolePaths.Person(personId).With(Done.PeopleInvited));
    }
}
