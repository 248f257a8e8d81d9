namespace MentorFlow.Domain.Calls;

/// <summary>
/// How soon the page of a call asks again: at once while it connects, soon while somebody is expected, and hardly ever while everybody is together, as
/// each request is paid for; pure.
/// </summary>
public static class CallPolling
{
    private const double Spread = 0.2;

    private static readonly TimeSpan Hot = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Warm = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(25);

    // A network that lets nothing through must not be asked for ever as if it were about to.
    private static readonly TimeSpan LongestHeat = TimeSpan.FromSeconds(60);

    /// <param name="seats">That are in, with this one.</param>
    /// <param name="members">How many are expected.</param>
    public static CallPhase PhaseOf(CallSeat seat, IReadOnlyList<CallSeat> seats, int members)
    {
        var others = seats.Where(other => other.Seat != seat.Seat).ToList();
        return others.Count == 0 ? CallPhase.Waiting
            : others.Exists(other => !CallPresence.AreConnected(seat, other)) ? CallPhase.Opening
            : CallPresence.IsEverybodyTogether(seats, members) ? CallPhase.Together
            : CallPhase.Missing;
    }

    /// <param name="keepsTheDoor">Whether it is this seat that looks out for those who are missing.</param>
    public static TimeSpan After(CallSeat seat, bool keepsTheDoor, DateTimeOffset now) => seat.Phase switch
    {
        CallPhase.Opening => WhileOpening(now - seat.PhaseSince, now - (seat.LetterAt ?? seat.PhaseSince)),
        CallPhase.Waiting => WhileWaiting(now - seat.PhaseSince),
        CallPhase.Missing when keepsTheDoor => WhileWaiting(now - seat.PhaseSince),
        _ => Resting(seat.Seat, now),
    };

    /// <summary>How long a seat is kept for a page that is to ask again after a time: three times as long, and a little.</summary>
    public static TimeSpan Lease(TimeSpan after) => (3 * after) + TimeSpan.FromSeconds(10);

    private static TimeSpan WhileOpening(TimeSpan age, TimeSpan sinceLetter)
    {
        var quiet = age < sinceLetter ? age : sinceLetter;
        return age >= LongestHeat || quiet >= TimeSpan.FromSeconds(8) ? WhileWaiting(age)
            : quiet < TimeSpan.FromSeconds(3) ? Hot
            : Warm;
    }

    private static TimeSpan WhileWaiting(TimeSpan age) =>
        age < TimeSpan.FromSeconds(30) ? TimeSpan.FromSeconds(1)
        : age < TimeSpan.FromMinutes(2) ? TimeSpan.FromSeconds(2)
        : TimeSpan.FromSeconds(4);

    // Spread by seat and time, so that pages that came together do not ask together for ever.
    private static TimeSpan Resting(string seat, DateTimeOffset now)
    {
        var mixed = unchecked((Convert.ToUInt32(seat[..8], 16) ^ (uint)now.ToUnixTimeSeconds()) * 2_654_435_761u);
        var place = (mixed >> 8) / (double)0xFF_FFFF;
        return Rest * (1 - Spread + (2 * Spread * place));
    }
}
