using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Drafts;

public sealed class BeginDraft(DraftActs drafts, IDocumentStore store, VideoSettings video, TimeProvider clock)
{
    [Function(nameof(BeginDraft))]
    [Operation(
        "Begins a draft: from a template, or as the change or the repetition of a program that is there. A program has one change at a time; asked for "
        + "again, it goes on.",
        Body = typeof(NewDraft),
        Answers = typeof(DraftFacts),
        Success = 201,
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ListDrafts.Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (asked, refusal) = await JsonBody.ReadAsync<NewDraft>(request, cancellation);
        if (asked is null)
        {
            return refusal!;
        }

        var errors = ErrorsOf(asked);
        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        if (!request.Scope().IsAdministrator && !(asked.Of is { } own && request.Scope().Coordinates(own)))
        {
            return asked.Purpose is DraftPurpose.New
                ? TypedResults.Problem(Languages.BuiltIn.English["console.closed.because.Administrators"], statusCode: StatusCodes.Status403Forbidden)
                : Answer.NotFound("program");
        }

        var (actor, draftId) = (Actors.Coordinator(request.Coordinator().Id), (asked.DraftId ?? Guid.NewGuid()).ToString());
        var begun = asked.Purpose switch
        {
            DraftPurpose.Change => await drafts.BeginChangeAsync(asked.Of!, actor, cancellation),
            DraftPurpose.Repeat => await drafts.BeginRepeatAsync(asked.Of!, actor, draftId, cancellation),
            _ => await drafts.BeginAsync(
                asked.Template!.Value, actor, asked.Zone ?? DraftDecisions.UsualZone, asked.Language ?? "en", draftId, cancellation),
        };
        return begun.Value is { } draft
            ? Answer.Created(
                request,
                $"/{ListDrafts.Route}/{draft.DraftId}",
                (await store.ReviewAsync(draft, video, clock.GetUtcNow(), cancellation)).In(Languages.BuiltIn.English))
            : Answer.Refused(begun.Refusal!, "program");
    }

    private static List<FieldError> ErrorsOf(NewDraft asked)
    {
        var errors = new List<FieldError>();
        if (asked.Purpose is DraftPurpose.New && (asked.Template is not { } template || !ProgramTemplates.Offered.Contains(template)))
        {
            errors.Add(new FieldError("template", "rules.one-of", ("choices", string.Join(", ", ProgramTemplates.Offered))));
        }

        if (asked.Purpose is not DraftPurpose.New && string.IsNullOrWhiteSpace(asked.Of))
        {
            errors.Add(new FieldError("of", "rules.not-empty"));
        }

        if (asked.Zone is { } zone && !TimeZones.IsKnown(zone))
        {
            errors.Add(new FieldError("zone", "rules.iana-zone", ("zone", zone.Length > 60 ? zone[..60] : zone)));
        }

        return errors;
    }
}

/// <param name="Template">What a new program begins with.</param>
/// <param name="Of">Program id of what is changed or repeated.</param>
/// <param name="Zone">IANA zone of a new program; Europe/Paris without one.</param>
/// <param name="Language">BCP 47 tag of the language of a template's words; English without one.</param>
/// <param name="DraftId">A UUID of the caller's, so that a repeat is known; one is made without it. A change has none.</param>
public sealed record NewDraft(
    DraftPurpose Purpose = DraftPurpose.New,
    ProgramTemplate? Template = null,
    string? Of = null,
    string? Zone = null,
    string? Language = null,
    Guid? DraftId = null);
