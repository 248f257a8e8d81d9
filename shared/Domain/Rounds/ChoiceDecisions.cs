namespace MentorFlow.Domain.Rounds;

/// <summary>What somebody may say before a round is solved; pure.</summary>
public static class ChoiceDecisions
{
    /// <summary>Ranks people, the dearest first; nobody is a fine answer, too.</summary>
    /// <param name="ranked">Person ids.</param>
    /// <param name="most">How many may be ranked.</param>
    /// <param name="allowed">Whether somebody may be ranked: they are on the shortlist, or among those whom one chooses from.</param>
    /// <param name="isAnswer">False while they go on choosing: what is kept counts all the same, and they are reminded.</param>
    public static Verdict<PartnerWish> Rank(
        RoundRanking ranking, PartnerWish wish, IReadOnlyList<string> ranked, int most, Func<string, bool> allowed, bool isAnswer, DateTimeOffset now)
    {
        if (!ranking.IsOpen)
        {
            return RefusalReason.WrongStage;
        }

        if (ranked.Count > most || ranked.Distinct().Count() < ranked.Count)
        {
            return Refusal.Invalid(new FieldError("rank", "rules.ranked-once", ("max", most)));
        }

        if (!ranked.All(allowed))
        {
            return RefusalReason.Unknown;
        }

        var answered = wish.HasAnswered || isAnswer;
        return wish.Ranked.SequenceEqual(ranked) && wish.HasAnswered == answered
            ? RefusalReason.AlreadyDone
            : wish with { Ranked = ranked, HasAnswered = answered, AnsweredAt = isAnswer ? now : wish.AnsweredAt };
    }

    /// <summary>Never again, until it is taken back; said twice, it is said.</summary>
    public static Verdict<PartnerVetoes> Veto(PartnerVetoes vetoes, string personId) =>
        vetoes.Vetoed.Contains(personId) ? RefusalReason.AlreadyDone
        : vetoes.Vetoed.Count >= PartnerVetoes.Most ? Refusal.Invalid(new FieldError("veto", "rules.vetoes", ("max", PartnerVetoes.Most)))
        : personId == vetoes.PersonId ? RefusalReason.Unknown
        : vetoes with { Vetoed = [.. vetoes.Vetoed, personId] };

    public static Verdict<PartnerVetoes> TakeBack(PartnerVetoes vetoes, string personId) =>
        vetoes.Vetoed.Contains(personId)
            ? vetoes with { Vetoed = [.. vetoes.Vetoed.Where(other => other != personId)] }
            : RefusalReason.AlreadyDone;
}

/// <summary>The time in which people say whom they would rather have; pure.</summary>
public static class RankingDecisions
{
    public static Verdict<RoundRanking> Close(RoundRanking ranking, DateTimeOffset now) =>
        ranking.IsOpen ? ranking with { ClosedAt = now } : RefusalReason.AlreadyDone;
}
