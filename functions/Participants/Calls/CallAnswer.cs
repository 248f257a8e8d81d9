using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Sessions;

namespace MentorFlow.Functions.Participants.Calls;

/// <summary>What the page of a call is told.</summary>
/// <param name="Now">UTC, so that the page knows how far its own clock is off.</param>
/// <param name="ClosesAt">When the call ends for good.</param>
/// <param name="Seats">The others who are in, the earliest first.</param>
/// <param name="Letters">To this seat, in order, as long as it has not acknowledged them.</param>
/// <param name="Said">Lines of the thread after the one that the page shows.</param>
/// <param name="Ice">With fresh credentials, for a page that asked for servers; else null.</param>
/// <param name="Page">Another text when what stands beside the call must be looked at again.</param>
/// <param name="PollMs">When to ask again.</param>
public sealed record CallAnswer(
    DateTimeOffset Now,
    DateTimeOffset EndsAt,
    DateTimeOffset ClosesAt,
    IReadOnlyList<SeatTold> Seats,
    IReadOnlyList<LetterTold> Letters,
    IReadOnlyList<LineTold> Said,
    IReadOnlyList<IceServer>? Ice,
    string Page,
    int PollMs)
{
    internal static CallAnswer Of(Session session, CallTurn turn, IReadOnlyList<IceServer>? servers, DateTimeOffset now) =>
        Of(turn, session.EndsAt, session.EndsAt + SessionDecisions.DoorsAfter, CallModel.PageOf(session), servers, now);

    /// <summary>The same where people meet for something else than a session.</summary>
    internal static CallAnswer Of(
        CallTurn turn, DateTimeOffset endsAt, DateTimeOffset closesAt, string page, IReadOnlyList<IceServer>? servers, DateTimeOffset now) => new(
        now,
        endsAt,
        closesAt,
        [.. turn.Others.Select(other => new SeatTold(other.Seat, other.PersonId, other.Name, other.Since))],
        [.. turn.Mail.Select(letter => new LetterTold(letter.Number, letter.From, CallBody.Word(letter.Kind), letter.Text))],
        [.. turn.Lines.Where(line => line.RemovedAt is null).Select(line => new LineTold(line.MessageId, line.PersonId, line.At, line.Text))],
        servers,
        page,
        (int)turn.After.TotalMilliseconds);
}

/// <param name="Since">When the seat was taken.</param>
public sealed record SeatTold(string Seat, string PersonId, string Name, DateTimeOffset Since);

/// <param name="N">Its number in this seat's mail.</param>
/// <param name="From">The seat that sent it.</param>
public sealed record LetterTold(int N, string From, string Kind, string Text);

/// <param name="Id">By which the page that wrote it knows it.</param>
public sealed record LineTold(string Id, string PersonId, DateTimeOffset At, string Text);
