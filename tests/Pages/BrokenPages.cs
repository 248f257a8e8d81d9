using MentorFlow.Functions.Layout;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Tests.Pages;

/// <summary>Pages that fail while they are written, and one that does not.</summary>
public static class BrokenPages
{
    public const string Secret = "theo@example.com";

    [Function("BrokenAtOnce")]
    public static IResult AtOnce([HttpTrigger("get", Route = "m/broken-at-once")] HttpRequest request) => Page.Show<BrokenPage, bool>(request, model: false);

    [Function("BrokenLater")]
    public static IResult Later([HttpTrigger("get", Route = "m/broken-later")] HttpRequest request) => Page.Show<BrokenPage, bool>(request, model: true);

    [Function("BrokenConsole")]
    public static IResult Console([HttpTrigger("get", Route = "console/enter/broken")] HttpRequest request) => Page.Show<BrokenPage, bool>(request, model: false);

    [Function("BrokenForm")]
    public static IResult Form([HttpTrigger("post", Route = "m/broken-form")] HttpRequest request) => throw new BadHttpRequestException(Secret, StatusCodes.Status413PayloadTooLarge);

    [Function("Whole")]
    public static IResult Whole([HttpTrigger("get", Route = "m/whole")] HttpRequest request) =>
        Page.Show<FailurePage, FailureModel>(request, new FailureModel("Schön", "…", "/m"), StatusCodes.Status422UnprocessableEntity);
}

/// <summary>Fails in the middle of its markup, or when it has waited for something.</summary>
public sealed class BrokenPage : PageOf<bool>
{
    protected override async Task OnInitializedAsync()
    {
        if (Model)
        {
            await Task.Yield();
            throw new InvalidOperationException(BrokenPages.Secret);
        }
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<h1>The beginning</h1>");
        if (!Model)
        {
            throw new InvalidOperationException(BrokenPages.Secret);
        }
    }
}
