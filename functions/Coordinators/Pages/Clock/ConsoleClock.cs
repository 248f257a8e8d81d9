using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Clock;

/// <summary>Moves the app's time ahead, where its host lets it: on Local, to see weeks of a program in a minute.</summary>
public sealed class ConsoleClock(ConsoleEntry access)
{
    [Function(nameof(ConsoleClock))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/clock")] HttpRequest request) =>
        access.Visit(request) is { ClockMoves: true } visit
            ? Page.Show<ClockPage, ConsoleVisit>(request, visit)
            : access.NotFound(request, "clock");
}
