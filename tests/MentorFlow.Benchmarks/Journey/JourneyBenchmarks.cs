using System.Diagnostics;
using MentorFlow.Benchmarks.Engine;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Hosting;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Benchmarks.Journey;

/// <summary>
/// One whole mentorship in virtual time: from the match to the close, with every session, mail, survey and ledger entry between. Beside it runs what
/// the bare host takes for 200 trivial sequences: on a shared machine only the ratio of the two keeps.
/// </summary>
public sealed class JourneyBenchmarks : BenchmarkGroup
{
    /// <summary>Until the compiler has seen enough of it: a host that carries mentorships has been up for a while.</summary>
    private const int WarmUps = 300;
    private const int Runs = 51;
    private const int PeerSequences = 200;

    public override string Name => "journey";

    public override async Task RunAsync(Action<string, double> report)
    {
        await using var app = await RehearsalApp.StartAsync(new RehearsalSettings(People: 0, Months: 6, Seed: 1), new Cast([], seed: 1));
        await using var bare = await SampleHost.StartAsync(folder: null, "--Host:Clock=virtual");
        var number = 0;
        for (var run = 0; run < WarmUps; run++)
        {
            await MentorshipAsync();
            await PeerAsync();
        }

        var figures = new List<(double Mentorship, double Peer)>();
        for (var run = 0; run < Runs; run++)
        {
            figures.Add((await MentorshipAsync(), await PeerAsync()));
        }

        report("journey.mentorship.ms", Figures.Median(figures.Select(figure => figure.Mentorship)));
        report("journey.hello5_200.ms", Figures.Median(figures.Select(figure => figure.Peer)));
        report("journey.mentorship.ratio", Figures.Median(figures.Select(figure => figure.Mentorship / figure.Peer)));

        async Task<double> MentorshipAsync()
        {
            var pair = await Pair.ProposeAsync(app, ++number);
            var begun = Stopwatch.GetTimestamp();
            await pair.LiveAsync();
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        async Task<double> PeerAsync() => await HelloSequence5.TimeAsync(bare.Client, PeerSequences, () => bare.Engine.WhenIdleAsync()) * 1_000;
    }
}
