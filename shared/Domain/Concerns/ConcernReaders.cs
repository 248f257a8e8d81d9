namespace MentorFlow.Domain.Concerns;

/// <summary>Somebody who is signed in to the console.</summary>
/// <param name="Id">What the ledger knows them by.</param>
/// <param name="Name">As the console shows it.</param>
/// <param name="Email">
/// The address by which a program knows its coordinators; empty where the sign-in says none, and null on one machine, where whoever runs it is all of them.
/// </param>
public sealed record ConcernReader(string Id, string Name, string? Email)
{
    /// <summary>Whether they answer for what has come to the administrators.</summary>
    public bool IsAdministrator { get; init; }
}

/// <summary>Who reads the words of a concern in the console: its keepers, and nobody else. The one place where that is decided.</summary>
public static class ConcernReaders
{
    /// <summary>The keeper whom the reader is.</summary>
    /// <param name="concern">With the people of today (<see cref="ConcernKeeping.KeptIn"/>).</param>
    /// <returns>Null for somebody who may not read it: the contact outside the program has a page of their own.</returns>
    public static ConcernKeeper? KeeperFor(Concern concern, ConcernReader reader)
    {
        var inConsole = concern.Keepers.Where(keeper => keeper.Kind is not KeeperKind.Safeguarding);
        return reader.Email is { } email
            ? inConsole.FirstOrDefault(keeper => (keeper.Kind is KeeperKind.Administrators && reader.IsAdministrator) || keeper.Is(email))
            : inConsole.FirstOrDefault();
    }
}
