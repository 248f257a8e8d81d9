using System.Globalization;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Matching;

/// <summary>That somebody is asked whom they would rather have, as long as the time for it lasts.</summary>
public sealed class ChoiceSteps(IDocumentStore store)
{
    public async Task<IReadOnlyList<NextStep>> OfAsync(Texts texts, Participant participant, CancellationToken cancellation) =>
        await NewestAsync(participant, cancellation) is { IsOpen: true } ranking
        && await store.FindAsync(PartnerWish.KeyOf(ranking.ProgramId, ranking.Number, participant.PersonId), cancellation) is { Value: var wish }
        && wish.Offered.Count > 0
            ? [StepOf(texts, participant, ranking, wish)]
            : [];

    /// <summary>What a round that somebody is in asks now; null where it does not, and for who got ready after its people were chosen.</summary>
    public async Task<RoundRanking?> OpenAsync(Participant participant, CancellationToken cancellation) =>
        await NewestAsync(participant, cancellation) is { IsOpen: true } ranking && !(participant.Enrollment.ReadySince > ranking.BegunAt) ? ranking : null;

    private async Task<RoundRanking?> NewestAsync(Participant participant, CancellationToken cancellation) => (await store
        .QueryAsync(Partition.Program(participant.ProgramId), new DocumentQuery<RoundRanking>(Limit: 1, Descending: true), cancellation)
        .FirstOrDefaultAsync(cancellation))?.Value;

    private static NextStep StepOf(Texts texts, Participant participant, RoundRanking ranking, PartnerWish wish) => new(
        texts[wish.HasAnswered ? "choosing.step.answered" : "choosing.step.open", ("date", texts.Day(ranking.AnswerBy, participant.Zone))],
        Paths.Choice(ranking.ProgramId, ranking.Number.ToString(CultureInfo.InvariantCulture)),
        texts[wish.HasAnswered ? "choosing.step.change" : "choosing.step.see"])
    {
        By = wish.HasAnswered ? null : ranking.AnswerBy,
    };
}
