using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>Stands before every page of the console and every call of the API (ASVS 8.3.1): what is not named here as open is closed.</summary>
internal sealed class ConsoleMiddleware(IConsoleAccess access, SameOrigin origin) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || !IsClosed(http.Request.Path))
        {
            return next(context);
        }

        var verdict = access.Identify(http.Request);
        if (verdict.User is { } user)
        {
            // ASVS 3.5.1: a browser sends its cookie along with what other sites make it send.
            if (user.Session is not null && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !origin.Allows(http.Request))
            {
                context.GetInvocationResult().Value = Results.Problem("This request came from another site.", statusCode: StatusCodes.Status403Forbidden);
                return Task.CompletedTask;
            }

            http.Items[typeof(ConsoleUser)] = user;
            return next(context);
        }

        context.GetInvocationResult().Value = Refuse(http.Request, verdict);
        return Task.CompletedTask;
    }

    private static bool IsClosed(PathString path) =>
        (path.StartsWithSegments("/console", out var page) && !page.StartsWithSegments("/enter"))
        || (path.StartsWithSegments("/api", out var call)
            && !call.StartsWithSegments("/health")
            && !call.StartsWithSegments("/ready")
            && !call.StartsWithSegments("/hris")
            && !call.StartsWithSegments("/mail/events"));

    private IResult Refuse(HttpRequest request, ConsoleVerdict verdict)
    {
        var status = verdict.IsKnown ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized;
        if (request.Path.StartsWithSegments("/api"))
        {
            return Results.Problem(
                verdict.IsKnown
                    ? "You are signed in, but not as a coordinator."
                    : $"Sign in to the console, or send the header {LocalConsoleAccess.KeyHeader}.",
                statusCode: status);
        }

        return !verdict.IsKnown && HttpMethods.IsGet(request.Method) && access.SignInPath(request) is { } signIn
            ? Page.SeeOther(request, signIn)
            : Page.Show<ClosedPage, bool>(request, verdict.IsKnown, status);
    }
}

public static class ConsoleRequest
{
    /// <exception cref="InvalidOperationException">The path is not one that the console's middleware guards: a defect.</exception>
    public static ConsoleUser Coordinator(this HttpRequest request) =>
        request.HttpContext.Items[typeof(ConsoleUser)] as ConsoleUser ?? throw new InvalidOperationException($"{request.Path} is not guarded.");
}
