using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>What an instance's id tells about it, for those who know nothing else.</summary>
/// <param name="ProgramId">Null where it belongs to the organization.</param>
/// <param name="Subject">What a work item about it is about.</param>
/// <param name="CanStartAgain">Whether each of its steps looks up what it did before; the others would ask people again.</param>
public sealed record InstancePlace(string? ProgramId, Subject Subject, IReadOnlyList<string> PersonIds, bool CanStartAgain)
{
    private static readonly string[] Repeatable =
    [
        "program", "moment", "event", "hris", "import", "list", "list-outage", "turning-points", "mail", "order", "text", "bounce", "conflict",
        "forget", "erasure", "pause", "answer", "message", "reply", "occasion", "digest", "later", "prompts", "waitlist", "announcement", "pilot", "look-back",
        "change", "stop", "outbound", "webhook", "webhook-outage", "webhook-replay",
        "speed", "speed-plans", "meeting", "introductions", "introduced", "rest", "round-order",
        "new-link",
    ];

    public static InstancePlace Of(string instanceId)
    {
        var parts = instanceId.Split(':', 3);
        var again = Repeatable.Contains(parts[0]) || parts[0].StartsWith("room-", StringComparison.Ordinal);
        return parts switch
        {
            ["hris" or "forget" or "erasure", ..] or not [_, _, _] => new InstancePlace(null, new Subject.OfInstance(instanceId), [], again),
            ["mentorship" or "kickoff" or "sessions" or "closing" or "milestones" or "prompts", var program, var mentorship] =>
                new InstancePlace(program, new Subject.OfMentorship(mentorship), [], again),
            ["agreement" or "message" or "reply" or "sequel" or "circle-question", var program, var change] when change.LastIndexOf('.') is > 0 and var end =>
                new InstancePlace(program, new Subject.OfMentorship(change[..end]), [], again),
            ["enrollment" or "training" or "manager" or "rest" or "consent", var program, var invited] when invited.Split('.')[0] is var person =>
                new InstancePlace(program, new Subject.OfEnrollment(person), [person], again),
            ["round" or "ranking", var program, var number] => new InstancePlace(program, Subject.Parse($"round:{number}"), [], again),
            [_, var program, _] => new InstancePlace(program, new Subject.OfInstance(instanceId), [], again),
        };
    }
}
