using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;

namespace MentorFlow.Domain.Calls;

/// <summary>Where a call is, and how many are expected in it.</summary>
/// <param name="SessionId">Of the session; or what stands for one.</param>
public sealed record CallPlace(string ProgramId, string SessionId, int Members)
{
    public static CallPlace Of(Session session) => new(session.ProgramId, session.SessionId, session.MemberIds.Count);
}

/// <summary>What one request of a call is answered on.</summary>
/// <param name="Seats">Of all members, whether they are in or not.</param>
/// <param name="Mail">Letters to the seat after those it has applied, in order.</param>
/// <param name="Lines">Of the thread, after the one that its page shows; the oldest first.</param>
public sealed record CallFacts(
    CallPlace Place, IReadOnlyList<Stored<CallSeat>> Seats, IReadOnlyList<CallLetter> Mail, IReadOnlyList<ThreadMessage> Lines)
{
    public Stored<CallSeat>? SeatOf(string personId) => Seats.FirstOrDefault(seat => seat.Value.PersonId == personId);
}

/// <summary>What follows from one request of a call.</summary>
/// <param name="Seat">As it is from now on.</param>
/// <param name="Others">The seats of the others who are in, the earliest first.</param>
/// <param name="Letters">That were sent with the request and are taken.</param>
/// <param name="Mail">That the page is given.</param>
/// <param name="Lines">That it is given of the thread.</param>
/// <param name="After">How soon it is to ask again.</param>
/// <param name="Writes">Fail when another request of the same person, or another letter to the same seat, was faster.</param>
public sealed record CallTurn(
    CallSeat Seat,
    IReadOnlyList<CallSeat> Others,
    IReadOnlyList<CallLetter> Letters,
    IReadOnlyList<CallLetter> Mail,
    IReadOnlyList<ThreadMessage> Lines,
    TimeSpan After,
    Batch Writes);

/// <summary>Why a seat is not taken.</summary>
public enum CallRefusal
{
    /// <summary>The same person is in from another tab or device.</summary>
    Elsewhere,

    /// <summary>Another tab or device of theirs has taken the call over from this seat.</summary>
    Replaced,

    /// <summary>As many are in as a call from page to page bears.</summary>
    Full,
}
