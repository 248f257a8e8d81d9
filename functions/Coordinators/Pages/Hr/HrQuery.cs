using MentorFlow.Domain.Hris;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Hr;

/// <summary>Which events are looked at.</summary>
/// <param name="Connection">Null for all.</param>
/// <param name="Failed">Only those that could not be taken in.</param>
/// <param name="Before">Place from which the list goes on at what is older; null at the newest.</param>
public sealed record HrQuery(string? Connection = null, bool Failed = false, string? Before = null)
{
    private const string FailedOnly = "failed";

    /// <param name="connections">Those that there are; another is none.</param>
    public static HrQuery Of(HttpRequest request, IReadOnlyList<string> connections)
    {
        var (connection, before) = (request.Query["connection"].ToString(), request.Query["before"].ToString());
        return new HrQuery(
            connections.Contains(connection) ? connection : null,
            request.Query["view"] == FailedOnly,
            HrisEventRecord.IsPlace(before) ? before : null);
    }

    public string Href
    {
        get
        {
            string[] parts =
            [
                .. Connection is null ? [] : new[] { $"connection={Connection}" },
                .. Failed ? new[] { $"view={FailedOnly}" } : [],
                .. Before is null ? [] : new[] { $"before={Before}" },
            ];
            return parts.Length == 0 ? ConsolePaths.Hr : $"{ConsolePaths.Hr}?{string.Join('&', parts)}";
        }
    }
}
