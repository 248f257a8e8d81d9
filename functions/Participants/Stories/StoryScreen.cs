using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.Stories;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Stories;

/// <summary>
/// Where somebody tells the story of their mentorship, sees it as others would, and takes it back whenever they want (R113). Writing it is no consent: that
/// is a box of its own.
/// </summary>
public sealed class StoryScreen(MentorshipAccess access, StoryActs acts, IDocumentStore store)
{
    /// <summary>What a form does: the names of its buttons.</summary>
    internal const string Act = "act";

    internal const string Preview = "preview";

    internal const string Withdraw = "withdraw";

    private const string Route = "m/story/{program}/{mentorship}";

    [Function("ShowStory")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            async pair => IsTime(pair)
                ? Show(request, pair, await KeptAsync(pair, cancellation), state: null)
                : Page.SeeOther(request, Paths.Mentorship(program, mentorship)),
            cancellation);

    [Function("TellStory")]
    public Task<IResult> TellAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            (pair, form) => form[Act].ToString() switch
            {
                Withdraw => WithdrawAsync(request, pair, cancellation),
                Preview => PreviewAsync(request, pair, form, cancellation),
                _ => OfferAsync(request, pair, form, cancellation),
            },
            cancellation);

    private async Task<IResult> OfferAsync(HttpRequest request, Pair pair, IFormCollection form, CancellationToken cancellation)
    {
        var offered = await acts.WriteAsync(pair.ProgramId, pair.MentorshipId, pair.Participant.PersonId, Read(request, form), cancellation);
        return offered.Refusal switch
        {
            { Reason: RefusalReason.Invalid, Fields: var errors } =>
                Show(request, pair, await KeptAsync(pair, cancellation), FormState.Sent(form, errors), StatusCodes.Status422UnprocessableEntity),
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, Paths.Story(pair.ProgramId, pair.MentorshipId).With(Done.StoryOffered)),
            _ => Page.SeeOther(request, Paths.Mentorship(pair.ProgramId, pair.MentorshipId)),
        };
    }

    // Nothing is kept: the page comes back with what others would see.
    private async Task<IResult> PreviewAsync(HttpRequest request, Pair pair, IFormCollection form, CancellationToken cancellation)
    {
        var draft = Read(request, form);
        var errors = StoryDecisions.Check(draft with { Consents = true });
        var state = FormState.Sent(form, errors);
        return errors.Count > 0
            ? Show(request, pair, await KeptAsync(pair, cancellation), state, StatusCodes.Status422UnprocessableEntity)
            : Show(request, pair, await KeptAsync(pair, cancellation), state, preview: draft);
    }

    private async Task<IResult> WithdrawAsync(HttpRequest request, Pair pair, CancellationToken cancellation)
    {
        await acts.WithdrawAsync(pair.ProgramId, pair.MentorshipId, pair.Participant.PersonId, cancellation);
        return Page.SeeOther(request, Paths.Story(pair.ProgramId, pair.MentorshipId).With(Done.StoryWithdrawn));
    }

    private static IResult Show(
        HttpRequest request, Pair pair, Story? kept, FormState? state, int status = StatusCodes.Status200OK, StoryDraft? preview = null) =>
        Page.Show<StoryPage, StoryModel>(request, new StoryModel(pair, kept, state ?? StateOf(kept), preview), status);

    private static FormState StateOf(Story? kept) => kept is null
        ? FormState.Empty
        : FormState.Of(("text", kept.Text), ("name", kept.Name.ToString()), ("consent", "yes"), ("public", kept.IsPublic ? "yes" : ""));

    private static StoryDraft Read(HttpRequest request, IFormCollection form) => new(
        form["text"].ToString().ReplaceLineEndings("\n").Trim(),
        Choice.Read<StoryName>(form["name"]),
        request.Texts().Language.Tag,
        form["consent"] == "yes",
        form["public"] == "yes");

    private async Task<Story?> KeptAsync(Pair pair, CancellationToken cancellation) =>
        (await store.FindAsync(Story.KeyOf(pair.ProgramId, pair.MentorshipId, pair.Participant.PersonId), cancellation))?.Value;

    private static bool IsTime(Pair pair) => pair.Mentorship is { IsOpen: false } or { Stage: MentorshipStage.Closing };
}

/// <param name="Kept">What is told, or offered; null for nothing.</param>
/// <param name="Preview">What others would see of what was sent; null where nobody asked.</param>
public sealed record StoryModel(Pair Pair, Story? Kept, FormState State, StoryDraft? Preview)
{
    /// <summary>The name that stands under it; null for none.</summary>
    public string? NameOf(StoryName name) => name switch
    {
        StoryName.Full => Pair.Participant.Person.Name,
        StoryName.First => Pair.Participant.Person.CallName,
        _ => null,
    };
}
