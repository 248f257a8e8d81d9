using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>
/// Exchanges the printed link, or one that an administrator made, for a cookie. It is read off a screen, where no scanner opens it first, so following it
/// is enough.
/// </summary>
public sealed class ConsoleEnter(IConsoleAccess access, OneTimeLink ticket, RoleLinks links)
{
    [Function(nameof(ConsoleEnter))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/enter/{secret}")] HttpRequest request, string secret)
    {
        if (access is not LocalConsoleAccess local)
        {
            return Page.SeeOther(request, "/console");
        }

        if ((ticket.TryUse(secret) ? LocalVisitor.Administrator : links.Use(secret)) is not { } visitor)
        {
            return access.Identify(request).User is not null
                ? Page.SeeOther(request, "/console")
                : Page.Show<ClosedPage, ConsoleRefusal>(request, ConsoleRefusal.Link, StatusCodes.Status401Unauthorized);
        }

        local.SignIn(request, visitor);
        return Page.SeeOther(request, "/console");
    }
}
