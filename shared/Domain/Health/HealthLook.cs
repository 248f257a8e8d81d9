using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Health;

/// <summary>When the mentorships of a program were last looked at, so that a look that a restart swallowed is made up for and none is made twice.</summary>
/// <param name="Day">Where the program is.</param>
public sealed record HealthLook(string ProgramId, DateOnly Day) : IDocument
{
    /// <summary>Before the digest of the morning, which tells what was found.</summary>
    private static readonly TimeSpan Morning = TimeSpan.FromHours(6);

    public static string Type => "health-look";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<HealthLook> KeyOf(string programId) => new(Partition.Program(programId), "health-look");

    /// <summary>The look of this morning.</summary>
    /// <param name="last">Null before the first.</param>
    /// <param name="zone">IANA zone of the program.</param>
    /// <returns>Null before the morning, and where it was made.</returns>
    public static HealthLook? Next(HealthLook? last, string programId, string zone, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(now, zone);
        var today = DateOnly.FromDateTime(local.DateTime);
        return local.TimeOfDay >= Morning && (last is null || last.Day < today) ? new HealthLook(programId, today) : null;
    }
}
