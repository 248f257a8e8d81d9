using System.Globalization;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Exports;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Standalone.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Standalone.Exports;

/// <summary>The command "export": writes a program, or everything, as documented JSON and CSV, beside a running app too.</summary>
internal static class Export
{
    /// <param name="target">A folder that is empty, or not there yet.</param>
    /// <param name="programId">Null for everything.</param>
    /// <exception cref="SettingException">There is no data, no such program, or the target is not empty or cannot be written.</exception>
    public static Task<int> RunAsync(string[] settings, string target, string? programId) =>
        StoreCommand.RunOnAsync(settings, services => RunOnAsync(services, target, programId));

    /// <summary>The same with everything that the app is made of.</summary>
    public static async Task<int> RunOnAsync(IServiceProvider services, string target, string? programId)
    {
        var folder = Path.GetFullPath(target);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new SettingException($"{folder} is not empty: name a folder of its own for each export.");
        }

        var store = services.GetRequiredService<IDocumentStore>();
        if (programId is not null && await store.FindAsync(MentoringProgram.KeyOf(programId)) is null)
        {
            throw new SettingException($"There is no program \"{programId}\".");
        }

        try
        {
            var exporter = new Exporter(store, services.GetRequiredService<IAttachmentStore>());
            var manifest = await exporter.WriteAsync(new ExportOrder(programId, IsWhole: true), new ExportFolder(folder));
            var documents = manifest.Files.Where(file => file.Name.EndsWith(".jsonl", StringComparison.Ordinal)).Sum(file => file.Rows ?? 0);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents in {manifest.Files.Count} files are in {folder}."));
            Console.WriteLine("It holds what people wrote to each other: guard it as the data itself.");
            return ExitCodes.Fine;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"The export into {folder} is not whole and cannot be brought in: {refused.Message}");
        }
    }
}
