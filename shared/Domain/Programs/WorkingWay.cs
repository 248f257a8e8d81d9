namespace MentorFlow.Domain.Programs;

/// <summary>How the members of a mentorship work together (R33): a program offers one, and each pair agrees on its own.</summary>
public enum WorkingWay
{
    /// <summary>They meet, in a rhythm.</summary>
    Sessions,

    /// <summary>They write to each other at their own pace: no dates, but times for answers.</summary>
    Writing,
}
