namespace MentorFlow.Benchmarks;

/// <summary>A named set of figures; found by type, so that adding a group is adding a file.</summary>
public abstract class BenchmarkGroup
{
    public abstract string Name { get; }

    public abstract Task RunAsync(Action<string, double> report);

    public static IReadOnlyList<BenchmarkGroup> All { get; } =
        [.. typeof(BenchmarkGroup).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(BenchmarkGroup)) && !type.IsAbstract)
            .Select(type => (BenchmarkGroup)Activator.CreateInstance(type)!)
            .OrderBy(group => group.Name, StringComparer.Ordinal)];
}
