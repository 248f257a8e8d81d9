using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Tests.Functions.Hosting.Layout;

/// <summary>Pages that fail while they are written, and one that does not: a middleware shows them in place of whatever page was asked for.</summary>
public static class BrokenPages
{
    public const string Secret = "theo@example.com";

    /// <param name="named">What the query "broken" says.</param>
    public static IResult Show(HttpRequest request, string named) => named switch
    {
        "at-once" => Page.Show<BrokenPage, bool>(request, model: false),
        "later" => Page.Show<BrokenPage, bool>(request, model: true),
        "too-much" => throw new BadHttpRequestException(Secret, StatusCodes.Status413PayloadTooLarge),
        _ => Whole(request),
    };

    public static IResult Whole(HttpRequest request) =>
        Page.Show<FailurePage, FailureModel>(request, new FailureModel("defect", "/m"), StatusCodes.Status422UnprocessableEntity);
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
