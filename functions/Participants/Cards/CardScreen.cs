using System.Globalization;
using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Cards;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Cards;

/// <summary>Cards of one screen for a stage of a mentorship: looked at by a link of a mail or of a page, and read or put aside by a button.</summary>
public sealed class CardScreen(ParticipantAccess access, CardReading reading, CardActs acts)
{
    /// <summary>What a form does: the names of its buttons.</summary>
    internal const string Act = "act";

    internal const string Read = "read";

    internal const string Skip = "skip";

    /// <summary>Number of the session from whose page a form comes.</summary>
    internal const string SessionField = "session";

    private const string Route = "m/card/{program}/{card}/{mentorship}";

    [Function("ShowCard")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string card, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant => await FindAsync(request, participant, mentorship, cancellation) is { } all && Stage(all, card) is { } shown
                ? Show(request, shown, card)
                : EntrancePages.NotFound(request),
            cancellation);

    [Function("ShowCards")]
    public Task<IResult> ShowStageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/cards/{program}/{stage}/{mentorship}")]
        HttpRequest request, string program, string stage, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant =>
            {
                var all = await FindAsync(request, participant, mentorship, cancellation);
                var shown = all is null ? null : all with { Cards = [.. all.Cards.Where(one => one.Card.Stage == stage)] };
                return shown is { Cards.Count: > 0 }
                    ? Show(request, shown, (shown.Cards.FirstOrDefault(one => one.Seen is null) ?? shown.Cards[0]).Card.Id)
                    : EntrancePages.NotFound(request);
            },
            cancellation);

    [Function("SeeCard")]
    public Task<IResult> SeeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/seen")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string card,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (await FindAsync(request, participant, mentorship, cancellation) is not { } all
                    || all.Cards.FirstOrDefault(one => one.Card.Id == card) is not { } shown
                    || CardStages.Find(shown.Card.Stage) is not { } stage)
                {
                    return EntrancePages.NotFound(request);
                }

                // Twice, or put aside after it was read: the page says how things stand.
                var isSkipped = form[Act] == Skip;
                await acts.SeeAsync(program, participant.PersonId, card, stage, isSkipped, cancellation);
                var back = int.TryParse(form[SessionField], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? Paths.Session(program, Session.SessionIdOf(mentorship, number))
                    : Paths.Mentorship(program, mentorship);
                return Page.SeeOther(request, back.With(isSkipped ? Done.CardSkipped : Done.CardRead));
            },
            cancellation);

    // Every card for the reader's role, whatever the time is: what was read can be read again.
    private async Task<CardsModel?> FindAsync(HttpRequest request, Participant participant, string mentorshipId, CancellationToken cancellation) =>
        await access.Store.FindAsync(Mentorship.KeyOf(participant.ProgramId, mentorshipId), cancellation) is { Value: var mentorship }
        && mentorship.IsMember(participant.PersonId)
            ? await reading.OfAsync(participant, mentorship, CardStages.All, request.Texts(), cancellation)
            : null;

    // The card with the others of its stage.
    private static CardsModel? Stage(CardsModel all, string cardId) => all.Cards.FirstOrDefault(one => one.Card.Id == cardId) is { } found
        ? all with { Cards = [.. all.Cards.Where(one => one.Card.Stage == found.Card.Stage)] }
        : null;

    private static IResult Show(HttpRequest request, CardsModel ofStage, string cardId) => Page.Show<CardPage, CardModel>(
        request,
        new CardModel(
            ofStage.Participant,
            ofStage.MentorshipId,
            ofStage.Cards.First(one => one.Card.Id == cardId),
            [.. ofStage.Cards.Where(one => one.Card.Id != cardId)]));
}

/// <param name="Others">The other cards of its stage.</param>
public sealed record CardModel(Participant Participant, string MentorshipId, ShownCard Shown, IReadOnlyList<ShownCard> Others);
