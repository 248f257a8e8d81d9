using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants;

/// <summary>Asks a visitor once more for a code, before something that would hurt in other hands.</summary>
public sealed class VisitProof(VisitCookie cookie, VisitGate gate)
{
    internal const string Field = "to";

    /// <summary>For a page or an act that asks for a fresh proof whoever comes, by whatever link.</summary>
    /// <param name="returnTo">A path of the participants' part, to which they come back with it.</param>
    /// <returns>Null where the proof is fresh; else the way to it.</returns>
    public Task<IResult?> RequireAsync(HttpRequest request, Visitor visitor, string returnTo)
    {
        var sends = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        var isProved = visitor.Onlooker is not null
            || (cookie.Find(request) is { } visit && visit.PersonId == visitor.PersonId && gate.IsFresh(visit, sends));
        return Task.FromResult<IResult?>(isProved ? null : WayTo(request, returnTo));
    }

    /// <summary>To the page that asks for a code, saying what was just done, and from there back to the page that was wanted.</summary>
    internal static IResult WayTo(HttpRequest request, string returnTo)
    {
        var done = request.Query["done"].ToString() is { Length: > 0 } said ? $"&done={Uri.EscapeDataString(said)}" : "";
        return Page.SeeOther(request, $"{Paths.Proof}?{Field}={Uri.EscapeDataString(returnTo)}{done}");
    }

    /// <summary>The page that is asked for, as a path to come back to.</summary>
    internal static string PathOf(HttpRequest request) => request.Path.ToUriComponent() + request.QueryString.ToUriComponent();

    /// <summary>Whatever an address says, it leads to a page of the participants' part (ASVS 3.7.2).</summary>
    internal static string PathOf(string? said) =>
        said is { Length: < 1000 } && IsOurs(said) && said.All(character => character is > ' ' and < '\x7f' and not '\\') && !GoesUp(said)
            ? said
            : Paths.Home;

    // Browsers go up a path by two dots, however they are spelled.
    private static bool GoesUp(string path) =>
        path.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase).Contains("..", StringComparison.Ordinal);

    private static bool IsOurs(string path) =>
        path == Paths.Home || path.StartsWith($"{Paths.Home}/", StringComparison.Ordinal) || path.StartsWith($"{Paths.Home}?", StringComparison.Ordinal);
}
