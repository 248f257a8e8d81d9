using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Api.Enrollments;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>Who is in a program, by stage, and a form to invite more.</summary>
public sealed class ConsoleEnrollments(
    ConsoleEntry access, EnrollmentsView view, IDocumentStore store, PersonFinder people, InvitationActs invitations)
{
    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/people";

    private const int MostPeople = 500;

    [Function("ConsoleEnrollments")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)]
        HttpRequest request, string programId, string? stage, string? after, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? await view.ShowAsync(
                request, program, new EnrollmentsQuery(Choice.Read<EnrollmentStage>(stage), after), EnrollmentForms.Empty, cancellation)
            : access.NotFound(request, "program");

    [Function("ConsoleInvite")]
    public Task<IResult> InviteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)]
        HttpRequest request, string programId, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(request, form => InviteAsync(request, programId, form, cancellation), cancellation);

    private async Task<IResult> InviteAsync(
        HttpRequest request, string programId, IFormCollection form, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        var (found, errors) = await FindAsync(form["emails"].ToString(), cancellation);
        var role = Choice.Read<ProgramRole>(form["role"]);
        if (role is null)
        {
            errors.Add(new FieldError("role", "rules.choose-one"));
        }
        else if (!program.Uses(role.Value))
        {
            errors.Add(FormRoles.WrongRole("role"));
        }

        if (program.IsOver)
        {
            errors.Add(new FieldError("emails", "rules.program-over"));
        }

        if (errors.Count > 0)
        {
            var forms = EnrollmentForms.Empty with { Invitation = FormState.Sent(form, errors) };
            return await view.ShowAsync(request, program, EnrollmentsQuery.All, forms, cancellation);
        }

        foreach (var personId in found)
        {
            var actor = Actors.Coordinator(request.Coordinator().Id);
            await invitations.InviteAsync(programId, personId, role!.Value, Enrollment.ByHand, actor, cancellation: cancellation);
        }

        return Page.SeeOther(request, ConsolePaths.Enrollments(programId).With(Done.PeopleInvited));
    }

    private async Task<(List<string> Found, List<FieldError> Errors)> FindAsync(string written, CancellationToken cancellation)
    {
        var emails = written.Split(['\n', '\r', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (found, errors) = (new List<string>(), new List<FieldError>());
        if (emails.Length == 0)
        {
            errors.Add(new FieldError("emails", "rules.some-people"));
        }
        else if (emails.Length > MostPeople)
        {
            errors.Add(new FieldError("emails", "rules.at-most", ("max", MostPeople)));
        }

        foreach (var email in emails.Take(MostPeople))
        {
            if (await people.FindAsync(new InvitedPerson(default, Email: email), cancellation) is { } person)
            {
                found.Add(person.PersonId);
            }
            else
            {
                errors.Add(new FieldError("emails", "rules.unknown-mail-address", ("email", email)));
            }
        }

        return (found, errors);
    }
}
