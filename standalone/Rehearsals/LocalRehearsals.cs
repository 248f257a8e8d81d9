using System.Globalization;
using System.Text.Json;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Costs;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rehearsals;
using MentorFlow.Rehearsal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Standalone.Rehearsals;

/// <summary>
/// Rehearses in a process of its own, one at a time: it has a lower priority and a bound to its memory, knows none of the product's settings, and takes
/// nothing with it when it fails. Its files stand in a folder that goes with it.
/// </summary>
internal sealed partial class LocalRehearsals : IRehearsals, IDisposable
{
    private const string Folder = "rehearsals";

    private const int WrongInput = 2;

    private readonly Lock gate = new();
    private readonly RehearsalActs acts;
    private readonly ILogger<LocalRehearsals> logger;
    private readonly string? folder;
    private readonly string? prices;
    private RunningRehearsal? running;

    public LocalRehearsals(RehearsalActs acts, IConfiguration configuration, ILogger<LocalRehearsals> logger)
    {
        (this.acts, this.logger) = (acts, logger);
        prices = configuration[CostServices.PricesSetting] is { Length: > 0 } path ? Path.GetFullPath(path) : null;
        folder = HostFolder.IsInMemory(configuration) ? null : HostFolder.At(configuration, Folder);
        if (folder is not null && Directory.Exists(folder))
        {
            // Of one that was cut, perhaps: no other process has this data folder.
            Directory.Delete(folder, recursive: true);
        }
    }

    public bool AreHere => true;

    /// <summary>Completes when the latest one has come to its end, however that was, and its files are gone.</summary>
    internal Task Ended { get; private set; } = Task.CompletedTask;

    public bool TryReserve(string orderId)
    {
        lock (gate)
        {
            if (running is not null)
            {
                return false;
            }

            running = new RunningRehearsal(orderId);
            return true;
        }
    }

    public void Begin(RehearsalRequest request)
    {
        RunningRehearsal? run;
        lock (gate)
        {
            run = running?.OrderId == request.OrderId ? running : null;
        }

        if (run is not null)
        {
            Ended = Task.Run(() => LiveAsync(run, request));
        }
    }

    public RehearsalProgress? ProgressOf(string orderId)
    {
        lock (gate)
        {
            return running?.OrderId == orderId ? running.Progress : null;
        }
    }

    public void Stop(string orderId) => Stop(run => run.OrderId == orderId);

    public string WriteReport(RehearsalSummary summary) => RehearsalResult.WriteReport(summary);

    public void Dispose() => Stop(_ => true);

    private void Stop(Func<RunningRehearsal, bool> isMeant)
    {
        RunningRehearsal? stopped = null;
        lock (gate)
        {
            if (running is not null && isMeant(running))
            {
                (stopped, running) = (running, null);
            }
        }

        stopped?.Stop();
    }

    private async Task LiveAsync(RunningRehearsal run, RehearsalRequest request)
    {
        var place = folder is null
            ? Directory.CreateTempSubdirectory("mentorflow-rehearsal-").FullName
            : Directory.CreateDirectory(Path.Combine(folder, run.OrderId)).FullName;
        try
        {
            await WriteAsync(place, request);
            var outcome = await RehearsalProcess.RunAsync(place, ArgumentsOf(place, request), run.Say, run.Stopped);
            await KeepAsync(place, request, outcome);
        }
        catch (OperationCanceledException) when (run.Stopped.IsCancellationRequested)
        {
            Log.Stopped(logger, run.OrderId);
        }
        catch (Exception failure)
        {
            Log.Failed(logger, run.OrderId, failure);
            await EndAsync(request, problem: null);
        }
        finally
        {
            // By now its end is written down: until then it must not seem cut.
            Stop(run.OrderId);
            Directory.Delete(place, recursive: true);
        }
    }

    private static async Task WriteAsync(string place, RehearsalRequest request)
    {
        await File.WriteAllBytesAsync(DefinitionIn(place), JsonSerializer.SerializeToUtf8Bytes(request.Definition, MentorFlowJson.Options));
        if (request.People is { } people)
        {
            await File.WriteAllBytesAsync(PeopleIn(place), JsonSerializer.SerializeToUtf8Bytes(people, MentorFlowJson.Options));
        }

        if (request.Surveys is { } surveys)
        {
            await File.WriteAllBytesAsync(SurveysIn(place), JsonSerializer.SerializeToUtf8Bytes(surveys, MentorFlowJson.Options));
        }

        if (request.Choice.Behavior is { } behavior)
        {
            await File.WriteAllBytesAsync(BehaviorIn(place), JsonSerializer.SerializeToUtf8Bytes(behavior, MentorFlowJson.Options));
        }
    }

    private IReadOnlyList<string> ArgumentsOf(string place, RehearsalRequest request) =>
    [
        "--program", DefinitionIn(place),
        "--people", request.People is null ? Number(request.Choice.People ?? RehearsalChoice.UsualPeople) : PeopleIn(place),
        "--months", Number(RehearsalChoice.EvergreenMonths),
        "--seed", Number(request.Choice.Seed),
        "--out", place,
        .. request.Choice.Behavior is null ? Array.Empty<string>() : ["--behavior", BehaviorIn(place)],
        .. request.Surveys is null ? Array.Empty<string>() : ["--surveys", SurveysIn(place)],
        .. prices is null ? Array.Empty<string>() : ["--prices", prices],
        "--watched",
    ];

    private async Task KeepAsync(string place, RehearsalRequest request, RehearsalOutcome outcome)
    {
        if (outcome.ExitCode != 0)
        {
            Log.Ended(logger, request.OrderId, outcome.ExitCode);
            await EndAsync(request, outcome.ExitCode == WrongInput ? outcome.Errors.Replace(place, "", StringComparison.Ordinal) : null);
            return;
        }

        var summary = JsonFile.Read<RehearsalSummary>(await File.ReadAllBytesAsync(Path.Combine(place, RehearsalResult.SummaryFile)), "report");
        await acts.FinishAsync(
            request.Definition.ProgramId!,
            request.OrderId,
            summary.Value ?? throw new InvalidOperationException($"The summary of {request.OrderId} cannot be read."));
    }

    private async Task EndAsync(RehearsalRequest request, string? problem) =>
        await acts.EndAsync(request.Definition.ProgramId!, request.OrderId, RehearsalState.Failed, Actors.System, problem);

    private static string DefinitionIn(string place) => Path.Combine(place, "program.json");

    private static string PeopleIn(string place) => Path.Combine(place, "people.json");

    private static string SurveysIn(string place) => Path.Combine(place, "surveys.json");

    private static string BehaviorIn(string place) => Path.Combine(place, "behavior.json");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The rehearsal {Order} was stopped.")]
        public static partial void Stopped(ILogger logger, string order);

        [LoggerMessage(2, LogLevel.Warning, "The process of the rehearsal {Order} ended with {ExitCode}.")]
        public static partial void Ended(ILogger logger, string order, int exitCode);

        [LoggerMessage(3, LogLevel.Warning, "The rehearsal {Order} failed.")]
        public static partial void Failed(ILogger logger, string order, Exception failure);
    }
}
