using MentorFlow.Content;
using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Cards;

/// <summary>Reads which cards help a member of a mentorship now, and which of them they have seen (R49, R55, R56). An onlooker has no way here (R98).</summary>
public sealed class CardReading(IDocumentStore store, TimeProvider clock)
{
    /// <param name="texts">In the language of the reader.</param>
    /// <returns>None where nothing presses.</returns>
    public async Task<CardsModel> NowAsync(Participant participant, CardFacts facts, Texts texts, CancellationToken cancellation)
    {
        var stages = CardDecisions.Now(facts, clock.GetUtcNow());
        return stages.Count == 0
            ? new CardsModel(participant, facts.Mentorship.MentorshipId, [])
            : await OfAsync(participant, facts.Mentorship, stages, texts, cancellation);
    }

    /// <summary>The cards of some stages for the reader's role in a mentorship, in the order of the stages.</summary>
    public async Task<CardsModel> OfAsync(
        Participant participant, Mentorship mentorship, IReadOnlyList<CardStage> stages, Texts texts, CancellationToken cancellation)
    {
        var known = await store.FindAsync(SeenCards.KeyOf(participant.ProgramId, participant.PersonId), cancellation);
        var role = RoleOf(mentorship, participant.PersonId);
        var cards = texts.Content.Drip;
        return new CardsModel(
            participant,
            mentorship.MentorshipId,
            [
                .. stages.SelectMany(stage => cards.Where(card => card.Stage == CardStages.NameOf(stage) && card.IsFor(role)))
                    .Select(card => new ShownCard(card, known?.Value.Cards.GetValueOrDefault(card.Id))),
            ]);
    }

    // As files write it.
    private static string RoleOf(Mentorship mentorship, string personId) => mentorship.Members.First(member => member.PersonId == personId).Role switch
    {
        ProgramRole.Mentor => "mentor",
        ProgramRole.Peer => "peer",
        _ => "mentee",
    };
}

/// <summary>Cards for somebody in a mentorship.</summary>
public sealed record CardsModel(Participant Participant, string MentorshipId, IReadOnlyList<ShownCard> Cards);

/// <param name="Seen">Null for a card that was neither read nor put aside.</param>
public sealed record ShownCard(DripCard Card, SeenCard? Seen);
