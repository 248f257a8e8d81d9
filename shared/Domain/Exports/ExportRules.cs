using System.Text.Json;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Privacy;

namespace MentorFlow.Domain.Exports;

/// <summary>What goes into an export: everything that is stored but for what stands here, and what vanishes by itself.</summary>
public static class ExportRules
{
    /// <summary>Read models: an import derives them again.</summary>
    public static IReadOnlyList<string> Derived { get; } =
    [
        "DirectoryEntry", "DirectoryMark", "EnrollmentMark", "HrisWait", "Involvement", "MailLine", "ManagerQuestionLead", "MentorshipLine", "MentorshipMark",
        "PersonLookup", "ProgramListing", "ProgramMark", "RoundLine",
    ];

    /// <summary>Keys, addresses, connections and what waits: of the deployment that it is in, and wrong or dangerous in another.</summary>
    public static IReadOnlyList<string> OfDeployment { get; } =
    [
        "AddressWait", "CalendarFeed", "CallLetter", "CallSeat", "DataVersion", "DecisionInputs", "FactsCalendar", "HrisDelivery", "HrisEventRecord",
        "HrisFailure", "HrisHealth", "ImportOrder", "ImportPortion", "KeptPool", "LedgerCheck", "LedgerTurn", "MailHold", "NightlyHealth",
        "NightlyList", "PendingSignal", "PersonKey", "Postponement", "RequestAllowance", "RoundOrder", "SessionRoom", "SignalMark", "UsageProgress",
        "VideoIdentity", "WaitingMail", "WebhookDelivery", "WebhookHealth", "WebhookInterest", "WebhookSubscription",
    ];

    private static readonly HashSet<string> Left = [.. Derived, .. OfDeployment];

    private static readonly DataReader[] OfConsole = [DataReader.Administrators, DataReader.Coordinators, DataReader.Readers, DataReader.Everybody];

    private static readonly ILookup<string, (bool IsReadable, IReadOnlyList<string> Fields)> Rows = StoredDataList.All
        .SelectMany(row => row.Parts.Select(part => (part.Type, IsReadable: row.Readers.Any(reader => OfConsole.Contains(reader)), part.Fields)))
        .ToLookup(part => part.Type, part => (part.IsReadable, part.Fields));

    /// <summary>Of the annex for works councils, by what an administrator may look at in the console: what stands in no such row is left out.</summary>
    /// <param name="record">The name of the document's record.</param>
    /// <returns>Null where nothing of it is theirs to read.</returns>
    public static JsonElement? Readable(string record, JsonElement document)
    {
        if (!Rows[record].Any(row => row.IsReadable))
        {
            return null;
        }

        var hidden = Rows[record].Where(row => !row.IsReadable).SelectMany(row => row.Fields).ToList();
        if (hidden.Count == 0)
        {
            return document;
        }

        var narrowed = JsonObject.Create(document)!;
        foreach (var field in hidden)
        {
            var path = field.Split('.');
            var at = path[..^1].Aggregate((JsonObject?)narrowed, (above, name) => above?[name] as JsonObject);
            at?.Remove(path[^1]);
        }

        return JsonSerializer.SerializeToElement(narrowed);
    }

    internal static IEnumerable<StoredType> Types => StoredType.All.Values
        .Where(type => !Left.Contains(type.Record))
        .OrderBy(type => type.Name, StringComparer.Ordinal);
}
