using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>What of somebody's HR record is still to come, or waits for something that is missing; there is none of those of whom nothing does.</summary>
/// <param name="ExternalId">The id in the HR system, by which somebody is known who has no name yet; null for a guest.</param>
/// <param name="IsKnown">Whether they are somebody here already, with a page of their own.</param>
public sealed record HrisWait(string PersonId, string? ExternalId, bool IsKnown, IReadOnlyList<HrisAwaited> Awaited) : IDocument
{
    /// <summary>Of one person; a record that announces more is read again when the first of it has come true.</summary>
    private const int Most = 20;

    private static readonly HrisField[] TurningPoints = [HrisField.Hired, HrisField.Promoted, HrisField.NewRole];

    public static string Type => "hris-wait";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf(PersonId).Id;

    public static Key<HrisWait> KeyOf(string personId) => new(Partition.Organization, $"{Type}:{personId}");

    /// <summary>As of when the record was taken over to the person: what has come true since is taken over on its day.</summary>
    /// <param name="person">Null while nobody could be made of the record.</param>
    /// <returns>Null when nothing waits.</returns>
    public static HrisWait? Of(HrisRecord record, Person? person)
    {
        var until = record.TakenAt ?? DateTimeOffset.MinValue;
        HrisAwaited[] awaited = [.. person is null ? Missing(record, until) : [], .. Announced(record, until).OrderBy(one => one.At).Take(Most)];
        return awaited.Length == 0 ? null : new HrisWait(record.PersonId, record.ExternalId, person is not null, awaited);
    }

    // Who is gone waits for nothing.
    private static IEnumerable<HrisAwaited> Missing(HrisRecord record, DateTimeOffset until)
    {
        if (Said(HrisField.Employed) == HrisWord.No)
        {
            yield break;
        }

        var held = TurningPoints.FirstOrDefault(field => record.Words.Any(word => word.Field == field), HrisField.Employed);
        if (record.Twin is not null)
        {
            yield return new HrisAwaited(HrisMissing.AddressOfAnother, held);
        }
        else if (Said(HrisField.Email) is null)
        {
            yield return new HrisAwaited(HrisMissing.Address, held);
        }

        if ((Said(HrisField.GivenName) ?? Said(HrisField.FamilyName)) is null)
        {
            yield return new HrisAwaited(HrisMissing.Name, held);
        }

        string? Said(HrisField field) => HrisTimeline.At(record.Words, field, until)?.Value;
    }

    private static bool IsOfBeginning(HrisWord word) =>
        word is { Field: HrisField.Employed, Value: HrisWord.Yes } or { Field: HrisField.OnLeave, Value: HrisWord.No };

    // A first day is said of several fields at once, and is one thing that waits.
    private static IEnumerable<HrisAwaited> Announced(HrisRecord record, DateTimeOffset until)
    {
        var ahead = Enum.GetValues<HrisField>().SelectMany(field => HrisTimeline.Ahead(record.Words, field, until)).ToList();
        var begins = ahead.Where(word => word.Field is HrisField.Hired).Select(word => word.EffectiveAt).ToHashSet();
        return ahead.Where(word => !(begins.Contains(word.EffectiveAt) && IsOfBeginning(word)))
            .Select(word => new HrisAwaited(HrisMissing.Day, word.Field, word.Value == HrisWord.No, word.EffectiveAt));
    }
}

/// <param name="Field">What is held up, or announced.</param>
/// <param name="Ends">Of employment and leave: that they end.</param>
/// <param name="At">When it takes effect, UTC; null for what waits for something else than its day.</param>
public sealed record HrisAwaited(HrisMissing Missing, HrisField Field, bool Ends = false, DateTimeOffset? At = null);

/// <summary>What somebody's HR record waits for.</summary>
public enum HrisMissing
{
    /// <summary>The day that it was announced for.</summary>
    Day,

    /// <summary>A mail address.</summary>
    Address,

    /// <summary>A mail address that is nobody else's.</summary>
    AddressOfAnother,

    Name,
}
