using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Rounds;

/// <summary>A matching round under review: proposals with reasons, what can be done about each, who waits and why, and the figures of the whole.</summary>
public sealed class ConsoleRound(RoundView view)
{
    [Function("ConsoleRound")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = RoundView.Route)]
        HttpRequest request, string programId, int number, CancellationToken cancellation) =>
        view.ShowAsync(request, programId, number, [], StatusCodes.Status200OK, cancellation);
}

/// <param name="Pairs">Of the whole round, or circles; the facts hold one page of them.</param>
/// <param name="Waiting">Of the whole round.</param>
/// <param name="Weakest">Lowest score of a pair; null without pairs.</param>
/// <param name="Page">From 1.</param>
/// <param name="Errors">Why a step was refused.</param>
/// <param name="HasMoved">Whether the step was refused because the round had changed.</param>
public sealed record RoundModel(
    ConsoleVisit Visit,
    MentoringProgram Program,
    RoundReviewFacts Round,
    int Pairs,
    int Waiting,
    double? Weakest,
    int Page,
    int Pages,
    IReadOnlyList<string> Errors,
    bool HasMoved)
{
    /// <summary>How many said whom they would rather have before it was solved; null where nobody was asked.</summary>
    public RankingProgress? Ranking { get; init; }

    /// <summary>What is worked out for it in the background just now; null for nothing.</summary>
    public RoundOrder? Order { get; init; }

    /// <summary>Who was in a circle as it was solved and whom a coordinator left out since; nobody where people meet in pairs.</summary>
    public IReadOnlyList<PersonRef> LeftOut { get; init; } = [];
}
