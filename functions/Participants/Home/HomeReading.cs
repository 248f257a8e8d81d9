using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>Reads what stands on somebody's own page, for them and for an onlooker alike.</summary>
public sealed class HomeReading(IDocumentStore store, Pairs pairs, Expectations expectations, TimeProvider clock)
{
    public async Task<HomeModel> ReadAsync(Texts texts, Visitor visitor, CancellationToken cancellation)
    {
        var cards = new List<ProgramCard>();
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(visitor.PersonId), cancellation: cancellation))
        {
            if (await Participant.FindAsync(store, visitor, involvement.Value.ProgramId, cancellation) is { } participant)
            {
                cards.Add(await CardAsync(texts, participant, cancellation));
            }
        }

        return new HomeModel(
            visitor,
            [
                .. cards.OrderByDescending(card => card.Participant.Enrollment.IsOpen)
                    .ThenByDescending(card => card.Participant.Enrollment.CreatedAt),
            ],
            await store.AskedOfAsync(visitor.PersonId, clock.GetUtcNow(), cancellation));
    }

    private async Task<ProgramCard> CardAsync(Texts texts, Participant participant, CancellationToken cancellation)
    {
        var mentorships = new List<(Pair, NextStep)>();
        await foreach (var mentorship in store.MentorshipsOfAsync(participant.ProgramId, participant.PersonId, cancellation))
        {
            var pair = await pairs.LoadAsync(participant, mentorship, cancellation);
            mentorships.Add((pair, NextStep.Of(pair, texts, clock.GetUtcNow())));
        }

        return new ProgramCard(participant, await expectations.OfAsync(texts, participant, cancellation), mentorships);
    }
}

/// <param name="Questions">That wait for the visitor's answer, as somebody's manager.</param>
public sealed record HomeModel(Visitor Visitor, IReadOnlyList<ProgramCard> Cards, IReadOnlyList<AskedQuestion> Questions);

/// <param name="Steps">What is next in the program itself; more than one when several proposals wait.</param>
public sealed record ProgramCard(Participant Participant, IReadOnlyList<NextStep> Steps, IReadOnlyList<(Pair Pair, NextStep Next)> Mentorships);
