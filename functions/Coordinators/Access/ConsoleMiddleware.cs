using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>
/// Stands before every page of the console and every call of the API (ASVS 8.3.1): what is not named here as open is closed, and what is open to some
/// is open to those whose role says so.
/// </summary>
internal sealed class ConsoleMiddleware(
    IConsoleAccess access, ConsoleGuard guard, WorkWatch watch, LookLog looks, SameOrigin origin, DoorLimits limits) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || !IsClosed(http.Request.Path))
        {
            await next(context);
            return;
        }

        // ASVS 6.3.1: a key can be guessed at, so that a sender of wrong ones is not even told of the right one.
        var bringsKey = access is LocalConsoleAccess && http.Request.Headers.ContainsKey(LocalConsoleAccess.KeyHeader);
        if (bringsKey && await limits.LookAsync(Door.Keys, http.Request, context.CancellationToken) is { } closed)
        {
            context.GetInvocationResult().Value = FailureAnswer.TooMany(http.Request, closed);
            return;
        }

        var verdict = access.Identify(http.Request);
        if (verdict.User is not { } user)
        {
            if (bringsKey && await limits.TakeAsync(Door.Keys, http.Request, context.CancellationToken) is { } wait)
            {
                context.GetInvocationResult().Value = FailureAnswer.TooMany(http.Request, wait);
                return;
            }

            context.GetInvocationResult().Value = Refuse(http.Request, verdict.IsKnown ? ConsoleRefusal.NoRole : ConsoleRefusal.Link);
            return;
        }

        // ASVS 3.5.1: a browser sends its cookie along with what other sites make it send.
        if (user.Session is not null && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !origin.Allows(http.Request))
        {
            context.GetInvocationResult().Value = Results.Problem("This request came from another site.", statusCode: StatusCodes.Status403Forbidden);
            return;
        }

        var scope = await guard.ScopeAsync(user, context.CancellationToken);
        if (await guard.AskAsync(scope, context.FunctionDefinition.Name, http.Request.Path, context.CancellationToken) is { } missing)
        {
            context.GetInvocationResult().Value = Refuse(http.Request, missing);
            return;
        }

        http.Items[typeof(ConsoleUser)] = user;
        http.Items[typeof(ConsoleScope)] = scope;
        if (!http.Request.Path.StartsWithSegments("/console"))
        {
            await AnswerAsync(context, http.Request, next);
            return;
        }

        watch.Begin(http);
        await AnswerAsync(context, http.Request, next);
        var isTaken = HttpMethods.IsPost(http.Request.Method)
            && context.GetInvocationResult().Value is IStatusCodeHttpResult { StatusCode: StatusCodes.Status303SeeOther };
        await watch.EndAsync(http, isTaken, context.CancellationToken);
    }

    // An answer is written behind all middleware: it is kept who looks before anything is shown.
    private async Task AnswerAsync(FunctionContext context, HttpRequest request, FunctionExecutionDelegate next)
    {
        await next(context);
        await looks.NoteAsync(request, context.FunctionDefinition.Name, context.GetInvocationResult().Value, context.CancellationToken);
    }

    private static bool IsClosed(PathString path) =>
        (path.StartsWithSegments("/console", out var page) && !page.StartsWithSegments("/enter"))
        || (path.StartsWithSegments("/api", out var call)
            && !call.StartsWithSegments("/health")
            && !call.StartsWithSegments("/ready")
            && !call.StartsWithSegments("/hris")
            && !call.StartsWithSegments("/mail/events"));

    private IResult Refuse(HttpRequest request, ConsoleRefusal missing)
    {
        if (missing is ConsoleRefusal.Unknown)
        {
            return FailureAnswer.Unknown(request);
        }

        var status = missing is ConsoleRefusal.Link ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
        if (request.Path.StartsWithSegments("/api"))
        {
            return Results.Problem(
                missing is ConsoleRefusal.Link
                    ? $"Sign in to the console, or send the header {LocalConsoleAccess.KeyHeader}."
                    : Languages.BuiltIn.English[$"console.closed.because.{missing}"],
                statusCode: status);
        }

        return missing is ConsoleRefusal.Link && HttpMethods.IsGet(request.Method) && access.SignInPath(request) is { } signIn
            ? Page.SeeOther(request, signIn)
            : Page.Show<ClosedPage, ConsoleRefusal>(request, missing, status);
    }
}

public static class ConsoleRequest
{
    /// <exception cref="InvalidOperationException">The path is not one that the console's middleware guards: a defect.</exception>
    public static ConsoleUser Coordinator(this HttpRequest request) =>
        request.HttpContext.Items[typeof(ConsoleUser)] as ConsoleUser ?? throw new InvalidOperationException($"{request.Path} is not guarded.");
}
