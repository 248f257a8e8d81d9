using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Surveys;

/// <summary>What a program asks its people and when, and how that has changed (R103, R110).</summary>
public sealed class ConsoleSurveys(ConsoleEntry access, IDocumentStore store)
{
    private const int OnPage = 10;

    [Function(nameof(ConsoleSurveys))]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{program:{Ids.Rule}}}/surveys")] HttpRequest request,
        string program,
        string? after,
        CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Page.Show<SurveysPage, SurveysModel>(
                request,
                new SurveysModel(
                    access.Visit(request),
                    known,
                    ProgramSurveyFacts.Of(known, await store.SurveysOfAsync(program, cancellation)),
                    await store.SurveyVersionsAsync(program, after, OnPage, cancellation)))
            : access.NotFound(request, "program");
}

public sealed record SurveysModel(ConsoleVisit Visit, MentoringProgram Program, ProgramSurveyFacts Surveys, PageOfItems<SurveyVersionFacts> Versions);
