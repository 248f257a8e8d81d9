using System.Diagnostics;
using System.Text.Json;
using MentorFlow.Local.Rpc;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Publishing;

/// <summary>
/// What `dotnet publish functions` makes, once for all tests of it, of what was built for them. Compiling ahead is left out: it changes no file's place
/// and takes minutes.
/// </summary>
public sealed class PublishedApp : IAsyncLifetime
{
    private static readonly string Configuration = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/')))!;

    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public async ValueTask InitializeAsync()
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
            ["publish", Repository.File("functions"), "-c", Configuration, "-o", Path, "-p:PublishReadyToRun=false", "--nologo", "-v", "q"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, said);
    }

    public bool Has(string part) => File.Exists(folder.File(part)) || Directory.Exists(folder.File(part));

    public string Read(string part) => File.ReadAllText(folder.File(part));

    internal IReadOnlyList<WorkerFunction> Functions() =>
    [
        .. JsonDocument.Parse(Read("functions.metadata")).RootElement.EnumerateArray()
            .Select(function => new WorkerFunction(new FunctionMetadata
            {
                Name = function.GetProperty("name").GetString(),
                EntryPoint = function.GetProperty("entryPoint").GetString(),
                RawBindings = { function.GetProperty("bindings").EnumerateArray().Select(binding => binding.GetRawText()) },
            }))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase),
    ];

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
