using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>Reads what stands on somebody's own page, for them and for an onlooker alike.</summary>
public sealed class HomeReading(
    IDocumentStore store, Pairs pairs, PairDevices devices, Expectations expectations, ITextMessages gateway, TimeProvider clock)
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
            await devices.TaskAsync([.. cards.SelectMany(card => card.Mentorships).Select(mentorship => mentorship.Pair)], cancellation),
            await store.AskedOfAsync(visitor.PersonId, clock.GetUtcNow(), cancellation))
        {
            Number = visitor.Onlooker is null
                ? await NumberAsync(visitor, cards.Exists(card => card.Participant.Enrollment.IsOpen), cancellation)
                : null,
        };
    }

    // Who gave a number can erase it, whatever became of the gateway or of their programs.
    private async Task<TextNumberModel?> NumberAsync(Visitor visitor, bool takesPart, CancellationToken cancellation)
    {
        var known = await store.FindAsync(TextNumber.KeyOf(visitor.PersonId), cancellation);
        return known is not null || (gateway.IsOn && takesPart) ? new TextNumberModel(known?.Value, visitor.FormToken, FormState.Empty) : null;
    }

    // Those that people are invited to, until they are over.
    private IReadOnlyList<ProgramMoment> EventsOf(Participant participant) => EventDecisions.IsInvited(participant.Enrollment)
        ?
        [
            .. ProgramTimeline.Of(participant.Program.Calendar).Where(moment =>
                moment.IsEvent
                && EventDecisions.IsAnnounced(participant.Program, moment.At, clock.GetUtcNow())
                && clock.GetUtcNow() < moment.At + ProgramEvent.Length),
        ]
        : [];

    private async Task<ProgramCard> CardAsync(Texts texts, Participant participant, CancellationToken cancellation)
    {
        var mentorships = new List<(Pair, NextStep)>();
        await foreach (var mentorship in store.MentorshipsOfAsync(participant.ProgramId, participant.PersonId, cancellation))
        {
            var pair = await pairs.LoadAsync(participant, mentorship, cancellation);
            mentorships.Add((pair, NextStep.Of(pair, texts, clock.GetUtcNow())));
        }

        return new ProgramCard(participant, await expectations.OfAsync(texts, participant, cancellation), mentorships, EventsOf(participant));
    }
}

/// <param name="DevicesPath">Where camera and microphone are checked before a first session; null when nothing is asked.</param>
/// <param name="Questions">That wait for the visitor's answer, as somebody's manager.</param>
public sealed record HomeModel(Visitor Visitor, IReadOnlyList<ProgramCard> Cards, string? DevicesPath, IReadOnlyList<AskedQuestion> Questions)
{
    /// <summary>The number for text messages; null where none are sent, and for an onlooker.</summary>
    public TextNumberModel? Number { get; init; }
}

/// <param name="Steps">What is next in the program itself; more than one when several proposals wait.</param>
/// <param name="Events">Of the program, that the person is invited to.</param>
public sealed record ProgramCard(
    Participant Participant,
    IReadOnlyList<NextStep> Steps,
    IReadOnlyList<(Pair Pair, NextStep Next)> Mentorships,
    IReadOnlyList<ProgramMoment> Events);
