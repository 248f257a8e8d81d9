namespace MentorFlow.Domain.Calls;

/// <summary>Who is in a call, and who is with whom: presence is media that both sides tell of, never a click; pure.</summary>
public static class CallPresence
{
    public static bool IsIn(CallSeat seat, DateTimeOffset now) => seat.Until > now;

    /// <summary>Those who are in, the earliest first.</summary>
    public static IReadOnlyList<CallSeat> In(IEnumerable<CallSeat> seats, DateTimeOffset now) =>
        [.. seats.Where(seat => IsIn(seat, now)).OrderBy(seat => seat.Since).ThenBy(seat => seat.Seat, StringComparer.Ordinal)];

    /// <summary>Whether media flows, as both tell.</summary>
    public static bool AreLinked(CallSeat one, CallSeat other) => LinkTo(one, other) is CallLink.Flowing && LinkTo(other, one) is CallLink.Flowing;

    /// <summary>The same, if only a little comes through at the moment.</summary>
    public static bool AreConnected(CallSeat one, CallSeat other) =>
        LinkTo(one, other) is CallLink.Flowing or CallLink.Weak && LinkTo(other, one) is CallLink.Flowing or CallLink.Weak;

    /// <summary>Person ids of those who are linked with somebody.</summary>
    /// <param name="seats">That are in.</param>
    public static IReadOnlyList<string> Linked(IReadOnlyList<CallSeat> seats) =>
        [.. seats.Where(seat => seats.Any(other => other.Seat != seat.Seat && AreLinked(seat, other))).Select(seat => seat.PersonId)];

    /// <param name="seats">That are in.</param>
    public static bool IsAlone(CallSeat seat, IEnumerable<CallSeat> seats) => !seats.Any(other => other.Seat != seat.Seat && AreConnected(seat, other));

    /// <param name="seats">That are in.</param>
    /// <param name="members">How many are expected.</param>
    public static bool IsEverybodyTogether(IReadOnlyList<CallSeat> seats, int members) =>
        seats.Count >= members && seats.All(seat => seats.All(other => other.Seat == seat.Seat || AreConnected(seat, other)));

    /// <summary>Whether it is this seat that looks out for those who are missing: one does for all.</summary>
    /// <param name="seats">That are in.</param>
    public static bool KeepsTheDoor(CallSeat seat, IReadOnlyList<CallSeat> seats) => seats.Count == 0 || seats[0].Seat == seat.Seat;

    private static CallLink? LinkTo(CallSeat from, CallSeat to) => from.Links is { } links && links.TryGetValue(to.Seat, out var link) ? link : null;
}
