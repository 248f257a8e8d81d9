using System.CommandLine;
using MentorFlow.Rehearsal.Settings;
using MentorFlow.Rehearsal.Simulation;

namespace MentorFlow.Rehearsal;

/// <summary>The command that lives through a program again and again while things go wrong, and stops where something does not hold.</summary>
internal static class SimulateCommand
{
    private const int Broken = 1;

    private const int UsualPeople = 12;

    private static readonly Option<string> Seeds = new("--seeds")
    {
        Description = "Each seed is a story of its own: a number, or a range such as 1..1000.",
        DefaultValueFactory = _ => "1..100",
    };
    private static readonly Option<int> People = new("--people")
    {
        Description = "How many made-up people take part.",
        DefaultValueFactory = _ => UsualPeople,
    };
    private static readonly Option<bool> Closely = new("--closely")
    {
        Description = "Looks at everything after every step, and not only at what must never be broken: slow, and to find where something began.",
    };
    private static readonly Option<DirectoryInfo?> Traces = new("--traces")
    {
        Description = "Folder for everything that happens, a file a seed (seed-17.txt).",
    };

    public static Command Create(TextWriter output)
    {
        var command = new Command("simulate", "Lives through a short program while store, relay, processes, callers and clocks fail, as each seed says.")
        {
            Seeds,
            People,
            Closely,
            Traces,
        };
        command.SetAction((parsed, cancellation) => SimulateAsync(parsed, output, cancellation));
        return command;
    }

    private static async Task<int> SimulateAsync(ParseResult parsed, TextWriter output, CancellationToken cancellation)
    {
        var (seeds, people) = (SeedRange.Parse(parsed.GetRequiredValue(Seeds)), parsed.GetValue(People));
        if (people is < SimulationSettings.FewestPeople or > SimulationSettings.MostPeople)
        {
            throw new BadInputException($"--people is {people}; it must be from {SimulationSettings.FewestPeople} to {SimulationSettings.MostPeople}.");
        }

        var folder = parsed.GetValue(Traces)?.FullName;
        if (folder is not null)
        {
            RehearsalResult.Prepare(folder);
        }

        // Each story has an app of its own: as many are lived through at once as there are processors. Of several that break something, the first one said.
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var (gate, broken) = (new Lock(), false);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = enough.Token };
        try
        {
            await Parallel.ForEachAsync(Enumerable.Range(seeds.First, seeds.Last - seeds.First + 1), options, async (seed, token) =>
            {
                var result = await LiveAsync(new SimulationSettings(seed, people) { Closely = parsed.GetValue(Closely) }, folder, token);
                lock (gate)
                {
                    if (!broken)
                    {
                        output.WriteLine(result);
                        broken = result.Breach is not null;
                    }
                }

                if (result.Breach is not null)
                {
                    await enough.CancelAsync();
                }
            });
        }
        catch (OperationCanceledException) when (broken)
        {
            // The others need not come to their end.
        }

        return broken ? Broken : 0;
    }

    private static async Task<SimulationResult> LiveAsync(SimulationSettings settings, string? folder, CancellationToken cancellation)
    {
        if (folder is null)
        {
            return await SimulatedRun.RunAsync(settings, copy: null, cancellation);
        }

        await using var trace = new StreamWriter(Path.Combine(folder, $"seed-{settings.Seed}.txt"));
        return await SimulatedRun.RunAsync(settings, trace, cancellation);
    }
}
