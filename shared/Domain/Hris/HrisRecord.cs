using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Hris;

/// <summary>
/// What HR said of somebody, known to us or not yet: field by field, with when it takes effect and when it was said. Kept beside the person, so that
/// an event is understood the same whenever it comes.
/// </summary>
/// <param name="ExternalId">The id in the HR system; null for a guest, whom it does not know.</param>
/// <param name="Source">Who said something last, as the ledger writes it.</param>
/// <param name="Words">In no order that means anything.</param>
/// <param name="TakenAt">Up to when they were taken over to the person, UTC; null before the first time.</param>
/// <param name="Reached">Turning points that were acted on.</param>
/// <param name="FollowUps">What the person's changes entail and is not done yet, in order.</param>
/// <param name="Followed">How many follow-ups there ever were.</param>
/// <param name="Twin">Who holds the mail address that is said to be this person's; null when nobody else does.</param>
/// <param name="OtherIds">Further ids under which the HR system knew the same person; null for none.</param>
/// <param name="ToldEnd">Of a guest: the end of their stay that others were told of last, UTC; null before the first time.</param>
/// <param name="AskedEnd">
/// Of a guest: the end of their stay that a coordinator is asked about, UTC; null before the first time, and when it is another by now.
/// </param>
/// <param name="EndQuestions">Of a guest: how often a coordinator was asked about an end.</param>
/// <param name="ToldBy">Number of the follow-up by which others heard that they leave on that end; null where they heard of no end last.</param>
public sealed record HrisRecord(
    string PersonId,
    string? ExternalId,
    string Source,
    IReadOnlyList<HrisWord> Words,
    DateTimeOffset? TakenAt = null,
    IReadOnlyList<ReachedTurningPoint>? Reached = null,
    IReadOnlyList<HrisFollowUp>? FollowUps = null,
    int Followed = 0,
    string? Twin = null,
    IReadOnlyList<string>? OtherIds = null,
    DateTimeOffset? ToldEnd = null,
    DateTimeOffset? AskedEnd = null,
    int EndQuestions = 0,
    int? ToldBy = null) : IDocument
{
    // A field that is said again every night keeps the words of a month: so late no delivery comes.
    private const int KeptOfField = 40;

    public static string Type => "hris-record";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    /// <summary>Which question to a coordinator the last one was, from 1: those of before were not counted.</summary>
    public int LastQuestion => Math.Max(1, EndQuestions);

    /// <summary>Every id that HR knows the person by.</summary>
    public IReadOnlyList<string> Ids => [.. ExternalId is { } first ? [first] : Array.Empty<string>(), .. OtherIds ?? []];

    public static Key<HrisRecord> KeyOf(string personId) => new(Partition.Person(personId), "hris-record");

    /// <summary>With what was said, each word once, as it came first.</summary>
    public HrisRecord Hearing(IEnumerable<HrisWord> said)
    {
        var heard = said.GroupBy(word => word with { HeardAt = null })
            .Select(same => same.MinBy(word => word.Came)!)
            .Where(word => !Words.Any(known => known.Repeats(word) && known.Came <= word.Came))
            .ToList();
        var others = Words.Where(known => !heard.Any(known.Repeats));
        return heard.Count == 0
            ? this
            : this with { Words = [.. others.Concat(heard).GroupBy(word => word.Field).OrderBy(field => field.Key).SelectMany(Worth)] };
    }

    /// <summary>When somebody reached a turning point that was acted on; null when they never did.</summary>
    public DateTimeOffset? ReachedAt(TurningPoint point) => (Reached ?? []).FirstOrDefault(one => one.Point == point)?.At;

    /// <summary>The name that they have at a moment, as far as one was said.</summary>
    public string NameAt(DateTimeOffset moment) =>
        $"{HrisTimeline.At(Words, HrisField.GivenName, moment)?.Value} {HrisTimeline.At(Words, HrisField.FamilyName, moment)?.Value}".Trim();

    // Any word may decide what a later one calls off: only what was said long before so many others is given up.
    private static IEnumerable<HrisWord> Worth(IEnumerable<HrisWord> ofField)
    {
        var words = ofField.OrderBy(word => word.EffectiveAt).ThenBy(word => word.SaidAt).ToList();
        return words.Count <= KeptOfField ? words : words.OrderByDescending(word => word.SaidAt).Take(KeptOfField).OrderBy(word => word.EffectiveAt);
    }
}

/// <param name="At">When, UTC.</param>
public sealed record ReachedTurningPoint(TurningPoint Point, DateTimeOffset At);
