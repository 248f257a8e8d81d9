using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Assets;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Handbook;

public sealed class GetProcessing(ProcessingReading reading, SiteAssets assets)
{
    public const string Route = "api/processing";

    [Function(nameof(GetProcessing))]
    [Operation(
        "Shows the record of processing activities (GDPR, Article 30), made of what is stored and of the settings that run, in the language that the "
            + "caller asks for.",
        Answers = typeof(ProcessingRecord))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        Answer.Ok(await reading.ReadAsync(request.Texts(), assets.Organization, request.Scope(), cancellation));
}
