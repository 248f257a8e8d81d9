using MentorFlow.Domain.Mails;

namespace MentorFlow.Domain.Programs;

/// <summary>What keeps a pair going that works by writing (R33). An exchange is a message that another member answered.</summary>
/// <param name="CheckEvery">Exchanges from one short check to the next; 0 never asks.</param>
/// <param name="ReplyNudges">
/// How often those whose turn it is are reminded, an agreed reply time apart; the first time when that has passed. At least 1.
/// </param>
/// <param name="StallAfter">From the last reminder to the question to a coordinator, and of a thread that rests to its first reminder.</param>
public sealed record ExchangePolicy(int CheckEvery, int ReplyNudges, TimeSpan StallAfter)
{
    /// <summary>The check: asked once.</summary>
    public Ladder Check { get; init; } = new Ladder([new(MailTemplate.WritingCheck, TimeSpan.FromDays(7))], OnSilence: null);

    public static ExchangePolicy Default { get; } = new(CheckEvery: 6, ReplyNudges: 2, StallAfter: TimeSpan.FromDays(14));
}
