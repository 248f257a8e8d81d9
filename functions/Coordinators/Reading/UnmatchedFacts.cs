using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Unmatched;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Somebody without a partner, with names, and what would change it today.</summary>
/// <param name="Waits">Whether they look for a partner and have none.</param>
/// <param name="Place">In the line of the last round, from 1; null for somebody who came later.</param>
/// <param name="Reason">Why the last round found nobody; null likewise.</param>
/// <param name="WouldChange">What would have had to be different then; null where that is not known.</param>
/// <param name="Others">How many people there are on the other side, with a place or without.</param>
/// <param name="Free">How many of them would fit and have a place today.</param>
/// <param name="Full">Mentors who would fit and have no place left, the best fit first.</param>
/// <param name="Leeway">What is set aside for them until a mentorship comes of it; null for nothing.</param>
/// <param name="NextRound">When the calendar starts a round, UTC; null when none is to come.</param>
/// <param name="RunningRound">The number of the round that is not over yet; null when none runs.</param>
public sealed record UnmatchedFacts(
    PersonRef Person,
    bool Waits,
    int? Round,
    int? Place,
    string? Reason,
    string? WouldChange,
    int Others,
    int Free,
    IReadOnlyList<RuleInTheWay> Rules,
    IReadOnlyList<FullMentorFacts> Full,
    int FullCount,
    RuleLeeway? Leeway,
    HardRules ProgramRules,
    IReadOnlyList<PlaceQuestionFacts> Asked,
    IReadOnlyList<OtherProgram> Programs,
    DateTimeOffset? NextRound,
    int? RunningRound)
{
    /// <param name="scope">Of the reader, who invites into programs of theirs.</param>
    /// <param name="texts">Of the reader.</param>
    public static async Task<UnmatchedFacts> OfAsync(
        UnmatchedLook look, PersonNames names, ConsoleScope scope, Texts texts, CancellationToken cancellation) => new(
        await names.FindAsync(look.Enrollment.PersonId, cancellation),
        look.Waits,
        look.Round,
        look.Place?.Place,
        look.Place is { } place ? await names.SayAsync(texts.Say(place.Reason), cancellation) : null,
        look.Place?.WouldChange is { } change ? await names.SayAsync(texts.Say(change), cancellation) : null,
        look.Others,
        look.Free,
        look.Rules,
        await names.EachAsync(look.Full, FullMentorFacts.OfAsync, cancellation),
        look.FullCount,
        look.Personal is { Counts: true } personal ? personal.Leeway : null,
        MatchingRules.Of(look.Program),
        await names.EachAsync(look.Asked, PlaceQuestionFacts.OfAsync, cancellation),
        [.. look.Programs.Where(program => scope.Coordinates(program.ProgramId))],
        look.Outlook.NextByCalendar,
        look.Outlook.Running?.Number);
}

/// <param name="Score">Of the two, 0 to 1.</param>
public sealed record FullMentorFacts(PersonRef Mentor, double Score)
{
    public static async ValueTask<FullMentorFacts> OfAsync(FullMentor mentor, PersonNames names, CancellationToken cancellation) =>
        new(await names.FindAsync(mentor.PersonId, cancellation), mentor.Score);
}

/// <summary>A mentor who was asked for one more place.</summary>
public sealed record PlaceQuestionFacts(PersonRef Mentor, DateTimeOffset AskedAt, DateTimeOffset AnswerBy, PlaceAnswer Answer)
{
    public static async ValueTask<PlaceQuestionFacts> OfAsync(PlaceQuestion question, PersonNames names, CancellationToken cancellation) =>
        new(await names.FindAsync(question.MentorId, cancellation), question.AskedAt, question.AnswerBy, question.Answer);
}
