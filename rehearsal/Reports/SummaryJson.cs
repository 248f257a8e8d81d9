using System.Text.Encodings.Web;
using System.Text.Json;
using MentorFlow.Domain.Rehearsals;

namespace MentorFlow.Rehearsal.Reports;

internal static class SummaryJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(RehearsalSummary summary) => JsonSerializer.Serialize(summary, Options) + "\n";
}
