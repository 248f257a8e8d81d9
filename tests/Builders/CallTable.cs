using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Sessions;

namespace MentorFlow.Tests.Builders;

/// <summary>A call as the store would keep it: what one request is decided to leave is there for the next, in milliseconds.</summary>
internal sealed class CallTable(Session session)
{
    private readonly Dictionary<string, CallSeat> seats = [];
    private readonly List<CallLetter> letters = [];

    public DateTimeOffset Now { get; set; } = session.StartsAt;

    public CallSeat SeatOf(string personId) => seats[personId];

    /// <summary>A seat that is easy to tell from others: "1", "22".</summary>
    public static string Seat(string digits) => digits.PadLeft(32, '0');

    public CallRefusal? Refuse(string personId, CallRequest request) => CallDecisions.Refuse(seats.GetValueOrDefault(personId), request, Now);

    /// <summary>Asks, and keeps what follows.</summary>
    public CallTurn Ask(string personId, CallRequest request)
    {
        Assert.Null(Refuse(personId, request));
        var mail = letters.Where(letter => letter.To == request.Seat && letter.Number > request.After).OrderBy(letter => letter.Number).ToList();
        var facts = new CallFacts(CallPlace.Of(session), [.. seats.Values.Select(seat => Given.Stored(seat))], mail, []);
        var turn = CallDecisions.Take(facts, new CallMember(personId, personId), request, Now);
        Assert.DoesNotContain(turn.Letters, sent => letters.Exists(one => one.Id == sent.Id));
        Assert.Equal(1 + turn.Letters.Count, turn.Writes.Writes.Count);
        seats[personId] = turn.Seat;
        letters.AddRange(turn.Letters);
        return turn;
    }

    /// <summary>Asks for nothing but to be there.</summary>
    public CallTurn Ask(string personId, string seat) => Ask(personId, new CallRequest(Seat(seat)));

    /// <summary>Tells how the connections of a seat do.</summary>
    public CallTurn Tell(string personId, string seat, params (string Other, CallLink Link)[] links) =>
        Ask(personId, new CallRequest(Seat(seat)) { Links = links.ToDictionary(link => Seat(link.Other), link => link.Link) });

    public static SentLetter Letter(int id, string to, string text = "{}") => new(id, Seat(to), LetterKind.Offer, text);
}
