using System.ComponentModel;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Enrollments;

public sealed class ListManagerQuestions(IDocumentStore store)
{
    [Function(nameof(ListManagerQuestions))]
    [Operation(
        "Lists who is invited when their manager says yes, and who was or was not, a page at a time.",
        Answers = typeof(PageOfItems<ManagerQuestionFacts>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/manager-questions")] HttpRequest request,
        string programId,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? await store.PageOfProgramAsync<ManagerQuestion, ManagerQuestionFacts>(
                programId, after, limit, (question, names, token) => ManagerQuestionFacts.OfAsync(question, program, names, token), cancellation)
            : Answer.NotFound("program");
}
