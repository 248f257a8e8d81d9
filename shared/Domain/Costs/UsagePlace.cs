using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Costs;

/// <summary>What something is used for: a mentorship, a program, or nothing that can be named.</summary>
/// <param name="ProgramId">Null for what belongs to no program.</param>
/// <param name="MentorshipId">Null for what belongs to no mentorship.</param>
public readonly record struct UsagePlace(string? ProgramId, string? MentorshipId)
{
    public static UsagePlace Shared => default;

    public bool IsShared => ProgramId is null;

    /// <summary>By the id of a durable instance, as the app spells them.</summary>
    public static UsagePlace OfInstance(string instanceId) => instanceId.Split(':', 4) switch
    {
        ["hris" or "forget" or "digest" or "import" or "list" or "list-outage" or "webhook" or "webhook-outage" or "webhook-replay", ..] => Shared,
        ["mentorship" or "kickoff" or "sessions" or "closing" or "milestones" or "prompts", var program, var mentorship] => new(program, mentorship),
        ["session" or "stall" or "followup" or "agreement" or "message" or "reply" or "sequel", var program, var part] => new(program, UpToLastDot(part)),
        ["survey" or "check", var program, not "Baseline", var subject] => new(program, subject.Split('.')[0]),
        [var room, var program, var session] when room.StartsWith("room-", StringComparison.Ordinal) => new(program, UpToLastDot(session)),
        [_, var program, _, ..] => new(program, null),
        _ => Shared,
    };

    /// <summary>By where a document stands: what the organization or a person has belongs to no program.</summary>
    public static UsagePlace OfPartition(Partition partition)
    {
        if (partition.Container == ProgramContainer || partition.Container == MailContainer)
        {
            return new UsagePlace(partition.Key, null);
        }

        return partition.Container == OrganizationContainer
            ? partition.Key.Split(':', 3) switch
            {
                ["thread", var program, var mentorship] => new(program, mentorship),
                ["call", var program, var session] => new(program, UpToLastDot(session)),
                ["fairness", var program] => new(program, null),
                _ => Shared,
            }
            : Shared;
    }

    private static readonly string ProgramContainer = Partition.Program("any").Container;
    private static readonly string MailContainer = Partition.Mail("any").Container;
    private static readonly string OrganizationContainer = Partition.Organization.Container;

    private static string UpToLastDot(string text) => text.LastIndexOf('.') is > 0 and var end ? text[..end] : text;
}
