using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Styleguide;

/// <summary>Everything that pages are made of, on one page, for who builds pages: on one machine only.</summary>
public sealed class ConsoleStyleguide(ConsoleEntry access)
{
    [Function(nameof(ConsoleStyleguide))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/styleguide")] HttpRequest request) =>
        access.Visit(request) is { ClockMoves: true } visit
            ? Page.Show<StyleguidePage, ConsoleVisit>(request, visit)
            : access.NotFound(request, "page");
}
