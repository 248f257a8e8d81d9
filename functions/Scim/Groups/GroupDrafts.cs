using System.Text.Json.Nodes;
using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Functions.Scim.Schemas;
using MentorFlow.Orchestrations.Scim;

namespace MentorFlow.Functions.Scim.Groups;

/// <summary>What a group is to be after a request; pure.</summary>
internal static class GroupDrafts
{
    /// <param name="body">As the client sent it.</param>
    /// <param name="before">Null for a group that is made.</param>
    public static ScimGroupDraft Replaced(JsonObject body, ScimGroup? before)
    {
        // What is not said empties no group: only a list that is there, and be it empty, says who is in it.
        var draft = Of(ResourceReader.Read(body, ResourceShape.Group));
        return before is not null && !body.ContainsKey("members") ? draft with { Members = before.Members } : draft;
    }

    public static ScimGroupDraft Patched(IReadOnlyList<PatchOperation> operations, ScimGroup before) =>
        Of(ResourcePatch.Apply(ScimResource.Of(before).Content, operations, ResourceShape.Group));

    private static ScimGroupDraft Of(JsonObject content)
    {
        string[] members = [.. (content["members"] as JsonArray ?? []).OfType<JsonObject>().Select(member => member["value"]!.ToString()).Distinct()];
        var name = content["displayName"]?.ToString();
        return string.IsNullOrWhiteSpace(name) ? throw ScimFault.BadRequest(ScimFault.InvalidValue, "\"displayName\" is required.")
            : members.FirstOrDefault(id => !ScimIds.IsOne(id)) is { } stranger
                ? throw ScimFault.BadRequest(ScimFault.InvalidValue, $"\"{stranger}\" is not the id of an account.")
                : new ScimGroupDraft(name, content["externalId"]?.ToString(), members);
    }
}
