namespace MentorFlow.Local;

/// <summary>Orders versions so that running code can ask whether an instance is older than a change.</summary>
public static class TaskOrchestrationVersioningUtils
{
    /// <summary>Numeric where both parse as a version, by text otherwise; no version sorts before any version.</summary>
    public static int CompareVersions(string sourceVersion, string otherVersion)
    {
        var sourceMissing = string.IsNullOrWhiteSpace(sourceVersion);
        var otherMissing = string.IsNullOrWhiteSpace(otherVersion);
        if (sourceMissing || otherMissing)
        {
            return otherMissing.CompareTo(sourceMissing);
        }

        return Version.TryParse(sourceVersion, out var source) && Version.TryParse(otherVersion, out var other)
            ? source.CompareTo(other)
            : string.Compare(sourceVersion, otherVersion, StringComparison.OrdinalIgnoreCase);
    }
}
