using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Assets;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Handbook;

/// <summary>The record of processing activities, to read and to print.</summary>
public sealed class ConsoleProcessing(ConsoleEntry access, ProcessingReading reading, SiteAssets assets)
{
    [Function(nameof(ConsoleProcessing))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/processing")] HttpRequest request, CancellationToken cancellation) =>
        Page.Show<ProcessingPage, ProcessingModel>(
            request,
            new ProcessingModel(
                access.Visit(request), await reading.ReadAsync(request.Texts(), assets.Organization, request.Scope(), cancellation)));
}

public sealed record ProcessingModel(ConsoleVisit Visit, ProcessingRecord Record);
