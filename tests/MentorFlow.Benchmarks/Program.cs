using System.Globalization;
using MentorFlow.Benchmarks;
using MentorFlow.Benchmarks.Engine;

switch (args)
{
    case [InProcessPeer.Command, var count]:
        await InProcessPeer.RunAsync(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case [Waiting100k.Command]:
        await Waiting100k.RunAsync();
        return 0;
}

// One line a figure: "name: value". Without arguments every group runs.
var groups = BenchmarkGroup.All;
var chosen = args.Length == 0 ? groups : groups.Where(group => args.Contains(group.Name, StringComparer.OrdinalIgnoreCase)).ToList();

if (chosen.Count == 0)
{
    Console.Error.WriteLine($"Unknown group. Choose from: {string.Join(", ", groups.Select(group => group.Name))}");
    return 2;
}

foreach (var group in chosen)
{
    await group.RunAsync(Figures.Print);
}

return 0;
