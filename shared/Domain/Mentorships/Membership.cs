using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mentorships;

/// <summary>Leads from a person in a program to their mentorships; written in one batch with the mentorship.</summary>
public sealed record Membership(string ProgramId, string PersonId, string MentorshipId) : IDocument
{
    public static string Type => "membership";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => $"{PrefixOf(PersonId)}{MentorshipId}";

    /// <summary>The id prefix of one person's memberships.</summary>
    public static string PrefixOf(string personId) => $"membership:{personId}:";
}
