using System.Text.Json.Nodes;

namespace MentorFlow.Domain.Privacy;

/// <summary>A stored document about somebody, with what of it is theirs: what others said in private was taken out.</summary>
/// <param name="Type">As <see cref="StoredDataList"/> names it ("Session").</param>
/// <param name="Kind">As the store names it ("session").</param>
/// <param name="Place">The partition in which it stands; unique together with the id.</param>
public sealed record PersonalDocument(string Type, string Kind, string Place, string Id, JsonObject Content)
{
    /// <summary>The program that it belongs to; null for none.</summary>
    public string? ProgramId => Content["programId"] is JsonValue value && value.TryGetValue<string>(out var programId) ? programId : null;

    /// <summary>What stands in the list of the works council about it: several purposes where its fields serve several.</summary>
    public IEnumerable<StoredData> Rows => StoredDataList.All.Where(row => row.Parts.Any(part => part.Type == Type) && In(row).Count > 0);

    /// <summary>What of it serves one purpose.</summary>
    /// <returns>Empty where nothing does.</returns>
    public JsonObject In(StoredData row)
    {
        var part = row.Parts.FirstOrDefault(one => one.Type == Type);
        if (part.Type is null)
        {
            return new JsonObject();
        }

        if (part.Fields.Count == 0)
        {
            return Content;
        }

        var shown = new JsonObject();
        foreach (var field in part.Fields)
        {
            if (Find(field) is { } value)
            {
                shown[field.Split('.')[^1]] = value.DeepClone();
            }
        }

        return shown;
    }

    private JsonNode? Find(string path) => path.Split('.').Aggregate((JsonNode?)Content, (node, name) => (node as JsonObject)?[name]);
}
