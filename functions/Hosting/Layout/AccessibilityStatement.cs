namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>Where it says how far everybody can use these pages, and who to write to where somebody cannot: every page leads there.</summary>
internal static class AccessibilityStatement
{
    public const string Path = "/accessibility";
}
