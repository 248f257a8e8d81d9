using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>Who a request to the console or the API comes from: known differently on this machine and on Azure.</summary>
public interface IConsoleAccess
{
    ConsoleVerdict Identify(HttpRequest request);

    /// <summary>Where somebody unknown signs in; null when only the person who started the app can say.</summary>
    string? SignInPath(HttpRequest request);

    /// <summary>Where somebody signs out by following it; null where the app itself signed them in.</summary>
    string? SignOutPath { get; }
}

/// <param name="Id">What the ledger knows a coordinator by: never a name or an address.</param>
/// <param name="Name">As shown in the console.</param>
/// <param name="Session">What forms are tied to; null for callers without a browser.</param>
/// <param name="Email">
/// By which programs know their coordinators; empty where the sign-in says none, and null on one machine, where whoever runs it is all of them.
/// </param>
public sealed record ConsoleUser(string Id, string Name, string? Session, string? Email = null)
{
    /// <summary>What the sign-in, the link or the key gives them; programs that list their address are added to it.</summary>
    public IReadOnlyList<ConsoleGrant> Grants { get; init; } = [];
}

/// <param name="User">Null when nobody is let in.</param>
/// <param name="IsKnown">Signed in, but without the role that the console asks for.</param>
public sealed record ConsoleVerdict(ConsoleUser? User, bool IsKnown = false)
{
    public static ConsoleVerdict Unknown { get; } = new(User: null);

    public static ConsoleVerdict NotAllowed { get; } = new(User: null, IsKnown: true);
}
