using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Outcomes;

/// <summary>What may happen to the legal basis; pure.</summary>
public static class LegalBasisDecisions
{
    /// <param name="known">Null before the first.</param>
    public static Verdict<LegalBasis> Name(LegalBasis? known, LegalBasisDraft draft, NoteWriter by, DateTimeOffset now)
    {
        var words = draft.Words?.Trim() ?? "";
        var errors = new List<FieldError>();
        if (draft.Ground is not { } ground || !Enum.IsDefined(ground))
        {
            errors.Add(new FieldError("ground", "rules.choose-one"));
        }

        if (words.Length is 0 or > LegalBasis.LongestWords)
        {
            errors.Add(new FieldError("words", "rules.some-words", ("max", LegalBasis.LongestWords)));
        }

        return errors.Count > 0 ? Refusal.Invalid(errors)
            : known is { Holds: true } && (known.Ground, known.Words) == (draft.Ground!.Value, words) ? RefusalReason.AlreadyDone
            : new LegalBasis(draft.Ground!.Value, words, by, now);
    }

    /// <summary>From now on nothing more is read; the totals that were read stay, as there is nobody in them.</summary>
    public static Verdict<LegalBasis> Withdraw(LegalBasis known, NoteWriter by, DateTimeOffset now) =>
        known.Holds ? known with { WithdrawnAt = now, WithdrawnBy = by } : RefusalReason.AlreadyDone;
}
