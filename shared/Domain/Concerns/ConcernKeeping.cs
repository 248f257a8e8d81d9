using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Concerns;

/// <summary>Who answers for a concern, and whom it reaches when nobody does; pure.</summary>
public static class ConcernKeeping
{
    /// <returns>Null where the program has no such person.</returns>
    public static ConcernKeeper? First(MentoringProgram program, ConcernAddressee addressee, DateTimeOffset now) => addressee switch
    {
        ConcernAddressee.Coordinator => new ConcernKeeper(KeeperKind.Coordinator, program.Owner.Email, now),
        ConcernAddressee.Deputy => DeputyOf(program, now),
        _ => SafeguardingOf(program, now),
    };

    /// <summary>To whom it can be handed: not to a coordinator whom it went past.</summary>
    /// <returns>Null where nobody of the program has the address.</returns>
    public static ConcernKeeper? ByAddress(MentoringProgram program, Concern concern, string? email, DateTimeOffset now) =>
        program.Coordinators.FirstOrDefault(one => string.Equals(one.Email, email, StringComparison.OrdinalIgnoreCase)) is { } coordinator
            ? CanReach(concern, coordinator) ? new ConcernKeeper(coordinator.Deputy ? KeeperKind.Deputy : KeeperKind.Coordinator, coordinator.Email, now) : null
            : SafeguardingOf(program, now) is { } contact && contact.Is(email) ? contact : null;

    /// <summary>Whether a coordinator may answer for it: what was confided past the coordinators stays past them.</summary>
    public static bool CanReach(Concern concern, Coordinator coordinator) =>
        coordinator.Deputy || concern.Kind is ConcernKind.Question || concern.Keepers.Any(keeper => keeper.Kind is KeeperKind.Coordinator);

    /// <summary>Who comes in when it has waited too long. What went past the coordinators comes to none of them.</summary>
    /// <param name="step">Of its reminders, from 1.</param>
    /// <returns>Null where nobody new does.</returns>
    public static ConcernKeeper? Further(MentoringProgram program, Concern concern, int step, DateTimeOffset now)
    {
        var isPast = concern.Owner.Kind is KeeperKind.Safeguarding;
        var next = step switch
        {
            2 when !isPast && concern.Owner.Kind is not KeeperKind.Deputy => DeputyOf(program, now),
            3 when !isPast && concern.Kind is ConcernKind.Concern =>
                SafeguardingOf(program, now) ?? new ConcernKeeper(KeeperKind.Administrators, Email: null, now),
            _ => null,
        };
        return next is null || concern.Keepers.Any(keeper => keeper.Kind == next.Kind && (keeper.Email is null || keeper.Is(next.Email))) ? null : next;
    }

    /// <summary>The same concern with the people of today: whoever took over from a coordinator, a deputy or a contact answers in their place.</summary>
    public static Concern KeptIn(this Concern concern, MentoringProgram program)
    {
        if (concern.Keepers.All(keeper => IsThere(program, keeper)))
        {
            return concern;
        }

        var keepers = concern.Keepers
            .Select(keeper => IsThere(program, keeper) ? keeper : InPlaceOf(program, concern, keeper))
            .DistinctBy(keeper => (keeper.Kind is KeeperKind.Administrators, keeper.Email?.ToUpperInvariant()));
        return concern with { Keepers = [.. keepers] };
    }

    /// <summary>Stands for an address in a link, so that a link is of no use to whoever was replaced.</summary>
    public static string MarkOf(SafeguardingContact contact) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contact.Email.ToLowerInvariant())))[..16];

    private static bool IsThere(MentoringProgram program, ConcernKeeper keeper) => keeper.Kind switch
    {
        KeeperKind.Administrators => true,
        KeeperKind.Safeguarding => keeper.Is(program.Safeguarding?.Email),
        _ => keeper.NameIn(program) is not null,
    };

    // What went past the coordinator does not come to them because the deputy is gone; nor to somebody whom they have named as the contact since.
    private static ConcernKeeper InPlaceOf(MentoringProgram program, Concern concern, ConcernKeeper keeper) => keeper.Kind switch
    {
        KeeperKind.Safeguarding when concern.Owner.Kind is KeeperKind.Safeguarding => new ConcernKeeper(KeeperKind.Administrators, Email: null, keeper.Since),
        KeeperKind.Safeguarding => OutsideOf(program, keeper.Since),
        KeeperKind.Deputy => DeputyOf(program, keeper.Since)
            ?? (concern.Kind is ConcernKind.Question || concern.Keepers.Any(other => other.Kind is KeeperKind.Coordinator)
                ? First(program, ConcernAddressee.Coordinator, keeper.Since)!
                : OutsideOf(program, keeper.Since)),
        _ => First(program, ConcernAddressee.Coordinator, keeper.Since)!,
    };

    private static ConcernKeeper OutsideOf(MentoringProgram program, DateTimeOffset since) =>
        SafeguardingOf(program, since) ?? new ConcernKeeper(KeeperKind.Administrators, Email: null, since);

    private static ConcernKeeper? DeputyOf(MentoringProgram program, DateTimeOffset now) =>
        program.Coordinators.FirstOrDefault(coordinator => coordinator.Deputy && coordinator != program.Owner) is { } deputy
            ? new ConcernKeeper(KeeperKind.Deputy, deputy.Email, now)
            : null;

    private static ConcernKeeper? SafeguardingOf(MentoringProgram program, DateTimeOffset now) => program.Safeguarding is { } contact
        ? new ConcernKeeper(KeeperKind.Safeguarding, contact.Email, now)
        : null;
}
