using System.Text.Json;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Functions.Scim.Schemas;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Scim;

namespace MentorFlow.Functions.Scim.Users;

/// <summary>What an account is to be after a request; pure.</summary>
internal static class UserDrafts
{
    private static readonly JsonSerializerOptions Stored = new() { Encoder = MentorFlowJson.Options.Encoder };

    /// <param name="body">As the client sent it.</param>
    /// <param name="before">Null for an account that is made.</param>
    public static ScimDraft Replaced(JsonObject body, ScimUser? before)
    {
        var content = ResourceReader.Read(body, ResourceShape.User);
        if (!content.ContainsKey("active"))
        {
            // What is not said changes nobody's standing: a leaver stays one.
            content["active"] = before?.Said.IsActive ?? true;
            content = ResourceReader.Ordered(content, ResourceShape.User);
        }

        return Of(content);
    }

    public static ScimDraft Patched(IReadOnlyList<PatchOperation> operations, ScimUser before) =>
        Of(ResourcePatch.Apply(ScimResource.Of(before).Content, operations, ResourceShape.User));

    private static ScimDraft Of(JsonObject content) => content["userName"]?.ToString() is { } name && !string.IsNullOrWhiteSpace(name)
        ? new ScimDraft(content.ToJsonString(Stored), ScimPerson.Of(content))
        : throw ScimFault.BadRequest(ScimFault.InvalidValue, "\"userName\" is required.");
}
