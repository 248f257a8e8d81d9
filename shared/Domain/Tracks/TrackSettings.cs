using MentorFlow.Domain.Storage;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Tracks;

/// <summary>What the tracks of a program mean for its rounds, and who comes into one by itself.</summary>
/// <param name="Matching">What it counts in matching that two are in the same track.</param>
/// <param name="ByRule">
/// Whether who saves a profile, and is in no track, comes into the one that fits their role, site and team most closely. False leaves it to people and
/// coordinators.
/// </param>
public sealed record TrackSettings(string ProgramId, TrackPreference Matching = TrackPreference.NoPart, bool ByRule = false) : IDocument
{
    /// <summary>Of 100 in all usual weights.</summary>
    public const double UsualWeight = 15;

    public static string Type => "track-settings";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<TrackSettings> KeyOf(string programId) => new(Partition.Program(programId), "track-settings");

    /// <summary>The weights of a program's rounds with that preference; a weight that the program gives itself stays.</summary>
    public ScoreWeights Weighing(ScoreWeights weights) =>
        Matching is TrackPreference.Preferred && weights.Track == 0 ? weights with { Track = UsualWeight } : weights;

    /// <summary>The rules of a program's rounds with that preference.</summary>
    public HardRules Ruling(HardRules rules) => Matching is TrackPreference.Required ? rules with { SameTrack = true } : rules;
}

/// <summary>What it counts in matching that two are in the same track.</summary>
public enum TrackPreference
{
    /// <summary>Nothing.</summary>
    NoPart,

    /// <summary>It adds to the score.</summary>
    Preferred,

    /// <summary>Only people of one track are matched, and those without a track among themselves.</summary>
    Required,
}
