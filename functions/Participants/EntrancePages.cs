using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants;

/// <summary>What people see who cannot be let in: what happened, and what they can do.</summary>
internal static class EntrancePages
{
    public static IResult LinkNeeded(HttpRequest request) => Closed(request, "link-needed", StatusCodes.Status401Unauthorized);

    public static IResult LinkExpired(HttpRequest request) => Closed(request, "link-expired", StatusCodes.Status410Gone);

    public static IResult LinkRevoked(HttpRequest request) => Closed(request, "link-revoked", StatusCodes.Status410Gone);

    public static IResult LinkBroken(HttpRequest request) => Closed(request, "link-broken", StatusCodes.Status404NotFound);

    public static IResult VisitEnded(HttpRequest request) => Closed(request, "visit-ended", StatusCodes.Status200OK);

    public static IResult NotFound(HttpRequest request) => Dead(request, "not-found", StatusCodes.Status404NotFound);

    public static IResult FormRefused(HttpRequest request) => Dead(request, "form-refused", StatusCodes.Status403Forbidden);

    private static IResult Closed(HttpRequest request, string cause, int status) =>
        Page.Show<ClosedPage, ClosedModel>(request, new ClosedModel(cause, MayAskForLink: true), status);

    private static IResult Dead(HttpRequest request, string cause, int status) =>
        Page.Show<ClosedPage, ClosedModel>(request, new ClosedModel(cause, MayAskForLink: false), status);
}

/// <param name="Cause">Under which the language files say what happened: "link-expired".</param>
/// <param name="MayAskForLink">Offers the form that mails a new link; else a link to one's own page.</param>
public sealed record ClosedModel(string Cause, bool MayAskForLink);
