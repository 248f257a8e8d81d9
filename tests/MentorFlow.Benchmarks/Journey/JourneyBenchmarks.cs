using System.Diagnostics;
using MentorFlow.Rehearsal;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Hosting;

namespace MentorFlow.Benchmarks.Journey;

/// <summary>One whole mentorship in virtual time: from the match to the close, with every session, mail, survey and ledger entry between.</summary>
public sealed class JourneyBenchmarks : BenchmarkGroup
{
    /// <summary>Until the compiler has seen enough of it: a host that carries mentorships has been up for a while.</summary>
    private const int WarmUps = 300;
    private const int Runs = 51;

    public override string Name => "journey";

    public override async Task RunAsync(Action<string, double> report)
    {
        await using var app = await RehearsalApp.StartAsync(new RehearsalSettings(People: 0, Months: 6, Seed: 1), new Cast());
        var number = 0;
        for (var run = 0; run < WarmUps; run++)
        {
            await MeasureAsync();
        }

        report("journey.mentorship.ms", await Figures.MedianOfAsync(Runs, MeasureAsync));

        async Task<double> MeasureAsync()
        {
            var pair = await Pair.ProposeAsync(app, ++number);
            var begun = Stopwatch.GetTimestamp();
            await pair.LiveAsync();
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }
    }
}
