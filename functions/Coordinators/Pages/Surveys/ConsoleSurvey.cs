using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Surveys;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Surveys;

/// <summary>What one survey asks one role: to add, reword, order and remove questions. What a rule reads says so, and stays.</summary>
public sealed class ConsoleSurvey(ConsoleEntry access, IDocumentStore store, ProgramSurveyActs acts)
{
    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/surveys/{{kind:{Ids.Rule}}}/{{role:{Ids.Rule}}}";

    [Function(nameof(ConsoleSurvey))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string program,
        string kind,
        string role,
        CancellationToken cancellation) =>
        ShowAsync(request, program, kind, role, sent: null, StatusCodes.Status200OK, cancellation);

    [Function("ConsoleSurveySave")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string program,
        string kind,
        string role,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (await FindAsync(program, kind, role, cancellation) is not { } asked)
                {
                    return access.NotFound(request, "survey");
                }

                var sent = QuestionsForm.Read(form, asked.Questions);
                var saved = await acts.SaveAsync(
                    program, asked.Kind, asked.Role, sent.Questions, sent.Version, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return saved.Refusal switch
                {
                    { Reason: RefusalReason.Invalid, Fields: var errors } => await ShowAsync(
                        request, program, kind, role, FormState.Sent(form, sent.InForm(errors)), StatusCodes.Status422UnprocessableEntity, cancellation),
                    { Reason: RefusalReason.Stale, Fields: var errors } => await ShowAsync(
                        request, program, kind, role, FormState.Sent(form, errors), StatusCodes.Status409Conflict, cancellation),
                    { Reason: RefusalReason.Unknown } => access.NotFound(request, "survey"),
                    _ => Page.SeeOther(request, ConsolePaths.Surveys(program).With(Done.SurveysChanged)),
                };
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, string programId, string kind, string role, FormState? sent, int status, CancellationToken cancellation)
    {
        if (await FindAsync(programId, kind, role, cancellation) is not { } asked)
        {
            return access.NotFound(request, "survey");
        }

        var program = (await store.ReadProgramAsync(programId, cancellation))!;
        var surveys = await store.SurveysOfAsync(programId, cancellation);
        var elsewhere = SurveyDecisions.Elsewhere(surveys, SurveyQuestions.Of(surveys, asked.Kind, asked.Role));
        var model = new SurveyFormModel(access.Visit(request), program, surveys?.Version ?? 0, asked, elsewhere, sent ?? QuestionsForm.Of(asked.Questions));
        return Page.Show<SurveyFormPage, SurveyFormModel>(request, model, status);
    }

    /// <returns>Null for a survey that the program does not ask the role.</returns>
    private async Task<SurveyFormFacts?> FindAsync(string programId, string kind, string role, CancellationToken cancellation) =>
        Choice.Read<SurveyKind>(kind) is { } survey
        && Choice.Read<ProgramRole>(role) is { } asked
        && Questionnaire.IsFor(survey, asked)
        && await store.ReadProgramAsync(programId, cancellation) is { } program
        && program.Uses(asked)
            ? SurveyFormFacts.Of(program, await store.SurveysOfAsync(programId, cancellation), survey, asked)
            : null;
}

/// <param name="Version">Of the program's surveys as they stand.</param>
/// <param name="Elsewhere">Questions of the program's own that can be asked here, too.</param>
public sealed record SurveyFormModel(
    ConsoleVisit Visit, MentoringProgram Program, int Version, SurveyFormFacts Asked, IReadOnlyList<Question> Elsewhere, FormState State);
