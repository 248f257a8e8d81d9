using System.ComponentModel;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Enrollments;

public sealed class ListEnrollments(IDocumentStore store)
{
    [Function(nameof(ListEnrollments))]
    [Operation("Lists who is in a program, a page at a time.", Answers = typeof(PageOfItems<EnrollmentFacts>), Refusals = Refusals.Unknown | Refusals.Invalid)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/enrollments")] HttpRequest request,
        string programId,
        [Description("Only enrollments in this stage.")] string? stage,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        stage is null || Enum.GetNames<EnrollmentStage>().Contains(stage)
            ? await store.PageOfProgramAsync<Enrollment, EnrollmentFacts>(
                programId, after, limit, EnrollmentFacts.OfAsync, cancellation, EnrollmentFacts.In(stage is null ? null : Enum.Parse<EnrollmentStage>(stage)))
            : Answer.Invalid(new FieldError("stage", "rules.one-of", ("choices", string.Join(", ", Enum.GetNames<EnrollmentStage>()))));
}
