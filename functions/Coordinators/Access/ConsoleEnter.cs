using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>Exchanges the printed link for a cookie. It is read off a terminal, where no scanner opens it first, so following it is enough.</summary>
public sealed class ConsoleEnter(IConsoleAccess access, OneTimeLink ticket)
{
    [Function(nameof(ConsoleEnter))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/enter/{secret}")] HttpRequest request, string secret)
    {
        if (access is not LocalConsoleAccess local)
        {
            return Page.SeeOther(request, "/console");
        }

        if (!ticket.TryUse(secret))
        {
            return access.Identify(request).User is not null
                ? Page.SeeOther(request, "/console")
                : Page.Show<ClosedPage, bool>(request, model: false, StatusCodes.Status401Unauthorized);
        }

        local.SignIn(request);
        return Page.SeeOther(request, "/console");
    }
}
