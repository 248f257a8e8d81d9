using System.Diagnostics;
using System.Reflection;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure;

/// <summary>The compiler of infra/, from its NuGet package.</summary>
internal static class Bicep
{
    private static readonly string? Compiler =
        typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(data => data.Key == "BicepCompiler")?.Value;

    /// <summary>Why there is none; null when there is.</summary>
    public static string? Missing =>
        Compiler is null ? "The Bicep compiler is referenced on Linux x64 only (tests/MentorFlow.Tests.csproj)." : null;

    /// <param name="arguments">Paths in them are taken from the root of the repository.</param>
    public static async Task<BicepRun> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Compiler!, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var complaints = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new BicepRun(process.ExitCode, await output, await complaints);
    }
}

/// <param name="Complaints">Errors and warnings, a line each; empty when there are none.</param>
internal sealed record BicepRun(int ExitCode, string Output, string Complaints);
