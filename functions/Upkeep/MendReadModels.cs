using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Upkeep;

/// <summary>Every night, what a crash left behind in lists and lookups is brought up to date: nobody has to notice it first.</summary>
public sealed partial class MendReadModels(IDocumentStore store, ILogger<MendReadModels> logger)
{
    [Function(nameof(MendReadModels))]
    public async Task RunAsync([TimerTrigger("0 30 3 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        var report = await new ReadModelRebuild(store).RunAsync(cancellation);
        if (report.Mended > 0)
        {
            Log.Mended(logger, report.Mended, report.Read);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Mended} of {Read} entries of lists and lookups were behind; they are up to date now.")]
        public static partial void Mended(ILogger logger, int mended, int read);
    }
}
