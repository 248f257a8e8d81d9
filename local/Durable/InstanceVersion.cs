namespace MentorFlow.Local.Durable;

/// <summary>Orders the versions of orchestrations as the platform does: no version first, by their numbers where both are numbers, else as text.</summary>
internal static class InstanceVersion
{
    public static int Compare(string one, string other) =>
        one.Length == 0 || other.Length == 0 ? Math.Sign(one.Length).CompareTo(Math.Sign(other.Length))
        : Version.TryParse(one, out var first) && Version.TryParse(other, out var second) ? first.CompareTo(second)
        : string.Compare(one, other, StringComparison.OrdinalIgnoreCase);
}
