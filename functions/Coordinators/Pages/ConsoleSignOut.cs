using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>Signs a coordinator out of this browser (ASVS 7.4.1): here where the app signed them in, else where that was done.</summary>
public sealed class ConsoleSignOut(ConsoleEntry entry, IConsoleAccess access)
{
    [Function(nameof(ConsoleSignOut))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/sign-out")] HttpRequest request, CancellationToken cancellation) =>
        entry.PostAsync(request, _ => Task.FromResult(SignOut(request)), cancellation);

    private IResult SignOut(HttpRequest request)
    {
        if (access is not LocalConsoleAccess local)
        {
            return Page.SeeOther(request, access.SignOutPath ?? ConsolePaths.Home);
        }

        local.SignOut(request);
        return Page.Show<SignedOutPage, bool>(request, model: true);
    }
}
