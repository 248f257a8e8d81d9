using MentorFlow.Domain.People;
using MentorFlow.Domain.Speed;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>
/// Whose address those gave who walked in to an event. Nobody has proven at the door that it is theirs: each of several who give the same sits for
/// themselves, so that nobody takes the place of a colleague, and each is kept from whom its owner must not meet; pure.
/// </summary>
internal sealed class SpeedClaims
{
    private readonly Dictionary<string, string> owners;

    /// <param name="walkIns">All of the event.</param>
    /// <param name="here">Seats of those who are to be given somebody to meet.</param>
    public SpeedClaims(IReadOnlyList<WalkIn> walkIns, IReadOnlyList<SpeedSeat> here)
    {
        owners = walkIns.Where(one => one.KnownAs is not null).ToDictionary(one => one.WalkInId, one => one.KnownAs!, StringComparer.Ordinal);
        var present = here.Select(seat => seat.PersonId).ToHashSet(StringComparer.Ordinal);
        Seats = [.. here.Where(seat => OwnerOf(seat.PersonId) is var owner && (owner == seat.PersonId || !present.Contains(owner)))];
    }

    /// <summary>Who is planned for: who came as themselves and by the code, too, is there once.</summary>
    public IReadOnlyList<SpeedSeat> Seats { get; }

    /// <summary>Who is known by the address of a seat; of who came as themselves, and of who is known by none, the seat's own id.</summary>
    public string OwnerOf(string seatId) => owners.GetValueOrDefault(seatId, seatId);

    /// <summary>Who of those planned for stands for somebody of an earlier meeting.</summary>
    public IEnumerable<string> StandingFor(string seatId) => Seats.Any(seat => seat.PersonId == seatId)
        ? [seatId]
        : Seats.Select(seat => seat.PersonId).Where(one => OwnerOf(one) == OwnerOf(seatId));

    /// <summary>Whom a seat must not meet beside what the solver knows of its id.</summary>
    /// <param name="wordsOf">Whom the owner of a seat does not want to meet, or has been with, by the seat's id.</param>
    /// <param name="entries">Of the owners, and of everybody above them; null where the program lets people meet who are in one line.</param>
    public IEnumerable<string> ApartFrom(
        string seatId, IReadOnlyDictionary<string, IReadOnlyCollection<string>> wordsOf, IReadOnlyDictionary<string, DirectoryEntry>? entries)
    {
        var owner = OwnerOf(seatId);
        return Seats.Select(seat => seat.PersonId).Where(other => other != seatId && (owner != seatId || OwnerOf(other) != other) && AreApart(other));

        bool AreApart(string other) => OwnerOf(other) is var them
            && (them == owner
                || wordsOf[seatId].Contains(them)
                || wordsOf[other].Contains(owner)
                || (entries is not null && (IsAbove(entries, owner, them) || IsAbove(entries, them, owner))));
    }

    // Cycles in HR data end the climb.
    private static bool IsAbove(IReadOnlyDictionary<string, DirectoryEntry> entries, string above, string personId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = entries.GetValueOrDefault(personId)?.ManagerId; at is not null && seen.Add(at); at = entries.GetValueOrDefault(at)?.ManagerId)
        {
            if (at == above)
            {
                return true;
            }
        }

        return false;
    }
}
