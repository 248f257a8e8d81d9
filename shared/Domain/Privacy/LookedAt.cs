using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>What can be looked at of somebody.</summary>
public enum LookedThing
{
    /// <summary>Their page in the console, or the same by the API: place, parts, notes, messages.</summary>
    Page,

    /// <summary>Their own pages, as they see them.</summary>
    OwnPages,

    /// <summary>Which mails went to them.</summary>
    Mails,

    /// <summary>Their hours.</summary>
    Hours,

    /// <summary>What they confided or asked.</summary>
    Concern,
}

/// <summary>In which role somebody looked.</summary>
public enum LookerRole
{
    Coordinator,
    Administrator,
}

/// <summary>That somebody who runs programs looked at what is somebody's own: one a day for each of both and each thing, and shown to the person.</summary>
/// <param name="Day">UTC.</param>
/// <param name="Looker">As the ledger writes them; never shown to the person.</param>
/// <param name="ProgramId">As whose coordinator; null for administrators.</param>
/// <param name="Name">As the program lists its coordinators, so that everybody in it knows it; null for everybody else.</param>
/// <param name="At">The first time on that day, UTC.</param>
public sealed record LookedAt(
    string PersonId, DateOnly Day, LookedThing Thing, string Looker, LookerRole Role, string? ProgramId, string? Name, DateTimeOffset At) : IDocument
{
    /// <summary>Two years: as long as somebody may reasonably ask.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(730);

    public static string Type => "looked-at";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, Day, Thing, Looker).Id;

    public TimeSpan? TimeToLive => Kept;

    public static Key<LookedAt> KeyOf(string personId, DateOnly day, LookedThing thing, string looker) =>
        new(Partition.Person(personId), $"looked-at:{Looking.DayOf(day)}:{thing}:{Looking.MarkOf(looker)}");
}

/// <summary>
/// That somebody took a list of people out of a program, with all that it says of each: one a day for each of both, and shown to everybody on it.
/// </summary>
/// <param name="ProgramId">Whose people.</param>
/// <param name="Day">UTC.</param>
/// <param name="List">Which list.</param>
/// <param name="Looker">As the ledger writes them; never shown.</param>
/// <param name="At">The first time on that day, UTC.</param>
public sealed record ListTaken(string ProgramId, DateOnly Day, TakenList List, string Looker, LookerRole Role, DateTimeOffset At) : IDocument
{
    public static string Type => "list-taken";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Day, List, Looker).Id;

    public TimeSpan? TimeToLive => LookedAt.Kept;

    public static Key<ListTaken> KeyOf(string programId, DateOnly day, TakenList list, string looker) =>
        new(Partition.Program(programId), $"list-taken:{Looking.DayOf(day)}:{list}:{Looking.MarkOf(looker)}");
}

public enum TakenList
{
    /// <summary>Everybody's hours.</summary>
    Hours,

    /// <summary>The program as a whole.</summary>
    Program,
}

internal static class Looking
{
    public static string DayOf(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Short, and nobody's name.</summary>
    public static string MarkOf(string looker) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(looker)))[..16];
}
