using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Enrollments;

public sealed class GetEnrollment(IDocumentStore store)
{
    [Function(nameof(GetEnrollment))]
    [Operation("Shows one person in a program.", Answers = typeof(EnrollmentFacts), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/enrollments/{{personId:{Ids.Rule}}}")]
        HttpRequest request,
        string programId,
        string personId,
        CancellationToken cancellation) =>
        await store.ReadAsync(Enrollment.KeyOf(programId, personId), cancellation) is { } enrollment
            ? Answer.Ok(EnrollmentFacts.Of(enrollment, await new PersonNames(store).FindAsync(personId, cancellation)))
            : Answer.NotFound("enrollment");
}
