using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Enrollments;

/// <summary>Shows somebody's part in a program with what can be done about it: when somebody looks, and when the form comes back.</summary>
public sealed class PartView(ConsoleEntry access, IDocumentStore store, ProgramPlaces places)
{
    public async Task<IResult> ShowAsync(HttpRequest request, string programId, string personId, FormState state, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program
            || await store.ReadAsync(Enrollment.KeyOf(programId, personId), cancellation) is not { } enrollment)
        {
            return access.NotFound(request, "person-in-program");
        }

        var person = await new PersonNames(store, request.Texts()).FindAsync(personId, cancellation);
        var model = new PartModel(
            access.Visit(request),
            program,
            EnrollmentFacts.Of(enrollment, person),
            enrollment.Stage is EnrollmentStage.Waitlisted ? await places.PlaceOfAsync(programId, personId, cancellation) : null,
            state);
        return Page.Show<PartPage, PartModel>(
            request, model, state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="Place">For somebody who waits for a place; else null.</param>
public sealed record PartModel(ConsoleVisit Visit, MentoringProgram Program, EnrollmentFacts Part, PlaceInLine? Place, FormState State);
