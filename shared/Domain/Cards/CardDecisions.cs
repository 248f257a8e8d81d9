using MentorFlow.Domain.Mentorships;

namespace MentorFlow.Domain.Cards;

/// <summary>What is known of a mentorship when it is decided which cards help now.</summary>
/// <param name="Held">How many sessions were held, here and elsewhere.</param>
/// <param name="LastHeld">When the last of them began, UTC; null before the first.</param>
public sealed record CardFacts(Mentorship Mentorship, int Held, DateTimeOffset? LastHeld);

/// <summary>Which cards help at a moment, and what somebody does with one; pure. The mails of these moments lead to the same cards.</summary>
public static class CardDecisions
{
    /// <summary>A third session may follow within days: what was meant for after the second is still worth a look then.</summary>
    private const int MostHeldAfterSecond = 3;

    private const int Second = 2;

    /// <summary>As the prompts before the middle and before the end have it.</summary>
    private static readonly TimeSpan BeforeMiddle = TimeSpan.FromDays(21);

    private static readonly TimeSpan BeforeEnd = TimeSpan.FromDays(28);

    /// <summary>A pair is quiet after two rhythms, and at most this long after one.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromDays(14);

    /// <returns>The most pressing first; none while it stands still and after its end.</returns>
    public static IReadOnlyList<CardStage> Now(CardFacts facts, DateTimeOffset now) =>
        facts.Mentorship is { IsOpen: true, PausedAt: null } ? [.. CardStages.All.Where(stage => IsTime(stage, facts, now)).OrderBy(Place)] : [];

    /// <summary>Somebody has read a card, or puts it aside.</summary>
    /// <param name="known">Null before the first.</param>
    /// <returns><see cref="RefusalReason.AlreadyDone"/> where that stands, and for putting aside what is read.</returns>
    public static Verdict<SeenCards> See(SeenCards? known, string programId, string personId, string cardId, SeenCard seen)
    {
        var cards = new Dictionary<string, SeenCard>(known?.Cards ?? new Dictionary<string, SeenCard>());
        if (cards.TryGetValue(cardId, out var before) && (seen.IsSkipped || !before.IsSkipped))
        {
            return RefusalReason.AlreadyDone;
        }

        cards[cardId] = seen;
        return new SeenCards(programId, personId, cards);
    }

    private static bool IsTime(CardStage stage, CardFacts facts, DateTimeOffset now)
    {
        var mentorship = facts.Mentorship;
        var middle = mentorship.CreatedAt + ((mentorship.Ends - mentorship.CreatedAt) / 2);
        return stage switch
        {
            CardStage.BeforeFirst => facts.Held == 0,
            CardStage.AfterSecond => facts.Held is >= Second and <= MostHeldAfterSecond && now < middle,
            CardStage.BeforeMidpoint => facts.Held > 0 && now >= middle - BeforeMiddle && now < middle,
            CardStage.Stalled => IsQuiet(facts, now),
            _ => facts.Held > 0 && (mentorship.Stage is MentorshipStage.Closing || now >= mentorship.Ends - BeforeEnd),
        };
    }

    private static bool IsQuiet(CardFacts facts, DateTimeOffset now)
    {
        if (facts is not { LastHeld: { } last, Mentorship: { Stage: MentorshipStage.Active, Agreement: { } agreement } mentorship })
        {
            return false;
        }

        // Those who write answer each other in two of their reply times.
        var rhythm = agreement.IsByWriting ? agreement.ReplyWithin * 2 : agreement.Frequency;

        // Time that it stood still is nobody's silence.
        var from = mentorship.ResumedAt > last ? mentorship.ResumedAt.Value : last;
        return now >= from + rhythm + (rhythm < LongestSilence ? rhythm : LongestSilence);
    }

    private static int Place(CardStage stage) => stage switch
    {
        CardStage.Stalled => 0,
        CardStage.BeforeClosing => 1,
        CardStage.BeforeMidpoint => 2,
        _ => 3,
    };
}
