using System.ComponentModel;
using System.Diagnostics;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Hosting.Assets;

/// <summary>The script of the call is committed as built: whoever reads its source reads what browsers run.</summary>
public sealed class CallScriptTests
{
    private const string Source = "browser";

    /// <summary>Bytes: what a phone on a weak line loads before it can join.</summary>
    private const int Largest = 40_000;

    private static string Committed => Repository.File("functions/Hosting/Assets/Files/call.js");

    [Fact]
    public void The_script_of_the_call_is_small() => Assert.InRange(new FileInfo(Committed).Length, 1, Largest);

    [Fact]
    public async Task The_script_of_the_call_is_what_its_source_is_built_to()
    {
        var isInstalled = Directory.Exists(Repository.File($"{Source}/node_modules/esbuild"));
        Assert.SkipUnless(isInstalled, $"esbuild is not installed: run `npm ci` in {Source}/.");
        using var folder = new TemporaryFolder();
        var built = folder.File("call.js");

        await RunAsync("check");
        await RunAsync("bundle", "--", $"--outfile={built}");

        var cancellation = TestContext.Current.CancellationToken;
        var (fresh, committed) = (await File.ReadAllBytesAsync(built, cancellation), await File.ReadAllBytesAsync(Committed, cancellation));
        Assert.True(fresh.SequenceEqual(committed), $"{Committed} is not built from {Source}/src: run `npm run build` in {Source}/ and commit what it writes.");
    }

    // The last outfile of several counts, so that the committed file is left alone.
    private static async Task RunAsync(string script, params string[] more)
    {
        using var npm = Start(["run", "--silent", script, .. more]);
        Assert.SkipWhen(npm is null, "npm does not start.");
        var cancellation = TestContext.Current.CancellationToken;
        var (said, problem) = (npm!.StandardOutput.ReadToEndAsync(cancellation), npm.StandardError.ReadToEndAsync(cancellation));
        await npm.WaitForExitAsync(cancellation);
        Assert.True(npm.ExitCode == 0, $"{script}: {await said}{await problem}");
    }

    private static Process? Start(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("npm", arguments)
            {
                WorkingDirectory = Repository.File(Source),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
