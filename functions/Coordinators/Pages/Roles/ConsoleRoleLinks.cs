using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Roles;

/// <summary>Makes links into the console on this machine: for a coordinator of some programs, for a reader of figures, for another administrator.</summary>
public sealed class ConsoleRoleLinks(ConsoleEntry access, IConsoleAccess entrance, RoleLinkForm form, IDocumentStore store)
{
    private const string Route = "console/role-links";

    [Function(nameof(ConsoleRoleLinks))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        ShowAsync(request, FormState.Empty, made: null, StatusCodes.Status200OK, cancellation);

    [Function("ConsoleRoleLinkMake")]
    public Task<IResult> MakeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async sent =>
            {
                var asked = new NewRoleLink(
                    Choice.Read<ConsoleRole>(sent["role"]), [.. sent["programs"].OfType<string>()], sent["email"].ToString().Trim());
                var made = await form.MakeAsync(request, asked, cancellation);
                return made.Value is { } link
                    ? await ShowAsync(request, FormState.Empty, link, StatusCodes.Status200OK, cancellation)
                    : await ShowAsync(
                        request, FormState.Sent(sent, made.Refusal!.Fields), made: null, StatusCodes.Status422UnprocessableEntity, cancellation);
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, FormState state, RoleLink? made, int status, CancellationToken cancellation) =>
        entrance is LocalConsoleAccess
            ? Page.Show<RoleLinksPage, RoleLinksModel>(
                request,
                new RoleLinksModel(access.Visit(request), await store.ProgramsAsync(cancellation).ToListAsync(cancellation), state, made),
                status)
            : access.NotFound(request, "page");
}

/// <param name="Made">What was made just now, to be copied; it is shown once.</param>
public sealed record RoleLinksModel(ConsoleVisit Visit, IReadOnlyList<ProgramListing> Programs, FormState State, RoleLink? Made);
