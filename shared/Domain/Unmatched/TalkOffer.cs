using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Unmatched;

/// <summary>A talk is offered to somebody who said no to everybody proposed to them: what would fit is found sooner in ten minutes than in a form.</summary>
/// <param name="Round">After which it is offered; the number of the round.</param>
/// <param name="WorkItemKey">Of the item by which a coordinator knows of it.</param>
/// <param name="AnsweredAt">When they said when, or that they need none, UTC; null while they have not.</param>
/// <param name="When">When it suits them, in their words, for the coordinators of the program; null for no talk.</param>
public sealed record TalkOffer(
    string ProgramId,
    string PersonId,
    int Round,
    DateTimeOffset OfferedAt,
    string WorkItemKey,
    DateTimeOffset? AnsweredAt = null,
    string? When = null) : IDocument
{
    public const int LongestWhen = 500;

    public static string Type => "talk-offer";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId, Round).Id;

    public static string PrefixOf(string personId) => $"talk-offer:{personId}:";

    public static Key<TalkOffer> KeyOf(string programId, string personId, int round) =>
        new(Partition.Program(programId), $"{PrefixOf(personId)}{round:D4}");
}

public static class TalkOfferDecisions
{
    /// <param name="when">In their words; null where they need no talk.</param>
    public static Verdict<TalkOffer> Answer(TalkOffer offer, string? when, DateTimeOffset now) => when?.Trim() switch
    {
        { Length: 0 } => Refusal.Invalid(new FieldError("when", "rules.some-words", ("max", TalkOffer.LongestWhen))),
        { Length: > TalkOffer.LongestWhen } => Refusal.Invalid(new FieldError("when", "rules.too-long", ("max", TalkOffer.LongestWhen))),
        var said when offer.AnsweredAt is not null && offer.When == said => RefusalReason.AlreadyDone,
        var said => offer with { AnsweredAt = now, When = said },
    };
}
