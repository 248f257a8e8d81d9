using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Orchestrations.Scim;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Users;

/// <summary>Saves accounts, and says in the words of the protocol why one cannot be saved.</summary>
public sealed class UserSaving(ScimUserActs users)
{
    /// <exception cref="ScimFault">409: the user name is another's.</exception>
    internal async Task<ScimResource> CreateAsync(ScimCall call, Func<ScimDraft> make, CancellationToken cancellation) =>
        Saved(await users.SaveAsync(call.Connection, ScimIds.NextUser(), _ => make(), cancellation));

    /// <exception cref="ScimFault">404: there is no such account; 412: it has changed; 409: the user name is another's.</exception>
    internal async Task<ScimResource> ChangeAsync(ScimCall call, string id, Func<ScimUser, ScimDraft> change, CancellationToken cancellation) =>
        Saved(await users.SaveAsync(
            call.Connection,
            id,
            known =>
            {
                var user = known ?? throw ScimFault.NotFound("User");
                call.RequireMatch(ScimResource.Of(user));
                return change(user);
            },
            cancellation));

    /// <exception cref="ScimFault">404: there is no such account; 412: it has changed.</exception>
    internal async Task DeleteAsync(ScimCall call, string id, CancellationToken cancellation)
    {
        if (!await users.DeleteAsync(call.Connection, id, user => call.RequireMatch(ScimResource.Of(user)), cancellation))
        {
            throw ScimFault.NotFound("User");
        }
    }

    private static ScimResource Saved(ScimUser? user) => user is null
        ? throw new ScimFault(StatusCodes.Status409Conflict, ScimFault.Uniqueness, "Another account has that userName.")
        : ScimResource.Of(user);
}
