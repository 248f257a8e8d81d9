using MentorFlow.Local.Rpc;

namespace MentorFlow.Local.Hosting;

/// <summary>What the real host would reject about an app as a whole.</summary>
internal static class AppRules
{
    private static readonly string[] Triggers = ["httpTrigger", "timerTrigger", "orchestrationTrigger", "activityTrigger"];

    public static IEnumerable<string> Check(IReadOnlyList<WorkerFunction> functions) =>
    [
        .. functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => $"{string.Join(" and ", group.Select(function => function.EntryPoint))} share the name {group.Key}, and names ignore case."),
        .. functions.Where(function => !Triggers.Contains(function.Trigger, StringComparer.OrdinalIgnoreCase))
            .Select(function =>
                $"{function.Name} has the trigger \"{function.Trigger}\", which this host does not serve: it serves {string.Join(", ", Triggers)}."),
    ];
}
