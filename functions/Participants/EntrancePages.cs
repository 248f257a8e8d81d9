using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants;

/// <summary>What people see who cannot be let in: what happened, and what they can do.</summary>
internal static class EntrancePages
{
    /// <param name="form">What was sent, when a visit ended over a form: nobody writes it twice.</param>
    public static IResult LinkNeeded(HttpRequest request, IFormCollection? form = null) =>
        Closed(request, "link-needed", StatusCodes.Status401Unauthorized, form);

    public static IResult LinkExpired(HttpRequest request) => Closed(request, "link-expired", StatusCodes.Status410Gone);

    public static IResult LinkRevoked(HttpRequest request) => Closed(request, "link-revoked", StatusCodes.Status410Gone);

    public static IResult LinkBroken(HttpRequest request) => Closed(request, "link-broken", StatusCodes.Status404NotFound);

    public static IResult VisitEnded(HttpRequest request) => Closed(request, "visit-ended", StatusCodes.Status200OK);

    /// <summary>For who took back all links, their own visit's among them.</summary>
    public static IResult LinksTakenBack(HttpRequest request) => Closed(request, "links-taken-back", StatusCodes.Status200OK);

    /// <param name="form">What was sent where a code is asked for first: nobody writes it twice.</param>
    public static IResult ProofNeeded(HttpRequest request, IFormCollection form) =>
        Dead(request, "proof-needed", StatusCodes.Status403Forbidden, form);

    /// <param name="wait">How long it takes until another form is taken.</param>
    /// <param name="form">What was sent: nobody writes it twice.</param>
    public static IResult TooMany(HttpRequest request, TimeSpan wait, IFormCollection form)
    {
        FailureAnswer.RetryAfter(request, wait);
        return Dead(request, "too-many", StatusCodes.Status429TooManyRequests, form);
    }

    public static IResult NotFound(HttpRequest request) => Dead(request, "not-found", StatusCodes.Status404NotFound);

    public static IResult FormRefused(HttpRequest request, IFormCollection? form = null) =>
        Dead(request, "form-refused", StatusCodes.Status403Forbidden, form);

    private static IResult Closed(HttpRequest request, string cause, int status, IFormCollection? form = null) =>
        Page.Show<ClosedPage, ClosedModel>(request, new ClosedModel(cause, MayAskForLink: true, Typed(form)), status);

    private static IResult Dead(HttpRequest request, string cause, int status, IFormCollection? form = null) =>
        Page.Show<ClosedPage, ClosedModel>(request, new ClosedModel(cause, MayAskForLink: false, Typed(form)), status);

    // Words that somebody put together; a tick or a choice is made again in a moment.
    private static IReadOnlyList<string> Typed(IFormCollection? form) => form is null
        ? []
        : [.. form.Where(field => field.Key != FormToken.Field).SelectMany(field => field.Value).OfType<string>().Where(text => text.Trim().Contains(' '))];
}

/// <param name="Cause">Under which the language files say what happened: "link-expired".</param>
/// <param name="MayAskForLink">Offers the form that mails a new link; else a link to one's own page.</param>
/// <param name="Typed">What its reader had written into a form that could not be taken, to be copied.</param>
public sealed record ClosedModel(string Cause, bool MayAskForLink, IReadOnlyList<string> Typed);
