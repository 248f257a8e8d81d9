using MentorFlow.Domain.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>How far somebody sees in the console: lists that go across programs are narrowed by it, and pages of one program ask it.</summary>
public sealed record ConsoleScope(IReadOnlyList<ConsoleGrant> Grants)
{
    public static ConsoleScope Everything { get; } = new([ConsoleGrant.Administrator]);

    public bool IsAdministrator => Grants.Any(grant => grant.Role is ConsoleRole.Administrator);

    /// <summary>Whether they do anything but read figures.</summary>
    public bool CoordinatesSome => Grants.Any(grant => grant.Role is not ConsoleRole.Reader);

    public bool Coordinates(string programId) => Grants.Any(grant => grant.Role is not ConsoleRole.Reader && grant.Holds(programId));

    /// <summary>Whether a program's figures are theirs to see.</summary>
    public bool Reads(string programId) => Grants.Any(grant => grant.Holds(programId));

    /// <summary>Whether somebody was ever brought into a program that they coordinate.</summary>
    public bool Knows(DirectoryEntry person) => IsAdministrator || (person.Programs ?? []).Any(Coordinates);
}

public static class ScopeOfRequest
{
    /// <exception cref="InvalidOperationException">The path is not one that the console's middleware guards: a defect.</exception>
    public static ConsoleScope Scope(this HttpRequest request) =>
        request.HttpContext.Items[typeof(ConsoleScope)] as ConsoleScope ?? throw new InvalidOperationException($"{request.Path} is not guarded.");
}
