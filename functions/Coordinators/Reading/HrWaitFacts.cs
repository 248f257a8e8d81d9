using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What of somebody's HR record waits.</summary>
/// <param name="ExternalId">The id in the HR system; null for a guest.</param>
/// <param name="IsKnown">Whether they are somebody here already.</param>
/// <param name="Field">What is held up, or announced.</param>
/// <param name="Ends">Of employment and leave: that they end.</param>
/// <param name="At">The announced day; null for what waits for something that is missing.</param>
public sealed record HrWaitFacts(PersonRef Person, string? ExternalId, bool IsKnown, HrisMissing Missing, HrisField Field, bool Ends, DateTimeOffset? At);

/// <summary>Somebody reached a turning point, and no program that runs takes it up.</summary>
/// <param name="Programs">Names of those that will when they start; none where there is no such program yet.</param>
/// <param name="KeptUntil">A program that starts later does not invite them any more.</param>
public sealed record HrTurnFacts(PersonRef Person, TurningPoint Point, DateTimeOffset ReachedAt, IReadOnlyList<string> Programs, DateTimeOffset KeptUntil);

/// <summary>News from HR brings somebody into a program when their manager says yes.</summary>
/// <param name="Program">Its name.</param>
public sealed record HrQuestionFacts(ManagerQuestionFacts Question, string Program);

/// <summary>All that waits, the nearest first.</summary>
/// <param name="HasMore">There are more than are listed.</param>
public sealed record HrWaiting(
    IReadOnlyList<HrWaitFacts> Waits, IReadOnlyList<HrTurnFacts> Turns, IReadOnlyList<HrQuestionFacts> Questions, bool HasMore);
