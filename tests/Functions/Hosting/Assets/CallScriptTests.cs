using System.ComponentModel;
using System.Diagnostics;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Hosting.Assets;

/// <summary>Scripts are committed as built: whoever reads their source reads what browsers run.</summary>
public sealed class CallScriptTests
{
    private const string Source = "browser";

    private static readonly string[] Built = ["call.js", "photo.js"];

    /// <summary>Bytes: what a phone on a weak line loads before it can join.</summary>
    private const int Largest = 40_000;

    [Fact]
    public void The_script_of_the_call_is_small() => Assert.InRange(new FileInfo(Committed("call.js")).Length, 1, Largest);

    [Fact]
    public async Task Each_script_is_what_its_source_is_built_to()
    {
        var isInstalled = Directory.Exists(Repository.File($"{Source}/node_modules/esbuild"));
        Assert.SkipUnless(isInstalled, $"esbuild is not installed: run `npm ci` in {Source}/.");
        using var folder = new TemporaryFolder();

        await RunAsync("check");
        await RunAsync("bundle", "--", $"--outdir={folder.Path}");

        var cancellation = TestContext.Current.CancellationToken;
        foreach (var name in Built)
        {
            var fresh = await File.ReadAllBytesAsync(folder.File(name), cancellation);
            var committed = await File.ReadAllBytesAsync(Committed(name), cancellation);
            Assert.True(fresh.SequenceEqual(committed), $"{name} is not built from {Source}/src: run `npm run build` in {Source}/ and commit what it writes.");
        }
    }

    private static string Committed(string name) => Repository.File($"functions/Hosting/Assets/Files/{name}");

    // The last folder of several counts, so that the committed files are left alone.
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
