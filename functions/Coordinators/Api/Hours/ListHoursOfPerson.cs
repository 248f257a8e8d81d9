using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Hours;

public sealed class ListHoursOfPerson(IDocumentStore store)
{
    public const string Route = $"{ListHours.Route}/{{personId:{Ids.Rule}}}";

    [Function(nameof(ListHoursOfPerson))]
    [Operation("Lists the hours of one person in a program, line by line.", Answers = typeof(PersonHours), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string programId,
        string personId,
        CancellationToken cancellation) =>
        await store.ReadAsync(Enrollment.KeyOf(programId, personId), cancellation) is null
            ? Answer.NotFound("person")
            : Answer.Ok(PersonHours.Of(
                await new PersonNames(store).FindAsync(personId, cancellation), await store.HoursOfAsync(programId, personId, cancellation)));
}
