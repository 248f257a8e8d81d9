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
public sealed class ConsoleEnrollments(ConsoleEntry access, IDocumentStore store, PersonFinder people, InvitationActs invitations)
{
    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/people";

    [Function("ConsoleEnrollments")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)]
        HttpRequest request, string programId, string? stage, string? after, CancellationToken cancellation) =>
        ShowAsync(request, programId, stage, after, FormState.Of(("role", nameof(ProgramRole.Mentee))), StatusCodes.Status200OK, cancellation);

    [Function("ConsoleInvite")]
    public Task<IResult> InviteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)]
        HttpRequest request, string programId, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(request, form => InviteAsync(request, programId, form, cancellation), cancellation);

    private async Task<IResult> InviteAsync(
        HttpRequest request, string programId, IFormCollection form, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is null)
        {
            return access.NotFound(request, "program");
        }

        var emails = form["emails"].ToString().Split(['\n', '\r', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = new List<string>();
        var errors = new List<FieldError>();
        if (emails.Length == 0)
        {
            errors.Add(new FieldError("emails", "rules.some-people"));
        }

        foreach (var email in emails)
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

        var role = Choice.Read<ProgramRole>(form["role"]);
        if (role is null)
        {
            errors.Add(new FieldError("role", "rules.choose-one"));
        }

        if (errors.Count > 0)
        {
            return await ShowAsync(
                request, programId, stage: null, after: null, FormState.Sent(form, errors), StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        foreach (var personId in found)
        {
            var actor = Actors.Coordinator(request.Coordinator().Id);
            await invitations.InviteAsync(programId, personId, role!.Value, "invitation", actor, cancellation: cancellation);
        }

        return Page.SeeOther(request, ConsolePaths.Enrollments(programId).With(Done.PeopleInvited));
    }

    private async Task<IResult> ShowAsync(
        HttpRequest request, string programId, string? stage, string? after, FormState state, int status, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        var names = new PersonNames(store, request.Texts());
        var wanted = Choice.Read<EnrollmentStage>(stage);
        var page = await store.PageAsync<Enrollment, EnrollmentFacts>(
            program.Partition, after, limit: null, enrollment => EnrollmentFacts.OfAsync(enrollment, names, cancellation), cancellation,
            EnrollmentFacts.In(wanted));

        // Nobody of them is in the program yet: they stand before everybody who is.
        var questions = wanted is null && string.IsNullOrEmpty(after)
            ? await store.OpenQuestionsAsync(program, Paging.MostItems, names, cancellation)
            : [];
        return Page.Show<EnrollmentsPage, EnrollmentsModel>(
            request, new EnrollmentsModel(access.Visit(request), program, wanted, page, questions, state), status);
    }
}

/// <param name="Stage">Only this one; null for all.</param>
/// <param name="Questions">Of those who are invited when their manager says yes.</param>
public sealed record EnrollmentsModel(
    ConsoleVisit Visit,
    MentoringProgram Program,
    EnrollmentStage? Stage,
    PageOfItems<EnrollmentFacts> Enrollments,
    IReadOnlyList<ManagerQuestionFacts> Questions,
    FormState State);
