using MentorFlow.Functions.Hosting.Layout;

namespace MentorFlow.Functions.Participants;

// Of what everybody may read.
internal static partial class Paths
{
    /// <summary>What is kept of people, and who sees it.</summary>
    public const string Privacy = "/privacy";

    /// <summary>How far everybody can use these pages.</summary>
    public const string Accessibility = AccessibilityStatement.Path;

    /// <summary>Whose work MentorFlow stands on.</summary>
    public const string Credits = "/credits";
}
