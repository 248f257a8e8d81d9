using MentorFlow.Domain.Links;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>Takes forms of the console, and tells pages who reads them. Who may come in at all is the middleware's business.</summary>
public sealed class ConsoleEntry(FormSigner forms, IConsoleAccess access, IConfiguration configuration, TimeProvider clock)
{
    private const long LargestForm = 256 * 1024;

    private readonly bool clockMoves = configuration["Host:Clock"]?.ToLowerInvariant() is "shifted" or "virtual";

    public ConsoleVisit Visit(HttpRequest request)
    {
        var coordinator = request.Coordinator();
        return new ConsoleVisit(
            coordinator.Name, forms.Sign(SessionOf(coordinator)), clock.GetUtcNow(), clockMoves, DoneWords.Of(request), access.SignOutPath)
        {
            Scope = request.Scope(),
        };
    }

    /// <param name="maxBytes">More is refused before it is read (413).</param>
    public async Task<IResult> PostAsync(
        HttpRequest request, Func<IFormCollection, Task<IResult>> act, CancellationToken cancellation, long maxBytes = LargestForm)
    {
        request.LimitBody(maxBytes);
        if (request.HasFormContentType
            && await request.ReadFormAsync(cancellation) is var form
            && forms.Verify(form[FormToken.Field], SessionOf(request.Coordinator())))
        {
            return await act(form);
        }

        return Show(request, "console.resend.title", "console.resend.text", StatusCodes.Status403Forbidden);
    }

    /// <param name="what">As console.json names what can be missing: "program".</param>
    public IResult NotFound(HttpRequest request, string what) =>
        Show(request, $"console.missing.{what}", "console.missing-text", StatusCodes.Status404NotFound);

    /// <summary>For a button that came too late: somebody else, or time, was faster.</summary>
    /// <param name="what">As console.json names what can be missing or settled: "program".</param>
    public IResult TooLate(HttpRequest request, Refusal refusal, string what) => refusal.Reason is RefusalReason.Unknown
        ? NotFound(request, what)
        : Show(request, "console.settled-title", $"console.settled.{what}", StatusCodes.Status409Conflict);

    private IResult Show(HttpRequest request, string titleKey, string textKey, int status) =>
        Page.Show<DeadEnd, DeadEndModel>(request, new DeadEndModel(Visit(request), request.Texts()[titleKey], request.Texts()[textKey]), status);

    private static string SessionOf(ConsoleUser coordinator) => coordinator.Session ?? coordinator.Id;
}
