using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Rehearsal;

namespace MentorFlow.Standalone.Rehearsals;

/// <summary>This program once more, with the command that rehearses.</summary>
internal static class RehearsalProcess
{
    /// <summary>Bytes of managed memory, in hexadecimal: 1.5 GB, which 500 people for nine months need half of.</summary>
    private const string MostMemory = "60000000";

    private const string Host = "dotnet";

    /// <summary>Of the environment what a process needs to start; settings of the product and their secrets stay here.</summary>
    private static readonly string[] Kept =
        ["PATH", "HOME", "USERPROFILE", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP", "LANG", "LD_LIBRARY_PATH", "SSL_CERT_DIR", "SSL_CERT_FILE"];

    /// <param name="folder">Where it works.</param>
    /// <param name="args">Of the command.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<RehearsalOutcome> RunAsync(
        string folder, IReadOnlyList<string> args, Action<RehearsalProgress> progress, CancellationToken stopped)
    {
        stopped.ThrowIfCancellationRequested();
        using var process = Process.Start(StartInfo(folder, args)) ?? throw new InvalidOperationException("The process of a rehearsal does not start.");
        await using var stop = stopped.Register(() => Try(() => process.Kill(entireProcessTree: true)));
        Try(() => process.PriorityClass = ProcessPriorityClass.BelowNormal);

        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            if (Read(line) is { } reached)
            {
                progress(reached);
            }
        }

        await process.WaitForExitAsync(CancellationToken.None);
        stopped.ThrowIfCancellationRequested();
        return new RehearsalOutcome(process.ExitCode, (await errors).Trim());
    }

    /// <returns>Null for a line that says something else.</returns>
    internal static RehearsalProgress? Read(string line) =>
        line.Split(' ') is [WatchedRun.Mark, var day, var share]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var reached)
        && double.TryParse(share, CultureInfo.InvariantCulture, out var part)
            ? new RehearsalProgress(reached, Math.Clamp(part, 0, 1))
            : null;

    private static ProcessStartInfo StartInfo(string folder, IReadOnlyList<string> args)
    {
        var assembly = typeof(RehearsalProcess).Assembly;
        var own = Environment.ProcessPath ?? "";
        var (name, isItself) = (Path.GetFileNameWithoutExtension(own), Path.GetFileNameWithoutExtension(own) == assembly.GetName().Name);
        IEnumerable<string> before = isItself ? [] : [assembly.Location];
        var info = new ProcessStartInfo(isItself || name == Host ? own : Host, [.. before, "rehearse", .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in info.Environment.Keys.Where(key => !IsKept(key)).ToList())
        {
            info.Environment.Remove(variable);
        }

        info.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        return info;
    }

    private static bool IsKept(string variable) =>
        Kept.Contains(variable, StringComparer.OrdinalIgnoreCase)
        || variable.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("LC_", StringComparison.OrdinalIgnoreCase);

    // It may have ended in this moment; and where priorities cannot be set, it runs with the usual one.
    private static void Try(Action act)
    {
        try
        {
            act();
        }
        catch (Exception late) when (late is InvalidOperationException or Win32Exception or NotSupportedException)
        {
        }
    }
}

/// <param name="Errors">What it wrote to its standard error.</param>
internal sealed record RehearsalOutcome(int ExitCode, string Errors);
