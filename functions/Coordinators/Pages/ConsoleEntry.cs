using MentorFlow.Domain.Links;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>Takes forms of the console, and tells pages who reads them. Who may come in at all is the middleware's business.</summary>
public sealed class ConsoleEntry(FormSigner forms, IConfiguration configuration, TimeProvider clock)
{
    private const long LargestForm = 256 * 1024;

    private readonly bool clockMoves = configuration["Host:Clock"]?.ToLowerInvariant() is "shifted" or "virtual";

    public ConsoleVisit Visit(HttpRequest request)
    {
        var coordinator = request.Coordinator();
        return new ConsoleVisit(coordinator.Name, forms.Sign(SessionOf(coordinator)), clock.GetUtcNow(), clockMoves, DoneWords.Of(request));
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

        return Page.Show<DeadEnd, DeadEndModel>(
            request,
            new DeadEndModel(
                Visit(request),
                "Please send that once more",
                "The form was shown in an earlier session, so nothing was changed. Go back, reload the page, and send it again."),
            StatusCodes.Status403Forbidden);
    }

    public IResult NotFound(HttpRequest request, string what) => Page.Show<DeadEnd, DeadEndModel>(
        request, new DeadEndModel(Visit(request), $"There is no such {what}", "It may have been removed, or the address is not complete."),
        StatusCodes.Status404NotFound);

    /// <summary>For a button that came too late: somebody else, or time, was faster.</summary>
    public IResult TooLate(HttpRequest request, Refusal refusal, string what) => refusal.Reason is RefusalReason.Unknown
        ? NotFound(request, what)
        : Page.Show<DeadEnd, DeadEndModel>(
            request, new DeadEndModel(Visit(request), "That is settled already", $"The {what} has moved on meanwhile; nothing was changed."),
            StatusCodes.Status409Conflict);

    private static string SessionOf(ConsoleUser coordinator) => coordinator.Session ?? coordinator.Id;
}
