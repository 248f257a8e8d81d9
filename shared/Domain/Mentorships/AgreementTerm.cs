namespace MentorFlow.Domain.Mentorships;

/// <summary>What an agreement speaks of, in the order in which people read it.</summary>
public enum AgreementTerm
{
    Focus,

    /// <summary>In sessions, or by writing.</summary>
    Way,
    Rhythm,
    Length,
    NextDate,
    ReplyTime,
    Channel,
    Backup,
    Support,
    Confidentiality,
    Boundaries,
}

/// <summary>What one agreement says otherwise than another; pure.</summary>
public static class AgreementComparison
{
    public static IReadOnlyList<AgreementTerm> Of(Agreement before, Agreement after) =>
        [.. Enum.GetValues<AgreementTerm>().Where(term => (!after.IsByWriting || !term.IsOfSessions()) && !IsSame(term, before, after))];

    /// <summary>Whether a pair that works by writing agrees on nothing of the kind.</summary>
    public static bool IsOfSessions(this AgreementTerm term) =>
        term is AgreementTerm.Rhythm or AgreementTerm.Length or AgreementTerm.NextDate or AgreementTerm.Channel or AgreementTerm.Backup;

    private static bool IsSame(AgreementTerm term, Agreement before, Agreement after) => term switch
    {
        AgreementTerm.Focus => before.Focus == after.Focus,
        AgreementTerm.Way => before.Way == after.Way,

        // Who goes back to sessions reads all of what they would be.
        _ when term.IsOfSessions() && before.IsByWriting => false,
        AgreementTerm.Rhythm => before.EveryDays == after.EveryDays,
        AgreementTerm.Length => before.Minutes == after.Minutes,
        AgreementTerm.NextDate => before.FirstSession == after.FirstSession,
        AgreementTerm.ReplyTime => before.ReplyWithinDays == after.ReplyWithinDays,
        AgreementTerm.Channel => before.Channel == after.Channel,
        AgreementTerm.Backup => before.BackupChannel == after.BackupChannel,
        AgreementTerm.Support => IsSame(before.Support, after.Support),
        AgreementTerm.Confidentiality => (before.Discretion, before.Confidentiality) == (after.Discretion, after.Confidentiality),
        AgreementTerm.Boundaries => before.Boundaries == after.Boundaries,
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, message: null),
    };

    private static bool IsSame(IReadOnlyDictionary<string, Support>? before, IReadOnlyDictionary<string, Support>? after) =>
        (before?.Count ?? 0) == (after?.Count ?? 0)
        && (before ?? new Dictionary<string, Support>()).All(part => part.Value.IsSameAs(after!.GetValueOrDefault(part.Key)));
}
