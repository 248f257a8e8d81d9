namespace MentorFlow.Domain.Hris;

/// <summary>Two records of HR are one person: what was said of the second was said of the first; pure.</summary>
public static class PersonMerging
{
    private static readonly HrisField[] OfStay = [HrisField.Employed, HrisField.OnLeave, HrisField.InvitedBy];

    /// <param name="stand">Of the first, who keeps their id and all they take part in.</param>
    /// <param name="other">What was said of the second.</param>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    /// <returns>Null when all of it is known of the first already.</returns>
    public static HrisOutcome? Into(HrisStand stand, HrisRecord other, string actor, DateTimeOffset now)
    {
        var first = stand.Record ?? new HrisRecord(stand.PersonId, stand.Person?.ExternalId, actor, []);
        string[] ids = [.. first.Ids.Concat(other.Ids).Distinct()];
        var known = ids.Length > 0 ? WithoutStay(first) : first;
        var told = ids.Length > 0 ? WithoutStay(other) : other;
        var heard = known.Hearing(told.Words.Where(word => !NamesAsManager(word, stand.PersonId)));
        if (stand.Record is not null && ReferenceEquals(heard, known) && ids.Length == known.Ids.Count)
        {
            return null;
        }

        var merged = heard with
        {
            Source = actor,
            ExternalId = ids.FirstOrDefault(),
            OtherIds = ids.Length > 1 ? ids[1..] : null,
        };
        return HrisDecisions.TakeEffect(stand, merged, now) with
        {
            Merged = other.PersonId,
            Ahead = [.. told.Words.Select(word => word.EffectiveAt).Where(at => at > now).Distinct()],
        };
    }

    /// <summary>The second as manager of others is the first.</summary>
    public static HrisRecord Renamed(HrisRecord record, string otherId, string personId) => record.Words.Any(word => NamesAsManager(word, otherId))
        ? record with { Words = [.. record.Words.Select(word => NamesAsManager(word, otherId) ? word with { Value = personId } : word)] }
        : record;

    // Whom HR knows is no guest: that they come and go on certain days was agreed with them as one.
    private static HrisRecord WithoutStay(HrisRecord record) =>
        record.Ids.Count == 0 ? record with { Words = [.. record.Words.Where(word => !OfStay.Contains(word.Field))] } : record;

    private static bool NamesAsManager(HrisWord word, string personId) => word.Field is HrisField.Manager && word.Value == personId;
}
