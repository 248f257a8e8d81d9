using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Pacing;

/// <summary>How much one person gets, of all programs together (R84): so many mails a week, and never three within an hour of what can wait.</summary>
/// <param name="MostAWeek">Mails within seven days, after which what can wait joins the digest.</param>
public sealed record PersonalPace(int MostAWeek)
{
    /// <summary>What an organization gets that says nothing.</summary>
    public const int UsualMostAWeek = 4;

    private const int MostAnHour = 2;

    private static readonly SendPace Hour = new([new PaceLimit(MostAnHour, TimeSpan.FromHours(1))]);

    /// <param name="given">When the person was written to, or will be, within the last week and later.</param>
    /// <param name="digest">When their next digest is due.</param>
    /// <param name="digestComes">Whether something waits for it already.</param>
    /// <param name="allowed">The first moment outside their quiet hours, not before the given one.</param>
    public MailPlacing Place(
        MailWish wish,
        IReadOnlyList<DateTimeOffset> given,
        DateTimeOffset digest,
        bool digestComes,
        DateTimeOffset now,
        Func<DateTimeOffset, DateTimeOffset> allowed) =>
        wish.IsUnwanted ? new MailPlacing.Nowhere()
        : wish.CannotWait ? new MailPlacing.OfItsOwn(wish.Urgent ? now : allowed(now))
        : !wish.IsFirm && !(wish.UselessFrom <= digest) && Waits(wish, given, digestComes, now) ? new MailPlacing.InDigest()
        : new MailPlacing.OfItsOwn(Spread([.. given.Order()], allowed(now), allowed));

    // Somebody wrote what is in a message: it comes in a full week, too.
    private bool Waits(MailWish wish, IReadOnlyList<DateTimeOffset> given, bool digestComes, DateTimeOffset now) =>
        wish.Choice is MailChoice.Digest
        || wish.JoinsDigest
        || (wish.JoinsComingDigest && digestComes)
        || (wish.Topic is not MailTopic.Messages && given.Count(at => at > now - MailWeek.Span) >= MostAWeek);

    private static DateTimeOffset Spread(IReadOnlyList<DateTimeOffset> given, DateTimeOffset earliest, Func<DateTimeOffset, DateTimeOffset> allowed)
    {
        var moment = Hour.NextFree([.. given], earliest);
        while (allowed(moment) is var later && later > moment)
        {
            moment = Hour.NextFree([.. given], later);
        }

        return moment;
    }
}
