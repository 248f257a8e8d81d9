using MentorFlow.Domain.Occasions;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.Occasions;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Occasions;

/// <summary>Where somebody chooses which of their days the partner hears of (R81): nothing else is told.</summary>
public sealed class OccasionsScreen(MentorshipAccess access, OccasionActs acts, PairCare care)
{
    private const string Route = "m/occasions/{program}/{mentorship}";

    [Function("ShowOccasions")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(request, program, mentorship, pair => ShowAsync(request, pair, FormState.Empty, cancellation), cancellation);

    [Function("AddOccasion")]
    public Task<IResult> AddAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                var draft = new OccasionDraft(
                    Guid.TryParseExact(form["id"].ToString(), "D", out var id) ? id.ToString() : Guid.NewGuid().ToString(),
                    form["what"].ToString().ReplaceLineEndings(" "),
                    form["day"].ToString());
                var added = await acts.AddAsync(pair.Mentorship, pair.Participant.PersonId, draft, pair.Participant.Zone, cancellation);
                return added.Refusal is { Reason: RefusalReason.Invalid } refusal
                    ? await ShowAsync(request, pair, FormState.Sent(form, refusal.Fields), cancellation)
                    : Page.SeeOther(request, Paths.Occasions(program, mentorship).With(Done.OccasionChosen));
            },
            cancellation);

    [Function("AddAnniversary")]
    public Task<IResult> AddAnniversaryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/anniversary")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, _) =>
            {
                var added = await acts.AddAnniversaryAsync(pair.Mentorship, pair.Participant.Person, pair.Participant.Zone, cancellation);
                var path = Paths.Occasions(program, mentorship);
                return Page.SeeOther(
                    request, added.Refusal is null or { Reason: RefusalReason.AlreadyDone } ? path.With(Done.OccasionChosen) : path);
            },
            cancellation);

    [Function("RemoveOccasion")]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{occasion}/remove")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        string occasion,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, _) =>
            {
                if (!IsId(occasion))
                {
                    return EntrancePages.NotFound(request);
                }

                await acts.RemoveAsync(Occasion.KeyOf(pair.Participant.PersonId, pair.ProgramId, pair.MentorshipId, occasion), cancellation);
                return Page.SeeOther(request, Paths.Occasions(program, mentorship).With(Done.OccasionRemoved));
            },
            cancellation);

    private static bool IsId(string occasion) => occasion == Occasion.Anniversary || Guid.TryParseExact(occasion, "D", out _);

    private async Task<IResult> ShowAsync(HttpRequest request, Pair pair, FormState state, CancellationToken cancellation) =>
        Page.Show<OccasionsPage, OccasionsModel>(
            request,
            new OccasionsModel(pair, await care.OccasionsAsync(pair, pair.Participant.PersonId, cancellation), Guid.NewGuid(), state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

/// <param name="Chosen">By the reader, in the order of their days.</param>
/// <param name="NewId">Of the next one: the same form sent twice is one.</param>
public sealed record OccasionsModel(Pair Pair, IReadOnlyList<Occasion> Chosen, Guid NewId, FormState State)
{
    /// <summary>Whether HR says when the reader was hired, and they have not agreed yet that it is told.</summary>
    public bool OffersAnniversary => Pair.Participant.Person.HiredOn is not null && Chosen.All(one => one.Kind is not OccasionKind.WorkAnniversary);
}
