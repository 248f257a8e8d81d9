using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using MentorFlow.Functions.Scim.Filters;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Functions.Scim.Schemas;
using MentorFlow.Orchestrations.Scim;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Doors;

/// <summary>Finds and lists the accounts and groups of the connection that asks; of another there is nothing to be seen.</summary>
public sealed class ScimReading(ScimDirectory directory)
{
    /// <exception cref="ScimFault">404: there is no such resource.</exception>
    internal async Task<ScimResource> FindAsync(ScimCall call, ResourceShape shape, string id, CancellationToken cancellation) =>
        await TryFindAsync(call, shape, id, withMembers: true, cancellation) ?? throw ScimFault.NotFound(shape.Name);

    internal async Task<IResult> GetAsync(ScimCall call, ResourceShape shape, string id, CancellationToken cancellation)
    {
        var projection = call.Projection(shape);
        var resource = await TryFindAsync(call, shape, id, projection.Shows("members"), cancellation) ?? throw ScimFault.NotFound(shape.Name);
        return call.HasIt(resource)
            ? ScimAnswer.WithoutBody(call, resource, StatusCodes.Status304NotModified)
            : ScimAnswer.Resource(call, resource, projection);
    }

    internal async Task<IResult> ListAsync(ScimCall call, ResourceShape shape, ScimPage page, CancellationToken cancellation)
    {
        var total = 0;
        var shown = new List<JsonObject>();
        await foreach (var resource in CandidatesAsync(call, shape, page, cancellation))
        {
            if (page.Filter is null || resource.Whole(call.Endpoint).Fits(page.Filter))
            {
                total++;
                if (total >= page.StartIndex && shown.Count < page.Count)
                {
                    shown.Add(page.Projection.Of(resource.Whole(call.Endpoint)));
                }
            }
        }

        return ScimAnswer.List(shown, total, page.StartIndex);
    }

    private async IAsyncEnumerable<ScimResource> CandidatesAsync(
        ScimCall call, ResourceShape shape, ScimPage page, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // A filter may ask for members that are not to be shown.
        var withMembers = page.Filter is not null || page.Projection.Shows("members");
        if (FilterNames.Of(page.Filter, shape) is { } named)
        {
            IReadOnlyList<string> ids = named.Kind is { } kind
                ? await directory.OwnersAsync(call.Connection.Name, kind, named.Name, cancellation)
                : [named.Name];
            foreach (var id in ids)
            {
                if (await TryFindAsync(call, shape, id, withMembers, cancellation) is { } found)
                {
                    yield return found;
                }
            }

            yield break;
        }

        var all = shape == ResourceShape.User
            ? directory.UsersAsync(call.Connection.Name, cancellation).Select(ScimResource.Of)
            : directory.GroupsAsync(call.Connection.Name, cancellation).Select(group => ScimResource.Of(group.Value, withMembers));
        await foreach (var resource in all)
        {
            yield return resource;
        }
    }

    private async Task<ScimResource?> TryFindAsync(ScimCall call, ResourceShape shape, string id, bool withMembers, CancellationToken cancellation) =>
        shape == ResourceShape.User
            ? await directory.FindUserAsync(call.Connection.Name, id, cancellation) is { } user ? ScimResource.Of(user.Value) : null
            : await directory.FindGroupAsync(call.Connection.Name, id, cancellation) is { } group ? ScimResource.Of(group.Value, withMembers) : null;
}
