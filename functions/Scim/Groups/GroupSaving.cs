using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Orchestrations.Scim;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Groups;

/// <summary>Saves groups, and says in the words of the protocol why one cannot be saved.</summary>
public sealed class GroupSaving(ScimGroupActs groups)
{
    /// <exception cref="ScimFault">409: the name is another's.</exception>
    internal async Task<ScimResource> CreateAsync(ScimCall call, Func<ScimGroupDraft> make, CancellationToken cancellation) =>
        Saved(await groups.SaveAsync(call.Connection, ScimIds.NextGroup(), _ => make(), cancellation));

    /// <exception cref="ScimFault">404: there is no such group; 412: it has changed; 409: the name is another's.</exception>
    internal async Task<ScimResource> ChangeAsync(ScimCall call, string id, Func<ScimGroup, ScimGroupDraft> change, CancellationToken cancellation) =>
        Saved(await groups.SaveAsync(
            call.Connection,
            id,
            known =>
            {
                var group = known ?? throw ScimFault.NotFound("Group");
                call.RequireMatch(ScimResource.Of(group, withMembers: false));
                return change(group);
            },
            cancellation));

    /// <exception cref="ScimFault">404: there is no such group; 412: it has changed.</exception>
    internal async Task DeleteAsync(ScimCall call, string id, CancellationToken cancellation)
    {
        if (!await groups.DeleteAsync(call.Connection, id, group => call.RequireMatch(ScimResource.Of(group, withMembers: false)), cancellation))
        {
            throw ScimFault.NotFound("Group");
        }
    }

    private static ScimResource Saved(ScimGroup? group) => group is null
        ? throw new ScimFault(StatusCodes.Status409Conflict, ScimFault.Uniqueness, "Another group has that displayName.")
        : ScimResource.Of(group);
}
