using System.Text.Encodings.Web;
using System.Text.Json;

namespace MentorFlow.Rehearsal.Reports;

internal static class SummaryJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Summary summary) => JsonSerializer.Serialize(summary, Options) + "\n";
}
