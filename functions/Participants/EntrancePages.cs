using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants;

/// <summary>What people see who cannot be let in: what happened, and what they can do.</summary>
internal static class EntrancePages
{
    public static IResult LinkNeeded(HttpRequest request) => Closed(
        request,
        "Please come in by a link",
        "Your visit is over, or you have not come by a link yet. Pages stay open for 12 hours after you follow a link from one of our mails.",
        StatusCodes.Status401Unauthorized);

    public static IResult LinkExpired(HttpRequest request) => Closed(
        request,
        "This link is over",
        "Links in our mails work for 30 days. Ask for a new one, and you are back in a minute.",
        StatusCodes.Status410Gone);

    public static IResult LinkRevoked(HttpRequest request) => Closed(
        request,
        "This link was taken back",
        "It was replaced by a newer one, or it belongs to somebody who no longer takes part.",
        StatusCodes.Status410Gone);

    public static IResult LinkBroken(HttpRequest request) => Closed(
        request,
        "This link does not work",
        "Some mail programs cut long links in two. Copy the whole link from the mail, or ask for a new one.",
        StatusCodes.Status404NotFound);

    public static IResult NotFound(HttpRequest request) => Dead(
        request,
        "There is nothing here for you",
        "It may be over, or it may belong to somebody else. Your own page shows everything that is yours.",
        StatusCodes.Status404NotFound);

    public static IResult FormRefused(HttpRequest request) => Dead(
        request,
        "Please send that once more",
        "The form was shown in an earlier visit, so nothing was changed. Go back, reload the page, and send it again.",
        StatusCodes.Status403Forbidden);

    private static IResult Closed(HttpRequest request, string title, string text, int status) =>
        Page.Show<ClosedPage, ClosedModel>(request, new ClosedModel(title, text, MayAskForLink: true), status);

    private static IResult Dead(HttpRequest request, string title, string text, int status) =>
        Page.Show<ClosedPage, ClosedModel>(request, new ClosedModel(title, text, MayAskForLink: false), status);
}

/// <param name="MayAskForLink">Offers the form that mails a new link; else a link to one's own page.</param>
public sealed record ClosedModel(string Title, string Text, bool MayAskForLink);
