using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Cohorts;
using MentorFlow.Rehearsal.Hosting;
using MentorFlow.Rehearsal.Reports;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal;

/// <summary>Runs a program, from its creation to the last follow-up a year after its end, in virtual time.</summary>
public static class RehearsalRun
{
    private static readonly TimeSpan Step = TimeSpan.FromDays(7);

    /// <summary>Follow-ups come up to a year after the close, and clocks may have stood still before.</summary>
    private static readonly TimeSpan Afterlife = TimeSpan.FromDays(2 * 366);

    /// <summary>By then the last follow-up of most programs has gone out: only the progress that is shown goes by it.</summary>
    private static readonly TimeSpan UsualAfterlife = TimeSpan.FromDays(400);

    /// <param name="progress">Told the date reached, and the share of the whole (0 to 1).</param>
    /// <exception cref="BadInputException">The cohort cannot be read.</exception>
    public static async Task<RehearsalResult> RunAsync(
        RehearsalSettings settings, Action<DateTimeOffset, double>? progress = null, CancellationToken cancellation = default)
    {
        var cast = new Cast(await MembersAsync(settings), settings.Seed, settings.Behavior);

        await using var app = await RehearsalApp.StartAsync(settings, cast);
        await app.PrepareAsync(settings, cast);
        app.Get<LifeEvents>().Schedule();
        await LiveAsync(app, settings, progress, cancellation);

        var log = app.Get<RehearsalLog>();
        var instances = await InstanceFigures.OfAsync(app.Client);
        var usage = Summarizing.UsageOf(log, app.Get<ExecutionMeter>(), app.Get<WatchedStore>(), instances);
        var mails = MailLine.AllOf(log, cast, settings.Zone);
        return RehearsalResult.Of(Summarizing.Of(settings, cast, log, mails, usage, await ProveAsync(app, instances)), mails);
    }

    private static async Task<IReadOnlyList<CohortMember>> MembersAsync(RehearsalSettings settings) => settings.PeopleFile switch
    {
        null => GeneratedCohort.Make(settings),
        var file when Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase) => await ExportedCohort.ReadAsync(file, settings),
        var file => await ListedCohort.ReadAsync(file, settings),
    };

    private static async Task LiveAsync(
        RehearsalApp app, RehearsalSettings settings, Action<DateTimeOffset, double>? progress, CancellationToken cancellation)
    {
        // What has no end is looked at for a while, and left in the middle of its life.
        var (longest, usual) = settings.IsEvergreen ? (TimeSpan.Zero, TimeSpan.Zero) : (Afterlife, UsualAfterlife);
        var whole = settings.Ends + usual - settings.Start;
        for (var now = settings.Start; now < settings.Ends || (now < settings.Ends + longest && await IsAnyRunningAsync(app)); now += Step)
        {
            await app.Clock.AdvanceToAsync(now + Step, cancellation);
            progress?.Invoke(now + Step, Math.Min(1, (now + Step - settings.Start) / whole));
        }
    }

    private static async Task<bool> IsAnyRunningAsync(RehearsalApp app) =>
        await app.Client
            .GetAllInstancesAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending], PageSize: 1))
            .AnyAsync();

    private static async Task<ProofFigures> ProveAsync(RehearsalApp app, InstanceFigures instances)
    {
        var ledger = await new LedgerVerifier(app.Get<WatchedStore>(), Lasting.Facts).VerifyAsync();
        return new ProofFigures(
            instances.ByStatus,
            ledger.Entries,
            ledger.Faults.Count,
            new SortedDictionary<string, int>(app.Engine.LongestHistories.ToDictionary(), StringComparer.Ordinal));
    }
}
