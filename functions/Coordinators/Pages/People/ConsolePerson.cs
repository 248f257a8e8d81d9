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

/// <summary>Somebody with all they take part in, a form to invite them to more, and what happened so far.</summary>
public sealed class ConsolePerson(ConsoleEntry access, IDocumentStore store, Timeline timeline, InvitationActs invitations)
{
    private const string Route = $"console/people/{{personId:{Ids.Rule}}}";

    [Function(nameof(ConsolePerson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string personId, CancellationToken cancellation) =>
        ShowAsync(request, personId, FormState.Empty, StatusCodes.Status200OK, cancellation);

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

        var program = await store.ProgramsAsync(cancellation).FirstOrDefaultAsync(
            program => program.ProgramId == form["program"] && PeopleList.IsGoing(program), cancellation);
        var hasRole = Enum.TryParse<ProgramRole>(form["role"], out var role) && Enum.IsDefined(role);
        if (program is null || !hasRole)
        {
            var missing = new[] { (Name: "program", Is: program is null), (Name: "role", Is: !hasRole) };
            var state = FormState.Sent(form, [.. missing.Where(field => field.Is).Select(field => new FieldError(field.Name, "rules.choose-one"))]);
            return await ShowAsync(request, personId, state, StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        var actor = Actors.Coordinator(request.Coordinator().Id);
        await invitations.InviteAsync(program.ProgramId, personId, role, "invitation", actor, again: access.Visit(request).Now, cancellation);
        return Page.SeeOther(request, ConsolePaths.Person(personId).With(Done.PeopleInvited));
    }

    private async Task<IResult> ShowAsync(HttpRequest request, string personId, FormState state, int status, CancellationToken cancellation)
    {
        if (await PersonFacts.ReadAsync(store, personId, cancellation) is not { } facts)
        {
            return access.NotFound(request, "person");
        }

        var names = new Dictionary<string, string>();
        var stories = new List<(MentoringProgram, IReadOnlyList<TimelineEntry>)>();
        foreach (var programId in facts.Enrollments.Select(enrollment => enrollment.ProgramId))
        {
            names[programId] = await store.ProgramNameAsync(programId, cancellation);
            if (await store.ReadProgramAsync(programId, cancellation) is { } program)
            {
                stories.Add((program, await timeline.ReadAsync(programId, personId, request.Texts(), cancellation)));
            }
        }

        var others = await store.ProgramsAsync(cancellation)
            .Where(program => PeopleList.IsGoing(program) && facts.Enrollments.All(one => one.ProgramId != program.ProgramId || CanComeAgain(one)))
            .ToListAsync(cancellation);
        return Page.Show<PersonPage, PersonModel>(request, new PersonModel(access.Visit(request), facts, names, others, stories, state), status);
    }

    private static bool CanComeAgain(EnrollmentFacts enrollment) =>
        enrollment.Stage is EnrollmentStage.Declined or EnrollmentStage.Lapsed or EnrollmentStage.Left;
}

/// <param name="ProgramNames">By id, of every program the person takes part in.</param>
/// <param name="Programs">That the person can be invited to.</param>
/// <param name="Stories">What happened in each program.</param>
public sealed record PersonModel(
    ConsoleVisit Visit,
    PersonFacts Facts,
    IReadOnlyDictionary<string, string> ProgramNames,
    IReadOnlyList<ProgramListing> Programs,
    IReadOnlyList<(MentoringProgram Program, IReadOnlyList<TimelineEntry> Entries)> Stories,
    FormState State);
