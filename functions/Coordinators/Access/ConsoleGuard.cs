using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>Says how far somebody sees, and whether a page or a call is theirs (ASVS 8.2.1, 8.2.2).</summary>
public sealed class ConsoleGuard(IDocumentStore store, IConsoleAccess access)
{
    /// <summary>What their sign-in gives them; where that says an address, they also coordinate each program that lists it.</summary>
    public async Task<ConsoleScope> ScopeAsync(ConsoleUser user, CancellationToken cancellation)
    {
        var given = new ConsoleScope(user.Grants);
        if (access is not EntraConsoleAccess || given.IsAdministrator || user.Email is not { Length: > 0 } email)
        {
            return given;
        }

        var listedIn = new List<string>();
        await foreach (var listing in store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation))
        {
            if (await store.FindAsync(MentoringProgram.KeyOf(listing.Value.ProgramId), cancellation) is { Value: var program }
                && program.Coordinators.Any(coordinator => string.Equals(coordinator.Email, email, StringComparison.OrdinalIgnoreCase)))
            {
                listedIn.Add(program.ProgramId);
            }
        }

        return listedIn.Count == 0 ? given : new ConsoleScope([.. user.Grants, new ConsoleGrant(ConsoleRole.Coordinator, listedIn)]);
    }

    /// <param name="function">The name of what answers.</param>
    /// <returns>Null where it is theirs.</returns>
    public async Task<ConsoleRefusal?> AskAsync(ConsoleScope scope, string function, PathString path, CancellationToken cancellation)
    {
        if (scope.Grants.Count == 0)
        {
            return ConsoleRefusal.NoRole;
        }

        var parts = (path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var (program, named) = (ConsoleNeeds.ProgramIn(parts) ?? "", parts.ElementAtOrDefault(2) ?? "");
        return ConsoleNeeds.Of(function, parts) switch
        {
            ConsoleNeed.Signed => null,
            ConsoleNeed.Figures => scope.Reads(program) ? null : ConsoleRefusal.OtherProgram,
            ConsoleNeed.Program when !scope.CoordinatesSome => ConsoleRefusal.Coordinators,
            ConsoleNeed.Program => scope.Coordinates(program) ? null : ConsoleRefusal.OtherProgram,
            ConsoleNeed.Machine when access is not LocalConsoleAccess => ConsoleRefusal.Machine,
            ConsoleNeed.Administrators or ConsoleNeed.Machine => scope.IsAdministrator ? null : ConsoleRefusal.Administrators,
            _ when !scope.CoordinatesSome => ConsoleRefusal.Coordinators,
            ConsoleNeed.Person => await KnowsPersonAsync(scope, named, cancellation) ? null : ConsoleRefusal.Unknown,
            ConsoleNeed.Draft => await KnowsDraftAsync(scope, named, cancellation) ? null : ConsoleRefusal.Unknown,
            _ => null,
        };
    }

    private async Task<bool> KnowsPersonAsync(ConsoleScope scope, string personId, CancellationToken cancellation) =>
        scope.IsAdministrator
        || (await store.FindAsync(DirectoryEntry.KeyOf(personId), cancellation) is { Value: var person } && scope.Knows(person));

    private async Task<bool> KnowsDraftAsync(ConsoleScope scope, string draftId, CancellationToken cancellation) =>
        scope.IsAdministrator
        || (await store.FindAsync(ProgramDraft.KeyOf(draftId), cancellation) is { Value.Of: { } program } && scope.Coordinates(program));
}
