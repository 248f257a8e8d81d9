using System.Globalization;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Exports;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Standalone.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Standalone.Exports;

/// <summary>The command "import": brings an export into an empty deployment, or a program of one into another, and says what of it does not go on.</summary>
internal static class Import
{
    /// <param name="source">The folder of a whole export.</param>
    /// <exception cref="SettingException">It is none, or other data is in its way; nothing was written.</exception>
    public static Task<int> RunAsync(string[] settings, string source) =>
        StoreCommand.RunOnAsync(settings, services => RunOnAsync(services, source), needsData: false);

    /// <summary>The same with everything that the app is made of.</summary>
    public static async Task<int> RunOnAsync(IServiceProvider services, string source)
    {
        var folder = Path.GetFullPath(source);
        var importer = new Importer(
            services.GetRequiredService<IDocumentStore>(),
            services.GetRequiredService<IAttachmentStore>(),
            services.GetRequiredService<TimeProvider>(),
            Lasting.Facts);
        try
        {
            return Tell(await importer.RunAsync(new ExportFolder(folder).Open));
        }
        catch (InvalidExportException refused)
        {
            throw new SettingException($"{folder} cannot be brought in. {refused.Message}");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"{folder} was not brought in to the end; the same command goes on with it. {refused.Message}");
        }
    }

    private static int Tell(ImportOutcome outcome)
    {
        Say($"{outcome.Documents} documents, {outcome.Written} of them new, and {outcome.Files} attached files are here.");
        Say($"{outcome.Rebuilt.Mended} entries of lists and lookups were derived.");
        foreach (var program in outcome.NotStarted)
        {
            Say($"{program.ProgramId} does not go on by itself; a work item tells its coordinators. Under way were");
            Say($"    {program.Enrollments} people, {program.Mentorships} mentorships, {program.Sessions} sessions, {program.Rounds} matching rounds,");
            Say($"    {program.WorkItems} questions to coordinators and {program.Mails} mails.");
        }

        if (outcome.HoldsMails)
        {
            Console.WriteLine("The app starts on it with its mails kept back: release or drop them at /console/mails/held.");
        }

        foreach (var fault in outcome.Ledger.Faults)
        {
            Console.Error.WriteLine($"{fault.Partition} entry {fault.Sequence}: {fault.Kind}");
        }

        var found = outcome.Ledger.Faults.Count == 0 ? "every hash holds" : $"{outcome.Ledger.Faults.Count} faults";
        Say($"{outcome.Ledger.Entries} decisions in {outcome.Ledger.Chains} chains: {found}.");
        return outcome.Ledger.Faults.Count == 0 ? ExitCodes.Fine : ExitCodes.CannotStart;
    }

    private static void Say(FormattableString sentence) => Console.WriteLine(sentence.ToString(CultureInfo.InvariantCulture));
}
