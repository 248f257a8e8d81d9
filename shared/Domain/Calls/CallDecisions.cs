using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Calls;

/// <summary>
/// What one request of a call comes to; pure. Everything that must outlive the request stands in its writes: a repeat after a lost answer changes nothing,
/// and every letter that was taken reaches its seat once and in order.
/// </summary>
public static class CallDecisions
{
    /// <summary>Letters that wait for one seat, at most: who takes none is not written to for ever.</summary>
    public const int MostWaiting = 64;

    private const int MostFormer = 8;

    /// <param name="mine">The seat that the person has; null before the first.</param>
    /// <returns>Null where the request may go on.</returns>
    public static CallRefusal? Refuse(CallSeat? mine, CallRequest request, DateTimeOffset now) =>
        mine is null || mine.Seat == request.Seat || !CallPresence.IsIn(mine, now) ? null
        : !request.Leaves && (request.TakesOver || mine.Seat == request.Replaces) ? null
        : mine.Former?.ContainsKey(request.Seat) == true ? CallRefusal.Replaced
        : CallRefusal.Elsewhere;

    /// <summary>The same for one of several: everybody sends to everybody, and a call that more would join breaks for all.</summary>
    /// <param name="seats">Of all members.</param>
    /// <returns>As above.</returns>
    public static CallRefusal? Refuse(IReadOnlyList<CallSeat> seats, string personId, CallRequest request, DateTimeOffset now)
    {
        var mine = seats.FirstOrDefault(seat => seat.PersonId == personId);
        return Refuse(mine, request, now)
            ?? (!request.Leaves
                && (mine is null || !CallPresence.IsIn(mine, now))
                && CallPresence.In(seats, now).Count >= CircleSettings.MostOnPage
                    ? (CallRefusal?)CallRefusal.Full
                    : null);
    }

    /// <param name="facts">Of a request that is not refused.</param>
    public static CallTurn Take(CallFacts facts, CallMember member, CallRequest request, DateTimeOffset now)
    {
        var stored = facts.SeatOf(member.PersonId);
        var theirs = facts.Seats.Select(seat => seat.Value).Where(seat => seat.PersonId != member.PersonId).ToList();
        var others = CallPresence.In(theirs, now);
        var mail = facts.Mail.Where(letter => letter.At + CallLetter.Kept > now).ToList();

        var seat = Sit(stored?.Value, facts.Place, member, request, now) with
        {
            Name = member.Name,
            SeenAt = now,
            Links = LinksTo(theirs, request),
            Trouble = request.Trouble,
        };
        seat = seat with { Applied = Math.Max(seat.Applied, request.After) };
        var letters = Post(seat, theirs, request, now);
        seat = Settle(Sent(seat, letters, theirs, request, anyMail: mail.Count > 0, now), others, facts.Place.Members, request, now);
        var everybody = CallPresence.In([seat with { Until = DateTimeOffset.MaxValue }, .. others], now);
        var after = CallPolling.After(seat, CallPresence.KeepsTheDoor(seat, everybody), now);
        seat = seat with
        {
            Until = request.Leaves ? now : now + CallPolling.Lease(after),
            Shown = facts.Lines.Count > 0 ? new ShownLine(facts.Lines[^1].MessageId, facts.Lines[^1].Number) : seat.Shown,
        };
        return new CallTurn(seat, others, letters, mail, facts.Lines, after, WritesOf(stored, seat, letters));
    }

    // Another tab of the same person, or the page loaded again: what they sent so far counts on.
    private static CallSeat Sit(CallSeat? before, CallPlace place, CallMember member, CallRequest request, DateTimeOffset now) =>
        before is not null && before.Seat == request.Seat
            ? before
            : new CallSeat(place.ProgramId, place.SessionId, member.PersonId, request.Seat, member.Name, now, now, now, CallPhase.Waiting, now)
            {
                LastLetter = before?.Former?.GetValueOrDefault(request.Seat) ?? 0,
                Sent = before?.Sent,
                Former = FormerOf(before, request.Seat),
                Shown = before?.Shown,
            };

    private static Dictionary<string, int>? FormerOf(CallSeat? before, string seat) => before is null
        ? null
        : new Dictionary<string, int>(
            (before.Former ?? new Dictionary<string, int>())
                .Where(former => former.Key != seat)
                .TakeLast(MostFormer - 1)
                .Append(KeyValuePair.Create(before.Seat, before.LastLetter)));

    private static Dictionary<string, CallLink>? LinksTo(IReadOnlyList<CallSeat> theirs, CallRequest request)
    {
        var links = request.Links.Where(link => theirs.Any(other => other.Seat == link.Key)).ToDictionary();
        return links.Count > 0 ? links : null;
    }

    // Whose page was late by a little still takes its letters; where nobody has sat for longer than letters are kept, nothing is sent.
    private static List<CallLetter> Post(CallSeat seat, IReadOnlyList<CallSeat> theirs, CallRequest request, DateTimeOffset now)
    {
        var letters = new List<CallLetter>();
        var last = seat.LastLetter;
        foreach (var sent in request.Letters)
        {
            if (sent.Id > last
                && theirs.FirstOrDefault(other => other.Seat == sent.To && other.Until + CallLetter.Kept > now) is { } to
                && NumberTo(to) is var number
                && number <= to.Applied + MostWaiting)
            {
                letters.Add(new CallLetter(seat.ProgramId, seat.SessionId, to.Seat, number, seat.Seat, sent.Id, sent.Kind, sent.Text, now));
            }

            last = Math.Max(last, sent.Id);
        }

        return letters;

        int NumberTo(CallSeat to) => 1 + theirs.Append(seat)
            .Select(one => one.Sent?.GetValueOrDefault(to.Seat) ?? 0)
            .Concat(letters.Where(letter => letter.To == to.Seat).Select(letter => letter.Number))
            .Append(to.Applied)
            .Max();
    }

    private static CallSeat Sent(
        CallSeat seat, IReadOnlyList<CallLetter> letters, IReadOnlyList<CallSeat> theirs, CallRequest request, bool anyMail, DateTimeOffset now)
    {
        // What was sent to seats that nobody can come back to need not be remembered.
        var known = theirs.SelectMany(other => (other.Former ?? new Dictionary<string, int>()).Keys.Append(other.Seat)).ToHashSet();
        var sent = (seat.Sent ?? new Dictionary<string, int>()).Where(one => known.Contains(one.Key)).ToDictionary();
        foreach (var letter in letters)
        {
            sent[letter.To] = letter.Number;
        }

        return seat with
        {
            Sent = sent.Count > 0 ? sent : null,
            LastLetter = request.Letters.Select(letter => letter.Id).Append(seat.LastLetter).Max(),
            LetterAt = letters.Count > 0 || anyMail ? now : seat.LetterAt,
        };
    }

    private static CallSeat Settle(CallSeat seat, IReadOnlyList<CallSeat> others, int members, CallRequest request, DateTimeOffset now)
    {
        var phase = CallPolling.PhaseOf(seat, [seat, .. others], members);
        return seat with
        {
            Phase = phase,
            PhaseSince = phase == seat.Phase ? seat.PhaseSince : now,
            AloneSince = request.Leaves || !CallPresence.IsAlone(seat, others) ? null : seat.AloneSince ?? now,
        };
    }

    private static Batch WritesOf(Stored<CallSeat>? stored, CallSeat seat, IReadOnlyList<CallLetter> letters)
    {
        var writes = stored is null ? new Batch().Create(seat) : new Batch().Replace(stored, seat);
        foreach (var letter in letters)
        {
            writes.Create(letter);
        }

        return writes;
    }
}
