using MentorFlow.Content;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Training;

/// <summary>The aids of one screen and the ground rules, for everybody who is here.</summary>
public sealed class AidScreen(ParticipantAccess access)
{
    private const string GroundRules = "ground-rules";

    [Function("ShowAids")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/aids")] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(request, visitor => Task.FromResult(Page.Show<AidsPage, AidsModel>(request, new AidsModel(visitor))), cancellation);

    [Function("ShowAid")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/aid/{name}")]
        HttpRequest request, string name, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            visitor => Task.FromResult(
                request.Texts().Content.Aid(name) is { } aid
                    ? Page.Show<AidPage, AidModel>(request, new AidModel(visitor, aid))
                    : EntrancePages.NotFound(request)),
            cancellation);

    [Function("ShowGroundRules")]
    public Task<IResult> ShowRulesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/ground-rules")] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            visitor => Task.FromResult(
                request.Texts().Content.Find(ContentKind.Rules, GroundRules) is { } rules
                    ? Page.Show<GroundRulesPage, GroundRulesModel>(request, new GroundRulesModel(visitor, rules))
                    : EntrancePages.NotFound(request)),
            cancellation);
}

public sealed record AidsModel(Visitor Visitor);

public sealed record AidModel(Visitor Visitor, AidSheet Aid);

public sealed record GroundRulesModel(Visitor Visitor, ContentFile Rules);
