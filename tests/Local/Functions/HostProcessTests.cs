using System.Diagnostics;

namespace MentorFlow.Tests.Local.Functions;

public sealed class HostProcessTests
{
    [Fact]
    public async Task A_process_that_cannot_start_says_why_in_one_line_and_exits_with_1()
    {
        var app = Path.Combine(AppContext.BaseDirectory, "MentorFlow.Functions.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [app, "--Host:Clock=sideways"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;

        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("The setting Host:Clock is \"sideways\"; it must be one of real, shifted, virtual.", said.Trim());
        Assert.Equal(1, process.ExitCode);
    }
}
