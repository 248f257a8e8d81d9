using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Cards;
using MentorFlow.Functions.Participants.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Sessions;

/// <summary>One session of a pair, as one of them sees it.</summary>
/// <param name="Room">At the video provider; null where the session page is the room, or before there is one.</param>
public sealed record Meeting(Pair Pair, Session Session, SessionRoom? Room = null)
{
    /// <summary>What the reader noted last about the mentorship, for themselves alone; null for nothing, and where it is not shown.</summary>
    public PrivateNote? LastNote { get; init; }

    /// <summary>Cards of one screen for this point of the mentorship; null where they are not shown.</summary>
    public CardsModel? Cards { get; init; }

    public Participant Participant => Pair.Participant;

    public string Path => Paths.Session(Pair.ProgramId, Session.SessionId);

    public DateTimeOffset? ArrivalOf(string personId) => Session.Arrivals?.TryGetValue(personId, out var at) == true ? at : null;
}

/// <summary>Lets people to the pages of one session: its members pass.</summary>
public sealed class SessionAccess(ParticipantAccess access, Pairs pairs, OwnNotes notes, CardReading cards)
{
    public Task<IResult> ShowAsync(HttpRequest request, string programId, string sessionId, Func<Meeting, IResult> page, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            programId,
            participant => InMeetingAsync(
                request, participant, sessionId, async meeting => page(await WithHelpAsync(request, meeting, cancellation)), cancellation),
            cancellation);

    public Task<IResult> PostAsync(
        HttpRequest request, string programId, string sessionId, Func<Meeting, IFormCollection, Task<IResult>> act, CancellationToken cancellation) =>
        access.PostAsync(
            request, programId, (participant, form) => InMeetingAsync(request, participant, sessionId, meeting => act(meeting, form), cancellation),
            cancellation);

    private async Task<Meeting> WithHelpAsync(HttpRequest request, Meeting meeting, CancellationToken cancellation) => meeting with
    {
        LastNote = (await notes.OfAsync(meeting.Pair, cancellation)).FirstOrDefault(),
        Cards = meeting.Session is { Stage: SessionStage.Planned, Outside: null }
            ? await cards.NowAsync(meeting.Participant, meeting.Pair.CardFacts, request.Texts(), cancellation)
            : null,
    };

    private async Task<SessionRoom?> RoomOfAsync(Session session, CancellationToken cancellation) => session.Room is { } provider
        ? (await access.Store.FindAsync(SessionRoom.KeyOf(session.ProgramId, session.SessionId, provider), cancellation))?.Value
        : null;

    private async Task<IResult> InMeetingAsync(
        HttpRequest request, Participant participant, string sessionId, Func<Meeting, Task<IResult>> then, CancellationToken cancellation)
    {
        var session = await access.Store.FindAsync(Session.KeyOf(participant.ProgramId, sessionId), cancellation);
        var pair = session is null ? null : await pairs.FindAsync(participant, session.Value.MentorshipId, cancellation);
        return pair is null ? EntrancePages.NotFound(request) : await then(new Meeting(pair, session!.Value, await RoomOfAsync(session.Value, cancellation)));
    }
}
