using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Roles;

public sealed class MakeRoleLink(IConsoleAccess entrance, RoleLinkForm form)
{
    [Function(nameof(MakeRoleLink))]
    [Operation(
        "Makes a link that opens the console once, within an hour, in a role; on one machine only.",
        Body = typeof(NewRoleLink),
        Answers = typeof(RoleLink),
        Refusals = Refusals.Unknown | Refusals.OfJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/role-links")] HttpRequest request, CancellationToken cancellation)
    {
        if (entrance is not LocalConsoleAccess)
        {
            return Answer.NotFound("page");
        }

        var (asked, refusal) = await JsonBody.ReadAsync<NewRoleLink>(request, cancellation);
        return asked is null ? refusal! : Answer.Of(await form.MakeAsync(request, asked, cancellation), "link", Answer.Ok);
    }
}
