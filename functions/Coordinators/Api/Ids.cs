namespace MentorFlow.Functions.Coordinators.Api;

/// <summary>What may stand in a path as an id: no other can be one of ours, and the store refuses some characters.</summary>
public static class Ids
{
    /// <summary>As a route constraint.</summary>
    public const string Rule = "regex(^[A-Za-z0-9._-]+$)";
}
