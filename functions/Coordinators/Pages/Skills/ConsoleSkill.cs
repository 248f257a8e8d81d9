using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Skills;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Skills;

/// <summary>One skill of the list, to change and to take off.</summary>
public sealed class ConsoleSkill(ConsoleEntry access, IDocumentStore store, SkillActs acts)
{
    /// <summary>What a form of the page does: the name of its button.</summary>
    internal const string Act = "act";

    internal const string Remove = "remove";

    private const string Route = $"console/skills/{{skill:{Ids.Rule}}}";

    [Function(nameof(ConsoleSkill))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string skill, CancellationToken cancellation) =>
        ShowAsync(request, skill, state: null, cancellation);

    [Function("ConsoleSkillChange")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string skill,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (await FindAsync(skill, cancellation) is null)
                {
                    return access.NotFound(request, "skill");
                }

                var actor = Actors.Coordinator(request.Coordinator().Id);
                var changed = form[Act] == Remove
                    ? await acts.RemoveAsync(skill, actor, cancellation)
                    : await acts.SaveAsync(skill, SkillForm.Read(form), actor, cancellation);
                return changed.Refusal is { Reason: RefusalReason.Invalid, Fields: var errors }
                    ? await ShowAsync(request, skill, FormState.Sent(form, errors), cancellation)
                    : Page.SeeOther(request, ConsolePaths.Skills.With(Done.SkillsChanged));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, string skillId, FormState? state, CancellationToken cancellation) =>
        await FindAsync(skillId, cancellation) is { } skill
            ? Page.Show<SkillPage, SkillModel>(
                request,
                new SkillModel(access.Visit(request), skill, state ?? SkillForm.Of(skill)),
                state is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : access.NotFound(request, "skill");

    private async Task<Skill?> FindAsync(string skillId, CancellationToken cancellation) =>
        (await store.SkillsAsync(cancellation))?.Skills.FirstOrDefault(skill => skill.SkillId == skillId);
}

public sealed record SkillModel(ConsoleVisit Visit, Skill Skill, FormState State);
