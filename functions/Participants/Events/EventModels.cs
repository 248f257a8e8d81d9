using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Events;

/// <summary>Reads an event of the program as somebody sees it who is invited: their time, their place, and what they have said.</summary>
public sealed class EventModels(IDocumentStore store, CallingClient calling, TimeProvider clock)
{
    private const int MostThanks = 200;

    /// <returns>Null where the program has no such event, or the visitor is not invited to it.</returns>
    public async Task<EventModel?> LoadAsync(HttpRequest request, Participant participant, string kind, CancellationToken cancellation)
    {
        if (!EventDecisions.IsInvited(participant.Enrollment)
            || EventDecisions.KindOf(kind) is not { } known
            || EventSchedule.Of(participant.Program, known, await FindAsync(participant, known, cancellation)) is not { } schedule)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var track = schedule.For(participant.Enrollment, participant.Person.Site);
        var answer = (await store.FindAsync(EventAnswer.KeyOf(participant.ProgramId, known, participant.PersonId), cancellation))?.Value;
        var isOpen = schedule.CalledOffAt is null && EventDecisions.IsOpen(track.StartsAt, now);
        return new EventModel(participant, known, track, now)
        {
            IsCalledOff = schedule.CalledOffAt is not null,
            Reply = answer?.StartsAt == track.StartsAt ? answer.Reply : null,
            Offered = EventReplies.Read(request.Query[EventReplies.Field]),
            HasCome = await store.FindAsync(EventAttendance.KeyOf(participant.ProgramId, known, participant.PersonId), cancellation) is not null,
            IsOpen = isOpen,
            ByToken = isOpen && calling.Href is { } script && track.IsOnPage
                ? new RoomByToken(script, Paths.EventPass(participant.ProgramId, kind), participant.Visitor.FormToken, participant.Person.CallName)
                : null,
            Midpoint = known is ProgramMomentKind.MidpointEvent ? await MidpointAsync(participant, cancellation) : null,
            Recognition = known is ProgramMomentKind.ClosingEvent ? await RecognitionAsync(participant, cancellation) : null,
        };
    }

    /// <summary>What is kept of an event; null where nothing is.</summary>
    public async Task<ProgramEvent?> FindAsync(Participant participant, ProgramMomentKind kind, CancellationToken cancellation) =>
        (await store.FindAsync(ProgramEvent.KeyOf(participant.ProgramId, kind), cancellation))?.Value;

    private async Task<MidpointModel> MidpointAsync(Participant participant, CancellationToken cancellation)
    {
        var counted = await store.FindAsync(ProgramTotals.KeyOf(participant.ProgramId), cancellation);
        var own = await store.FindAsync(SharedThanks.KeyOf(participant.ProgramId, participant.PersonId), cancellation);
        return new MidpointModel(
            participant,
            counted?.Value,
            await store.ThanksAsync(participant.ProgramId, MostThanks, cancellation),
            own?.Value.Text,
            FormState.Of(("thanks", own?.Value.Text)));
    }

    private async Task<RecognitionModel> RecognitionAsync(Participant participant, CancellationToken cancellation) => new(
        participant,
        await store.FindAsync(RecognitionConsent.KeyOf(participant.ProgramId, participant.PersonId), cancellation) is not null,
        await store.RecognizedAsync(participant.ProgramId, cancellation));
}

/// <param name="Track">When and where the reader is expected.</param>
public sealed record EventModel(Participant Participant, ProgramMomentKind Kind, ScheduledTrack Track, DateTimeOffset Now)
{
    public DateTimeOffset StartsAt => Track.StartsAt;

    public DateTimeOffset EndsAt => Track.EndsAt;

    /// <summary>What opens the room of the event; null where there is none.</summary>
    public Uri? Place => Track.Link;

    public bool IsCalledOff { get; init; }

    /// <summary>Whether the reader will come; null where they have not said.</summary>
    public EventReply? Reply { get; init; }

    /// <summary>The answer of the link that led here, to be given with one tap; null for none.</summary>
    public EventReply? Offered { get; init; }

    /// <summary>The room on this page, while it is open; null where it is elsewhere.</summary>
    public RoomByToken? ByToken { get; init; }

    /// <summary>Whether people can say now that they are there.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the reader was there.</summary>
    public bool HasCome { get; init; }

    /// <summary>How far the program has come; null for another event than the midpoint's.</summary>
    public MidpointModel? Midpoint { get; init; }

    /// <summary>Who is thanked by name; null for another event than the closing.</summary>
    public RecognitionModel? Recognition { get; init; }
}

/// <param name="Totals">Null while they have not been counted.</param>
/// <param name="Thanks">What people wrote for everybody, the newest first.</param>
/// <param name="Own">What the reader wrote; null for nothing.</param>
/// <param name="State">Of the form.</param>
public sealed record MidpointModel(
    Participant Participant, ProgramTotals? Totals, IReadOnlyList<(string Name, string Text)> Thanks, string? Own, FormState State);

/// <param name="Agrees">Whether the reader agrees to be named.</param>
/// <param name="Names">Of all who do.</param>
public sealed record RecognitionModel(Participant Participant, bool Agrees, IReadOnlyList<string> Names);
