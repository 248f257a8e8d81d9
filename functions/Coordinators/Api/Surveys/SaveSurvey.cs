using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Surveys;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Surveys;

/// <param name="Questions">All of them, in the order in which they are asked.</param>
/// <param name="Version">Of the surveys as they were read; null does not look.</param>
public sealed record SurveyToSave(IReadOnlyList<QuestionDraft> Questions, int? Version = null);

public sealed class SaveSurvey(ProgramSurveyActs acts, IDocumentStore store)
{
    [Function(nameof(SaveSurvey))]
    [Operation(
        "Says what a survey asks a role from now on: one more version. A question without an id is new; one whose answers a rule reads has to stay.",
        Body = typeof(SurveyToSave),
        Answers = typeof(ProgramSurveyFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = $"{GetSurveys.Route}/{{kind:{Ids.Rule}}}/{{role:{Ids.Rule}}}")] HttpRequest request,
        string program,
        string kind,
        string role,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<SurveyToSave>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        if (Choice.Read<SurveyKind>(kind) is not { } survey || Choice.Read<ProgramRole>(role) is not { } asked)
        {
            return Answer.NotFound("survey");
        }

        var actor = Actors.Coordinator(request.Coordinator().Id);
        var saved = await acts.SaveAsync(program, survey, asked, body.Questions, body.Version, actor, cancellation);
        return saved.Refusal is { Reason: not RefusalReason.AlreadyDone } refused
            ? Answer.Refused(refused, "survey")
            : Answer.Ok(ProgramSurveyFacts.Of(
                (await store.ReadProgramAsync(program, cancellation))!, await store.SurveysOfAsync(program, cancellation)));
    }
}
