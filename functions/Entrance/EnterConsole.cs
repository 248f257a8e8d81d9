using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Entrance;

/// <summary>Opens the console to the person at this machine, where there is a door to it; everywhere else there is nothing at this address.</summary>
public sealed class EnterConsole(FrontDoors doors, IConsoleAccess access, SameOrigin origin)
{
    public const string Path = "/enter/console";

    [Function(nameof(EnterConsole))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "enter/console")] HttpRequest request, CancellationToken cancellation)
    {
        var open = await doors.OpenAsync(request, cancellation);
        if (access is not LocalConsoleAccess local || open.All(door => door.Kind is not FrontDoorKind.Coordinator) || !origin.Allows(request))
        {
            return FailureAnswer.Unknown(request);
        }

        local.SignIn(request, LocalVisitor.Administrator);
        return Page.SeeOther(request, "/console");
    }
}
