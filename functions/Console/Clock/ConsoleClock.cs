using MentorFlow.Functions.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Console.Clock;

/// <summary>Moves the app's time ahead, where its host lets it: on Local, to see weeks of a program in a minute.</summary>
public sealed class ConsoleClock(ConsoleDoor door)
{
    [Function(nameof(ConsoleClock))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/clock")] HttpRequest request) =>
        door.Visit(request) is { ClockMoves: true } visit
            ? Page.Show<ClockPage, ConsoleVisit>(request, visit)
            : door.NotFound(request, "clock here");
}
