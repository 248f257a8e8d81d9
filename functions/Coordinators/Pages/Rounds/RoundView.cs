using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Rounds;

/// <summary>Shows a round as it stands: the weakest pairs first, a page of them at a time, and nothing is solved for it.</summary>
public sealed class RoundView(
    ConsoleEntry access,
    IDocumentStore store,
    KeptRounds rounds,
    RoundOrderActs orders,
    RoundArchive archive,
    FairnessReading fairness,
    ChoiceReading choices,
    PeopleDirectory directory)
{
    public const string Route = $"console/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}";

    private const int PairsOnPage = 30;
    private const int CirclesOnPage = 12;
    private const int MostWaiting = 50;

    /// <param name="wrong">Why a step was refused; empty when the page is just looked at.</param>
    public async Task<IResult> ShowAsync(
        HttpRequest request, string programId, int number, IReadOnlyList<FieldError> wrong, int status, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "round");
        }

        var ranking = await choices.ProgressAsync(programId, number, cancellation);
        if (await rounds.FindAsync(programId, number, cancellation) is not { } round)
        {
            return await store.ReadAsync(RoundOrder.KeyOf(programId, number, RoundOrder.Solving), cancellation) is not null
                    ? Page.SeeOther(request, RoundPaths.Order(programId, number, RoundOrder.Solving))
                : ranking is null ? access.NotFound(request, "round")
                : Page.Show<RankingPage, RankingModel>(request, new RankingModel(access.Visit(request), program, ranking));
        }

        var ofCircles = program.Form is ProgramForm.Circle;
        var (count, onPage) = ofCircles ? (round.Circles, CirclesOnPage) : (round.Pairs.Count, PairsOnPage);
        var pages = Math.Max(1, (count + onPage - 1) / onPage);
        var page = int.TryParse(request.Query["page"], CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        var shown = round with
        {
            Pairs =
            [
                .. round.Pairs.OrderBy(pair => pair.Score)
                    .ThenBy(pair => pair.MenteeId, StringComparer.Ordinal)
                    .Skip((page - 1) * PairsOnPage)
                    .Take(PairsOnPage),
            ],
            Waiting = [.. round.Waiting.OrderBy(waiting => waiting.Place).Take(MostWaiting)],
        };
        var answer = await archive.AnswerAsync(round, cancellation);
        var names = new PersonNames(store, request.Texts(), await directory.ReadAsync(cancellation));
        var errors = await names.EachAsync(wrong, (error, known, token) => SayAsync(error, known, request.Texts(), token), cancellation);
        var facts = await RoundReviewFacts.OfAsync(
            shown,
            answer is null
                ? null
                : answer with { Unmatched = [.. answer.Unmatched.Where(person => person.Role is Matching.MatchRole.Mentor).Take(MostWaiting)] },
            names,
            request.Texts(),
            cancellation);
        IReadOnlyList<PersonRef> leftOut = [];
        if (ofCircles)
        {
            var circles = await store.CirclesOfAsync(round, cancellation);
            var seated = circles.SelectMany(circle => circle.Value.Seats).Select(seat => seat.PersonId).ToHashSet();
            leftOut = await names.FindAsync((answer?.Circles ?? []).SelectMany(PeopleOf).Where(personId => !seated.Contains(personId)), cancellation);
            facts = facts with
            {
                Circles = await RoundCircleFacts.OfAsync(
                    store, circles.Select(circle => circle.Value).Skip((page - 1) * CirclesOnPage).Take(CirclesOnPage), names, cancellation),
            };
        }

        return Page.Show<RoundPage, RoundModel>(
            request,
            new RoundModel(
                access.Visit(request),
                program,
                await fairness.WithGroupsAsync(facts, request.Texts().Language.Tag, cancellation),
                count,
                round.Waiting.Count,
                round.Pairs.Count == 0 ? null : round.Pairs.Min(pair => pair.Score),
                page,
                pages,
                errors,
                status is StatusCodes.Status409Conflict)
            {
                Ranking = ranking,
                Order = await orders.RunningAsync(programId, number, cancellation),
                LeftOut = leftOut,
            },
            status);
    }

    private static IEnumerable<string> PeopleOf(Matching.Circle circle) =>
    [
        .. circle is { HostId: { } host, Joins: null } ? [host] : Array.Empty<string>(),
        .. circle.Members.Select(member => member.PersonId),
    ];

    // "{person}.locked" becomes "Theo Example, locked pair".
    internal static async ValueTask<string> SayAsync(FieldError error, PersonNames names, Texts texts, CancellationToken cancellation)
    {
        var said = error.Field.Split('.', 2) is [var person, var field] && await names.SayAsync(person, cancellation) is var name && name != person
            ? new Phrase("console-rounds.faults.of-person", ("person", name), ("field", RoundWords.Field(texts, field)), ("rule", error.Rule))
            : new Phrase("console-rounds.faults.of-round", ("field", RoundWords.Field(texts, error.Field)), ("rule", error.Rule));
        return await names.SayAsync(texts.Sentence(said), cancellation);
    }
}
